package org.lotuslearning.lrs.statement;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The JSON text of a request, no longer than allowed. */
final class RequestBody {
    private RequestBody() {}

    /** @param longest bytes */
    static String json(InputStream body, HttpHeaders headers, int longest) throws IOException {
        requireJson(headers.getMediaType());
        if (headers.getLength() > longest) {
            throw tooLong(longest);
        }
        byte[] bytes = body.readNBytes(longest + 1);
        if (bytes.length > longest) {
            throw tooLong(longest);
        }
        try {
            // a decoder of its own reports what String would replace; 1.4: "All strings MUST be … UTF-8"
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadRequestException("The body is not UTF-8", e);
        }
    }

    // Communication 3.2: a request whose content type does not fit is a 400 to xAPI, not a 415
    private static void requireJson(@Nullable MediaType type) {
        if (is(type, "multipart", "mixed")) {
            throw new BadRequestException(
                    "Statements with files (multipart/mixed) are not accepted here; send application/json");
        }
        if (!is(type, "application", "json")) {
            throw new BadRequestException("The header Content-Type must be application/json");
        }
    }

    private static boolean is(@Nullable MediaType type, String main, String sub) {
        return type != null
                && type.getType().equalsIgnoreCase(main)
                && type.getSubtype().equalsIgnoreCase(sub);
    }

    private static ClientErrorException tooLong(int longest) {
        return new ClientErrorException("A request may have " + longest + " bytes; send fewer statements at once", 413);
    }
}

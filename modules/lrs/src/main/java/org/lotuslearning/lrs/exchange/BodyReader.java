package org.lotuslearning.lrs.exchange;

import jakarta.ws.rs.ClientErrorException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What requests to several resources come with. */
public final class BodyReader {
    private BodyReader() {}

    /**
     * All of a body; a longer one is a 413.
     *
     * @param longest bytes
     * @param refusal what the client is told then
     */
    public static byte[] bytes(InputStream body, int longest, String refusal) throws IOException {
        byte[] bytes = body.readNBytes(longest + 1);
        if (bytes.length > longest) {
            throw new ClientErrorException(refusal, 413);
        }
        return bytes;
    }

    /** As text; nothing where it is not UTF-8, as all text of xAPI is (Communication 1.4). */
    public static Optional<String> text(byte[] bytes) {
        try {
            // a decoder of its own reports what String would replace
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}

package org.lotuslearning.lrs.statement;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.lrs.exchange.BodyReader;

/**
 * What was sent to be stored, no longer than allowed: JSON, alone or with files (Communication 1.5).
 *
 * @param json the text of the statements
 * @param files by their SHA-2
 */
record RequestBody(String json, Map<String, AttachedFile> files) {
    /** @param longest bytes */
    static RequestBody read(InputStream body, HttpHeaders headers, int longest) throws IOException {
        MediaType type = headers.getMediaType();
        if (is(type, "multipart", "mixed")) {
            return parts(bytes(body, longest), type.getParameters().get("boundary"));
        }
        // Communication 3.2: a request whose content type does not fit is a 400 to xAPI, not a 415
        if (!is(type, "application", "json")) {
            throw new BadRequestException("The header Content-Type must be application/json or multipart/mixed");
        }
        return new RequestBody(text(bytes(body, longest)), Map.of());
    }

    private static RequestBody parts(byte[] body, @Nullable String boundary) {
        if (boundary == null) {
            throw new BadRequestException("The header Content-Type must name the boundary of multipart/mixed");
        }
        List<Multipart.Part> parts = Multipart.parts(body, boundary);
        // "The first part … MUST contain the Statements themselves, with type application/json"
        String first = parts.get(0).header("Content-Type").orElse("");
        if (!first.split(";", 2)[0].strip().equalsIgnoreCase(MediaType.APPLICATION_JSON)) {
            throw new BadRequestException("The first part must be the statements, with Content-Type application/json");
        }
        Map<String, AttachedFile> files = new LinkedHashMap<>();
        for (Multipart.Part part : parts.subList(1, parts.size())) {
            AttachedFile file = AttachedFile.of(part);
            files.put(file.sha2(), file);
        }
        return new RequestBody(text(parts.get(0).content()), files);
    }

    private static byte[] bytes(InputStream body, int longest) throws IOException {
        return BodyReader.bytes(
                body, longest, "A request may have " + longest + " bytes; send fewer statements at once");
    }

    private static String text(byte[] bytes) {
        return BodyReader.text(bytes).orElseThrow(() -> new BadRequestException("The body is not UTF-8"));
    }

    private static boolean is(@Nullable MediaType type, String main, String sub) {
        return type != null
                && type.getType().equalsIgnoreCase(main)
                && type.getSubtype().equalsIgnoreCase(sub);
    }
}

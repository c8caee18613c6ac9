package org.lotuslearning.xapi.remote;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Statements and the files that go along with them in one body (Communication 1.5.2; RFC 2046, 5.1).
 *
 * @param statements JSON, the first part
 * @param attachments by their SHA-2
 */
record Multipart(String statements, Map<String, Content> attachments) {
    private static final String LINE = "\r\n";
    private static final Pattern BOUNDARY = Pattern.compile(
            "multipart/mixed\\s*;(?:.*;)?\\s*boundary=(?:\"([^\"]+)\"|([^\\s;\"]+)).*", Pattern.CASE_INSENSITIVE);

    /** A body of both. */
    static Content write(String statements, List<Content> attachments) {
        // no file holds it, unless somebody guesses
        String boundary = "part-" + UUID.randomUUID();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        part(out, boundary, Content.json(statements), "");
        for (Content content : attachments) {
            String headers =
                    "Content-Transfer-Encoding: binary" + LINE + "X-Experience-API-Hash: " + content.sha2() + LINE;
            part(out, boundary, content, headers);
        }
        out.writeBytes(("--" + boundary + "--" + LINE).getBytes(UTF_8));
        return new Content("multipart/mixed; boundary=" + boundary, out.toByteArray());
    }

    private static void part(ByteArrayOutputStream out, String boundary, Content content, String headers) {
        String head = "--" + boundary + LINE + "Content-Type: " + content.type() + LINE + headers + LINE;
        out.writeBytes(head.getBytes(UTF_8));
        out.writeBytes(content.bytes());
        out.writeBytes(LINE.getBytes(UTF_8));
    }

    /**
     * Empty where the body is cut short, or no such body at all.
     *
     * @param type of the whole, with the boundary
     */
    static Optional<Multipart> read(String type, byte[] body) {
        Matcher matcher = BOUNDARY.matcher(type);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String boundary = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        // a character for each byte, so that files pass unharmed
        String[] pieces = (LINE + new String(body, ISO_8859_1)).split(Pattern.quote(LINE + "--" + boundary), -1);
        if (pieces.length < 3 || !pieces[pieces.length - 1].startsWith("--")) {
            return Optional.empty();
        }
        Map<String, Content> attachments = new LinkedHashMap<>();
        for (int i = 2; i < pieces.length - 1; i++) {
            Content content = content(pieces[i]);
            attachments.put(header(pieces[i], "X-Experience-API-Hash").orElseGet(content::sha2), content);
        }
        return Optional.of(new Multipart(content(pieces[1]).text(), attachments));
    }

    private static Content content(String piece) {
        int end = piece.indexOf(LINE + LINE);
        byte[] bytes = end < 0 ? new byte[0] : piece.substring(end + 4).getBytes(ISO_8859_1);
        return new Content(header(piece, "Content-Type").orElse("application/octet-stream"), bytes);
    }

    private static Optional<String> header(String piece, String name) {
        int end = Math.max(piece.indexOf(LINE + LINE), 0);
        return piece.substring(0, end)
                .lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst();
    }
}

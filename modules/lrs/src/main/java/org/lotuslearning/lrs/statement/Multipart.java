package org.lotuslearning.lrs.statement;

import jakarta.ws.rs.BadRequestException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The parts of a {@code multipart} body (RFC 2046, 5.1.1), of which nothing is guessed: lines end with CRLF, a line that
 * begins like a boundary is one, and the last boundary has to be there.
 */
final class Multipart {
    private static final byte[] LINE_END = {'\r', '\n'};
    private static final byte[] HEADERS_END = {'\r', '\n', '\r', '\n'};
    private static final int LONGEST_BOUNDARY = 70;

    private final byte[] body;
    private final byte[] delimiter;

    private Multipart(byte[] body, String boundary) {
        this.body = body;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** One part. Names of headers are in lower case. */
    static final class Part {
        private final Map<String, String> headers;
        private final byte[] content;

        private Part(Map<String, String> headers, byte[] content) {
            this.headers = headers;
            this.content = content;
        }

        Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
        }

        byte[] content() {
            return content;
        }
    }

    /** At least one part. */
    static List<Part> parts(byte[] body, String boundary) {
        if (boundary.isEmpty() || boundary.length() > LONGEST_BOUNDARY) {
            throw refusal("the boundary must have 1 to " + LONGEST_BOUNDARY + " characters");
        }
        return new Multipart(body, boundary).parts();
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        int at = first();
        while (!isLast(at)) {
            int start = afterLine(at);
            int end = indexOf(delimiter, start, body.length);
            if (end < 0) {
                throw refusal("the last boundary, which ends with two dashes, is missing");
            }
            parts.add(part(start, end));
            at = end + delimiter.length;
        }
        if (parts.isEmpty()) {
            throw refusal("there is no part in it");
        }
        return parts;
    }

    /** Where the line of the first boundary goes on; the body may begin with it, and a preamble is passed over. */
    private int first() {
        int dashes = delimiter.length - LINE_END.length;
        if (body.length >= dashes && Arrays.equals(body, 0, dashes, delimiter, LINE_END.length, delimiter.length)) {
            return dashes;
        }
        int found = indexOf(delimiter, 0, body.length);
        if (found < 0) {
            throw refusal("the boundary that the header Content-Type names is not in it");
        }
        return found + delimiter.length;
    }

    private boolean isLast(int at) {
        return at + 1 < body.length && body[at] == '-' && body[at + 1] == '-';
    }

    private int afterLine(int boundaryEnd) {
        int at = boundaryEnd;
        while (at < body.length && (body[at] == ' ' || body[at] == '\t')) {
            at++;
        }
        if (indexOf(LINE_END, at, Math.min(body.length, at + LINE_END.length)) != at) {
            throw refusal("a boundary does not stand on a line of its own");
        }
        return at + LINE_END.length;
    }

    private Part part(int start, int end) {
        if (indexOf(LINE_END, start, Math.min(end, start + LINE_END.length)) == start) {
            return new Part(Map.of(), Arrays.copyOfRange(body, start + LINE_END.length, end));
        }
        int headersEnd = indexOf(HEADERS_END, start, end);
        if (headersEnd < 0) {
            throw refusal("a part has no empty line between its headers and its content");
        }
        String headers = new String(body, start, headersEnd - start, StandardCharsets.UTF_8);
        return new Part(headers(headers), Arrays.copyOfRange(body, headersEnd + HEADERS_END.length, end));
    }

    private static Map<String, String> headers(String lines) {
        Map<String, String> headers = new HashMap<>();
        // RFC 5322, 2.2.3: a line that begins with white space goes on with the one before
        for (String line : lines.replaceAll("\r\n(?=[ \t])", "").split("\r\n", -1)) {
            int colon = line.indexOf(':');
            String name = line.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT);
            if (!name.matches("[!-9;-~]+")) {
                throw refusal("a part has a line among its headers that is none");
            }
            if (headers.put(name, line.substring(colon + 1).strip()) != null) {
                throw refusal("a part has the header " + name + " twice");
            }
        }
        return headers;
    }

    private int indexOf(byte[] wanted, int from, int to) {
        for (int at = from; at <= to - wanted.length; at++) {
            if (body[at] == wanted[0] && Arrays.equals(body, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }

    private static BadRequestException refusal(String problem) {
        return new BadRequestException("The body is not multipart/mixed (RFC 2046): " + problem);
    }
}

package org.lotuslearning.lrs.statement;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.lotuslearning.lrs.LrsServer;
import org.lotuslearning.lrs.Sample;

/** Requests of multipart/mixed, and the specification's examples (xAPI 1.0.3, Communication 1.5.2 and Data, appendix D). */
final class SentFiles {
    static final String BOUNDARY = "abcABC0123'()+_,-./:=?";
    static final String TYPE = "multipart/mixed; boundary=\"" + BOUNDARY + "\"";

    private SentFiles() {}

    static String example(String name) {
        try (InputStream file = Objects.requireNonNull(SentFiles.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The example as it goes over the wire. */
    static byte[] multipartExample() {
        return example("multipart.txt").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    static String sha2(byte[] content) {
        return AttachedFile.hex("SHA-256", content);
    }

    static String attachment(String usage, String contentType, byte[] content) {
        return """
                {"usageType":"%s","display":{"en":"A file"},"contentType":"%s","length":%d,"sha2":"%s"}""".formatted(usage, contentType, content.length, sha2(content));
    }

    static String statement(String learner, String... attachments) {
        return """
                {"actor":%s,"verb":{"id":"http://adlnet.gov/expapi/verbs/answered"},
                "object":{"id":"http://www.example.com/tincan/activities/multipart"},"attachments":[%s]}""".formatted(Sample.agent(learner).toJson(), String.join(",", attachments));
    }

    static Part part(String contentType, byte[] content) {
        return new Part(contentType, sha2(content), content);
    }

    static final class Part {
        private final String contentType;
        private final String hash;
        private final byte[] content;

        Part(String contentType, String hash, byte[] content) {
            this.contentType = contentType;
            this.hash = hash;
            this.content = content;
        }
    }

    static byte[] body(String json, Part... files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        text(body, "--" + BOUNDARY + "\r\nContent-Type: application/json\r\n\r\n" + json);
        for (Part file : files) {
            text(body, "\r\n--" + BOUNDARY + "\r\nContent-Type: " + file.contentType);
            text(body, "\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: " + file.hash + "\r\n\r\n");
            body.writeBytes(file.content);
        }
        text(body, "\r\n--" + BOUNDARY + "--");
        return body.toByteArray();
    }

    private static void text(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    static HttpRequest.Builder post(LrsServer lrs, byte[] body) {
        return lrs.request("statements").setHeader("Content-Type", TYPE).POST(BodyPublishers.ofByteArray(body));
    }

    static HttpResponse<String> send(LrsServer lrs, String json, Part... files) {
        return LrsServer.send(post(lrs, body(json, files)));
    }

    /** The parts of an answer, whose characters are its octets. */
    static List<Multipart.Part> parts(LrsServer lrs, String resource) {
        HttpResponse<byte[]> response =
                LrsServer.sendForBytes(lrs.request(resource).GET());
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (response.statusCode() != 200 || !type.startsWith("multipart/mixed;")) {
            throw new AssertionError(response.statusCode() + " " + type);
        }
        String boundary = type.substring(type.indexOf("boundary=") + "boundary=".length());
        return Multipart.parts(response.body(), boundary.replace("\"", ""));
    }
}

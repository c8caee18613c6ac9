package org.lotuslearning.lrs.statement;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * An answer with {@code attachments=true}: the JSON, and after it each file once (Communication 1.5.2 and 2.1.3). Files are
 * read while it is written, one at a time, so that a page full of them needs no more memory than the longest.
 */
final class StatementsWithFiles implements StreamingOutput {
    private final StatementStore store;
    private final String json;
    private final Map<String, JsonObject> attachments = new LinkedHashMap<>();
    private final String boundary = UUID.randomUUID().toString();

    /** @param statements those that the JSON holds */
    StatementsWithFiles(StatementStore store, String json, List<StoredStatement> statements) {
        this.store = store;
        this.json = json;
        Set<String> kept = store.files(statements);
        for (StoredStatement one : statements) {
            // looked at only where files came along, since most statements have none
            if (!kept.isEmpty()) {
                collect(one.complete(), kept);
            }
        }
    }

    private void collect(JsonObject statement, Set<String> kept) {
        if (statement.get("attachments") instanceof JsonArray list) {
            for (JsonValue attachment : list) {
                JsonObject described = attachment.asJsonObject();
                String sha2 = described.getString("sha2").toLowerCase(Locale.ROOT);
                if (kept.contains(sha2)) {
                    attachments.putIfAbsent(sha2, described);
                }
            }
        }
        if (statement.get("object") instanceof JsonObject contained) {
            collect(contained, kept);
        }
    }

    MediaType type() {
        return new MediaType("multipart", "mixed", Map.of("boundary", boundary));
    }

    @Override
    public void write(OutputStream output) throws IOException {
        line(output, "--" + boundary);
        line(output, "Content-Type: application/json");
        line(output, "");
        output.write(json.getBytes(StandardCharsets.UTF_8));
        for (var file : attachments.entrySet()) {
            write(output, file.getKey(), file.getValue());
        }
        line(output, "");
        line(output, "--" + boundary + "--");
    }

    private void write(OutputStream output, String sha2, JsonObject described) throws IOException {
        // empty where it was erased since the page was read
        byte[] content = store.file(sha2).orElse(null);
        if (content == null) {
            return;
        }
        line(output, "");
        line(output, "--" + boundary);
        line(output, "Content-Type: " + described.getString("contentType").replaceAll("[\\r\\n]", " "));
        line(output, "Content-Transfer-Encoding: binary");
        line(output, AttachedFile.HASH + ": " + described.getString("sha2"));
        line(output, "");
        output.write(content);
    }

    private static void line(OutputStream output, String text) throws IOException {
        output.write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}

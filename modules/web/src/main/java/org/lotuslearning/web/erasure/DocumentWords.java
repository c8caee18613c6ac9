package org.lotuslearning.web.erasure;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.lotuslearning.web.erasure.PersonExportView.Entry;
import org.lotuslearning.web.learner.MyLearningView.QuestionAnswer;

/** A state or profile of another program in words: what it is about, and as much of its content as people can read. */
final class DocumentWords {
    private DocumentWords() {}

    static Entry entry(JsonObject document, ExportNames names) {
        String kind = document.getString("kind").equals("state") ? "State" : "Profile";
        List<QuestionAnswer> lines = new ArrayList<>();
        about(
                        document,
                        "activity",
                        "About the activity",
                        iri -> names.activity(iri).orElse(iri))
                .ifPresent(lines::add);
        about(document, "registration", "In the run", id -> names.begun(id).orElse(id))
                .ifPresent(lines::add);
        lines.addAll(content(document));
        return new Entry(
                kind + " “" + document.getString("id") + "”",
                "Last changed on " + Lines.moment(document.getString("updated")),
                lines);
    }

    private static Optional<QuestionAnswer> about(
            JsonObject document, String name, String words, UnaryOperator<String> called) {
        return Optional.of(document.getString(name))
                .filter(text -> !text.isEmpty())
                .map(text -> new QuestionAnswer(words, List.of(called.apply(text))));
    }

    private static List<QuestionAnswer> content(JsonObject document) {
        String type = document.getString("contentType");
        byte[] bytes = Base64.getDecoder().decode(document.getString("base64"));
        Optional<String> text = isText(type) ? text(bytes) : Optional.empty();
        if (text.isEmpty()) {
            String words = bytes.length + " bytes of " + type + ", which export.json has in base64";
            return List.of(new QuestionAnswer("What it says", List.of(words)));
        }
        return properties(text.get()).orElseGet(() -> List.of(new QuestionAnswer("What it says", List.of(text.get()))));
    }

    /** What a JSON object says, property by property; empty where the text is none. */
    private static Optional<List<QuestionAnswer>> properties(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return Optional.of(reader.readObject().entrySet().stream()
                    .map(property -> new QuestionAnswer(property.getKey(), List.of(Lines.text(property.getValue()))))
                    .toList());
        } catch (JsonException e) {
            return Optional.empty(); // something else, which is shown as it is
        }
    }

    private static boolean isText(String type) {
        String bare = type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        return bare.startsWith("text/") || bare.equals("application/json") || bare.endsWith("+json");
    }

    /** Empty where the bytes are none, whatever their type says. */
    private static Optional<String> text(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}

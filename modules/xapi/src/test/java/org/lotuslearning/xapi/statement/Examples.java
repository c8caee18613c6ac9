package org.lotuslearning.xapi.statement;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The specification's own examples (xAPI 1.0.3, Data, sections 2.3 and 2.4, appendices A to C). */
final class Examples {
    static final StatementReader READER = new StatementReader(XapiVersion.V1_0_3);

    private Examples() {}

    static String text(String name) {
        try (InputStream file = Objects.requireNonNull(Examples.class.getResourceAsStream(name + ".json"), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonValue json(String text) {
        return ((Reading.Valid<JsonValue>) JsonText.parse(text)).value();
    }

    static JsonObject example(String name) {
        return json(text(name)).asJsonObject();
    }

    /** An example with one property changed, removed (empty value) or added. */
    static JsonObject changed(String name, String pointer, String value) {
        var patch = JsonText.PROVIDER.createPatchBuilder();
        JsonObject example = example(name);
        return value.isEmpty()
                ? patch.remove(pointer).build().apply(example)
                : patch.add(pointer, json(value)).build().apply(example);
    }
}

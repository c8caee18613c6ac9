package org.lotuslearning.lrs.activity;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.xapi.statement.JsonText;

/** Adds what one statement says of an activity to what others have said (Data 2.4.4.1; Communication 2.5). */
final class CanonicalDefinition {
    /** Whose entries join one by one: languages, and extensions. */
    private static final Set<String> MAPS = Set.of("name", "description", "extensions");

    /** What belongs together: the lists of a new question replace all of the former one's. */
    private static final Set<String> QUESTION =
            Set.of("interactionType", "correctResponsesPattern", "choices", "scale", "source", "target", "steps");

    private CanonicalDefinition() {}

    /** What is newer wins, entry by entry. Of several it does not matter which two are merged first. */
    static JsonObject merged(JsonObject known, JsonObject said) {
        JsonObjectBuilder merged = JsonText.PROVIDER.createObjectBuilder();
        boolean asksAnew = said.containsKey("interactionType");
        known.forEach((name, value) -> {
            if (!asksAnew || !QUESTION.contains(name)) {
                merged.add(name, value);
            }
        });
        said.forEach((name, value) -> merged.add(name, joined(name, known.get(name), value)));
        return merged.build();
    }

    private static JsonValue joined(String name, @Nullable JsonValue known, JsonValue said) {
        if (!MAPS.contains(name) || !(known instanceof JsonObject former) || !(said instanceof JsonObject newer)) {
            return said;
        }
        JsonObjectBuilder joined = JsonText.PROVIDER.createObjectBuilder(former);
        newer.forEach(joined::add);
        return joined.build();
    }
}

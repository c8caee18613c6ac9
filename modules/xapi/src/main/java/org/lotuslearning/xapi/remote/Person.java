package org.lotuslearning.xapi.remote;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;

/**
 * All that an LRS knows of who an agent is (Communication 2.4).
 *
 * @param accounts as JSON, each with its home page
 */
public record Person(
        List<String> names,
        List<String> mboxes,
        List<String> mboxSha1Sums,
        List<String> openIds,
        List<JsonObject> accounts) {
    public Person {
        names = List.copyOf(names);
        mboxes = List.copyOf(mboxes);
        mboxSha1Sums = List.copyOf(mboxSha1Sums);
        openIds = List.copyOf(openIds);
        accounts = List.copyOf(accounts);
    }

    /** Empty where it is no person object. */
    static Optional<Person> read(JsonObject json) {
        if (!json.getString("objectType", "").equals("Person")) {
            return Optional.empty();
        }
        return Optional.of(new Person(
                texts(json, "name"),
                texts(json, "mbox"),
                texts(json, "mbox_sha1sum"),
                texts(json, "openid"),
                values(json, "account").stream()
                        .filter(JsonObject.class::isInstance)
                        .map(JsonValue::asJsonObject)
                        .toList()));
    }

    private static List<String> texts(JsonObject json, String name) {
        return values(json, name).stream()
                .filter(JsonString.class::isInstance)
                .map(value -> ((JsonString) value).getString())
                .toList();
    }

    private static List<JsonValue> values(JsonObject json, String name) {
        return json.get(name) instanceof JsonArray array ? array : List.of();
    }
}

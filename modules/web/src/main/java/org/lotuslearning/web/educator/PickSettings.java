package org.lotuslearning.web.educator;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.net.URI;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lotuslearning.lti.deeplinking.DeepLinkingSettings;

/** What the platform asked for in a deep-linking launch, kept with the session until the educator has chosen. */
public final class PickSettings {
    private PickSettings() {}

    /** As JSON. */
    public static String write(DeepLinkingSettings settings) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("returnUrl", settings.returnUrl().toString())
                .add("acceptTypes", array(settings.acceptTypes()))
                .add("acceptTargets", array(settings.acceptTargets()))
                .add("acceptMultiple", settings.acceptMultiple());
        settings.acceptLineItem().ifPresent(accept -> json.add("acceptLineItem", accept));
        settings.title().ifPresent(title -> json.add("title", title));
        settings.text().ifPresent(text -> json.add("text", text));
        settings.data().ifPresent(data -> json.add("data", data));
        return json.build().toString();
    }

    static DeepLinkingSettings read(String text) {
        JsonObject json = Json.createReader(new StringReader(text)).readObject();
        return new DeepLinkingSettings(
                URI.create(json.getString("returnUrl")),
                set(json, "acceptTypes"),
                set(json, "acceptTargets"),
                json.getBoolean("acceptMultiple"),
                json.containsKey("acceptLineItem") ? Optional.of(json.getBoolean("acceptLineItem")) : Optional.empty(),
                optional(json, "title"),
                optional(json, "text"),
                optional(json, "data"));
    }

    private static JsonArrayBuilder array(Collection<String> values) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        values.forEach(array::add);
        return array;
    }

    private static Set<String> set(JsonObject json, String name) {
        return json.getJsonArray(name).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .collect(Collectors.toSet());
    }

    private static Optional<String> optional(JsonObject json, String name) {
        return json.containsKey(name) ? Optional.of(json.getString(name)) : Optional.empty();
    }
}

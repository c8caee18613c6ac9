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

/**
 * What the platform asked for in a deep-linking launch, and where the educator stands in choosing; kept with the session
 * as one JSON text.
 */
public final class PickSettings {
    private static final String PICKS = "picks";

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

    /** The same text with other picks. */
    static String write(String text, Picks picks) {
        return Json.createObjectBuilder(object(text))
                .add(PICKS, picks.json())
                .build()
                .toString();
    }

    static Picks picks(String text) {
        return Picks.read(Optional.ofNullable(object(text).getJsonObject(PICKS)));
    }

    private static JsonObject object(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }

    static DeepLinkingSettings read(String text) {
        JsonObject json = object(text);
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

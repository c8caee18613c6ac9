package org.lotuslearning.xapi.remote;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lotuslearning.xapi.statement.JsonText;
import org.lotuslearning.xapi.statement.Reading;

/** A 2xx, read as what was asked for; empty is an answer that no LRS gives. */
record Answer(HttpResponse<byte[]> response) {
    private static final int LONGEST_TYPE = 100;

    String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /** What it looks like from outside: what is inside may be about people. */
    String outline() {
        String type = header("Content-Type").orElse("no type");
        return (type.length() <= LONGEST_TYPE ? type : "a long type") + ", " + response.body().length + " bytes";
    }

    /** Nothing, as an LRS answers what it has stored or deleted; a sign-in page is a 200. */
    Optional<Done> nothing() {
        return response.statusCode() == 204 ? Optional.of(Done.DONE) : Optional.empty();
    }

    Optional<JsonObject> object() {
        return object(text());
    }

    static Optional<JsonObject> object(String json) {
        return value(json).filter(JsonObject.class::isInstance).map(JsonValue::asJsonObject);
    }

    /** A JSON array of nothing but strings. */
    Optional<List<String>> texts() {
        return value(text())
                .filter(JsonArray.class::isInstance)
                .map(JsonValue::asJsonArray)
                .filter(array -> array.stream().allMatch(JsonString.class::isInstance))
                .map(array -> array.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList());
    }

    /** A JSON array of nothing but UUIDs. */
    Optional<List<UUID>> ids() {
        try {
            return texts().map(ids -> ids.stream().map(UUID::fromString).toList());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Any content at all: only the header tells that it comes from an LRS (Communication 3.3: "in every response"). */
    Optional<Content> content() {
        return header("X-Experience-API-Version")
                .map(version ->
                        new Content(header("Content-Type").orElse("application/octet-stream"), response.body()));
    }

    private static Optional<JsonValue> value(String json) {
        return JsonText.parse(json) instanceof Reading.Valid<JsonValue> valid
                ? Optional.of(valid.value())
                : Optional.empty();
    }
}

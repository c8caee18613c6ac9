package org.lotuslearning.web.statements;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.web.statements.StatementsView.Cell;

/** What of a statement stands in the list. Names and mailboxes of people do not: an opaque id is enough. */
final class StatementWords {
    private static final List<String> OTHER_IDENTIFIERS = List.of("mbox", "mbox_sha1sum", "openid");
    private static final JsonWriterFactory INDENTED =
            Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

    private StatementWords() {}

    /** Who, with a link to what else they did. */
    static Cell person(JsonObject actor, StatementsFilter filter) {
        JsonObject account = actor.getJsonObject("account");
        if (account == null) {
            return new Cell(
                    OTHER_IDENTIFIERS.stream().anyMatch(actor::containsKey) ? "Another kind of id" : "A group", "", "");
        }
        String name = account.getString("name");
        String home = account.getString("homePage");
        return new Cell(name, home, link(filter, Map.of("person", name, "platform", home)));
    }

    static Cell verb(JsonObject verb, StatementsFilter filter) {
        String id = verb.getString("id");
        return new Cell(named(verb.get("display")).orElseGet(() -> last(id)), "", link(filter, Map.of("verb", id)));
    }

    /** About what: an activity, somebody, another statement. */
    static Cell object(JsonObject object, StatementsFilter filter) {
        return switch (object.getString("objectType", "Activity")) {
            case "Activity" -> activity(object, filter);
            case "StatementRef" ->
                new Cell("Statement " + object.getString("id"), "", "/console/statements/" + object.getString("id"));
            case "SubStatement" -> new Cell("A statement within it", "", "");
            default -> new Cell(person(object, filter).text(), "", "");
        };
    }

    private static Cell activity(JsonObject activity, StatementsFilter filter) {
        String id = activity.getString("id");
        Optional<String> name = Optional.ofNullable(activity.getJsonObject("definition"))
                .map(definition -> definition.get("name"))
                .flatMap(StatementWords::named);
        return new Cell(name.orElse(id), name.isPresent() ? id : "", link(filter, Map.of("activity", id)));
    }

    /** The authority that vouches for it: a client. */
    static String sender(JsonObject statement) {
        JsonObject authority = statement.getJsonObject("authority");
        return authority == null ? "" : authority.getString("name", "");
    }

    /** The key of that client; empty when it is not known by one. */
    static String senderKey(JsonObject statement) {
        return Optional.ofNullable(statement.getJsonObject("authority"))
                .map(authority -> authority.getJsonObject("account"))
                .map(account -> account.getString("name"))
                .orElse("");
    }

    static String indented(JsonObject statement) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = INDENTED.createWriter(text)) {
            writer.writeObject(statement);
        }
        return text.toString().strip();
    }

    private static String link(StatementsFilter filter, Map<String, String> more) {
        return StatementBrowserResource.HERE + filter.and(more).search();
    }

    /** A language map's English, or whatever comes first. */
    private static Optional<String> named(@Nullable JsonValue map) {
        if (!(map instanceof JsonObject languages)) {
            return Optional.empty();
        }
        return Stream.concat(
                        Stream.of("en-GB", "en", "en-US").flatMap(tag -> Stream.ofNullable(languages.get(tag))),
                        languages.values().stream())
                .map(value -> ((JsonString) value).getString())
                .findFirst();
    }

    private static String last(String iri) {
        String end = iri.replaceFirst("[/#]+$", "").replaceFirst(".*[/#]", "");
        return end.isEmpty() ? iri : end;
    }
}

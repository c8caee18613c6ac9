package org.lotuslearning.lrs.statement;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lotuslearning.xapi.statement.JsonText;

/**
 * {@code format=canonical}: "The LRS MUST return only one language in each of these maps", chosen by
 * {@code Accept-Language} for each map on its own.
 */
final class OneLanguage {
    private static final Set<String> COMPONENTS = Set.of("choices", "scale", "source", "target", "steps");

    private final List<Locale.LanguageRange> accepted;
    private final List<String> unwanted;
    private final StatementParts parts = new StatementParts(actor -> actor, this::displayed, this::defined);

    /** @param preferences best first; empty for any */
    OneLanguage(List<Locale.LanguageRange> preferences) {
        this.accepted =
                preferences.stream().filter(range -> range.getWeight() > 0).toList();
        // "q=0": not acceptable
        this.unwanted = preferences.stream()
                .filter(range -> range.getWeight() <= 0)
                .map(Locale.LanguageRange::getRange)
                .toList();
    }

    JsonObject of(JsonObject statement) {
        return parts.in(statement);
    }

    private JsonObject displayed(JsonObject verb) {
        return StatementParts.each(verb, (name, value) -> name.equals("display") ? one(value) : value);
    }

    private JsonObject defined(JsonObject activity) {
        return StatementParts.each(
                activity,
                (name, value) -> name.equals("definition")
                        ? StatementParts.each(value.asJsonObject(), this::inDefinition)
                        : value);
    }

    private JsonValue inDefinition(String name, JsonValue value) {
        if (name.equals("name") || name.equals("description")) {
            return one(value);
        }
        return COMPONENTS.contains(name) && value instanceof JsonArray list
                ? StatementParts.all(list, this::described)
                : value;
    }

    private JsonObject described(JsonObject component) {
        return StatementParts.each(component, (name, value) -> name.equals("description") ? one(value) : value);
    }

    private JsonObject one(JsonValue map) {
        JsonObject texts = map.asJsonObject();
        if (texts.size() < 2) {
            return texts;
        }
        String wanted = Locale.lookupTag(accepted, texts.keySet());
        // the lookup answers in lower case, and has nothing where no language is accepted
        String tag = texts.keySet().stream()
                .filter(known -> known.equalsIgnoreCase(wanted))
                .findFirst()
                .or(() -> broader(texts.keySet()))
                .or(() -> besides(texts.keySet()))
                .orElseGet(() -> texts.keySet().iterator().next());
        return JsonText.PROVIDER
                .createObjectBuilder()
                .add(tag, texts.getString(tag))
                .build();
    }

    /** "en" is for "en-GB" too (RFC 2616, 14.4). */
    private Optional<String> broader(Set<String> tags) {
        return Locale.filterTags(accepted, tags).stream()
                .flatMap(found -> tags.stream().filter(known -> known.equalsIgnoreCase(found)))
                .findFirst();
    }

    private Optional<String> besides(Set<String> tags) {
        return tags.stream()
                .filter(tag -> unwanted.stream()
                        .noneMatch(range -> (tag + "-").toLowerCase(Locale.ROOT).startsWith(range + "-")))
                .findFirst();
    }
}

package org.lotuslearning.xapi.statement;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.Optional;

/** What is known of an activity (xAPI 1.0.3, Data 2.4.4.1); it is not part of the statement when two are compared. */
public record ActivityDefinition(
        Optional<LanguageMap> name,
        Optional<LanguageMap> description,
        Optional<URI> type,
        Optional<URI> moreInfo,
        Optional<Interaction> interaction,
        Optional<Extensions> extensions) {
    public ActivityDefinition {
        type.ifPresent(iri -> Scalars.iri(iri, "type"));
        moreInfo.ifPresent(iri -> Scalars.iri(iri, "moreInfo"));
    }

    /** A type and a name in one language. */
    public static ActivityDefinition of(URI type, String language, String name) {
        return new ActivityDefinition(
                Optional.of(LanguageMap.of(language, name)),
                Optional.empty(),
                Optional.of(type),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public ActivityDefinition withDescription(LanguageMap text) {
        return new ActivityDefinition(name, Optional.of(text), type, moreInfo, interaction, extensions);
    }

    public ActivityDefinition withMoreInfo(URI page) {
        return new ActivityDefinition(name, description, type, Optional.of(page), interaction, extensions);
    }

    public ActivityDefinition withInteraction(Interaction question) {
        return new ActivityDefinition(name, description, type, moreInfo, Optional.of(question), extensions);
    }

    public ActivityDefinition withExtensions(Extensions more) {
        return new ActivityDefinition(name, description, type, moreInfo, interaction, Optional.of(more));
    }

    static ActivityDefinition read(JsonFields fields) {
        return new ActivityDefinition(
                fields.object("name", LanguageMap::read),
                fields.object("description", LanguageMap::read),
                fields.optional("type", Scalars::iri),
                fields.optional("moreInfo", Scalars::iri),
                Interaction.read(fields),
                fields.object("extensions", Extensions::read));
    }

    public JsonObject toJson() {
        return JsonOut.object()
                .put("name", name, LanguageMap::toJson)
                .put("description", description, LanguageMap::toJson)
                .putText("type", type)
                .putText("moreInfo", moreInfo)
                .putAll(interaction.map(Interaction::toJson).orElse(JsonValue.EMPTY_JSON_OBJECT))
                .put("extensions", extensions, Extensions::toJson)
                .build();
    }
}

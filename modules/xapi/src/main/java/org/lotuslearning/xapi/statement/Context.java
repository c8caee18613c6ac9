package org.lotuslearning.xapi.statement;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Where it belongs (xAPI 1.0.3, Data 2.4.6; 2.0, 4.2.2.5).
 *
 * <pre>{@code
 * Context.EMPTY.withRegistration(enrolment).withLanguage("en-GB")
 * }</pre>
 *
 * @param registration the enrolment, in our words
 * @param contextAgents and {@code contextGroups} only in 2.0
 * @param revision and {@code platform} only where the statement's object is an activity
 * @param language RFC 5646
 */
public record Context(
        Optional<UUID> registration,
        Optional<Actor> instructor,
        Optional<Group> team,
        List<ContextAgent> contextAgents,
        List<ContextGroup> contextGroups,
        Optional<ContextActivities> contextActivities,
        Optional<String> revision,
        Optional<String> platform,
        Optional<String> language,
        Optional<StatementRef> statement,
        Optional<Extensions> extensions) {
    /** Nothing known yet; add what is with the {@code with…} methods. */
    public static final Context EMPTY = new Context(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public Context {
        contextAgents = List.copyOf(contextAgents);
        contextGroups = List.copyOf(contextGroups);
        language.ifPresent(tag -> JsonFields.at("language", JsonOut.text(tag), Scalars::language));
    }

    public Context withRegistration(UUID known) {
        return new Context(
                Optional.of(known),
                instructor,
                team,
                contextAgents,
                contextGroups,
                contextActivities,
                revision,
                platform,
                language,
                statement,
                extensions);
    }

    public Context withInstructor(Actor known) {
        return new Context(
                registration,
                Optional.of(known),
                team,
                contextAgents,
                contextGroups,
                contextActivities,
                revision,
                platform,
                language,
                statement,
                extensions);
    }

    public Context withTeam(Group known) {
        return new Context(
                registration,
                instructor,
                Optional.of(known),
                contextAgents,
                contextGroups,
                contextActivities,
                revision,
                platform,
                language,
                statement,
                extensions);
    }

    /** Only in 2.0. */
    public Context withContextAgents(List<ContextAgent> known) {
        return new Context(
                registration,
                instructor,
                team,
                known,
                contextGroups,
                contextActivities,
                revision,
                platform,
                language,
                statement,
                extensions);
    }

    /** Only in 2.0. */
    public Context withContextGroups(List<ContextGroup> known) {
        return new Context(
                registration,
                instructor,
                team,
                contextAgents,
                known,
                contextActivities,
                revision,
                platform,
                language,
                statement,
                extensions);
    }

    public Context withContextActivities(ContextActivities known) {
        return new Context(
                registration,
                instructor,
                team,
                contextAgents,
                contextGroups,
                Optional.of(known),
                revision,
                platform,
                language,
                statement,
                extensions);
    }

    public Context withRevision(String known) {
        return new Context(
                registration,
                instructor,
                team,
                contextAgents,
                contextGroups,
                contextActivities,
                Optional.of(known),
                platform,
                language,
                statement,
                extensions);
    }

    public Context withPlatform(String known) {
        return new Context(
                registration,
                instructor,
                team,
                contextAgents,
                contextGroups,
                contextActivities,
                revision,
                Optional.of(known),
                language,
                statement,
                extensions);
    }

    public Context withLanguage(String known) {
        return new Context(
                registration,
                instructor,
                team,
                contextAgents,
                contextGroups,
                contextActivities,
                revision,
                platform,
                Optional.of(known),
                statement,
                extensions);
    }

    public Context withExtensions(Extensions known) {
        return new Context(
                registration,
                instructor,
                team,
                contextAgents,
                contextGroups,
                contextActivities,
                revision,
                platform,
                language,
                statement,
                Optional.of(known));
    }

    static Context read(JsonFields fields) {
        return new Context(
                fields.optional("registration", Scalars::uuid),
                fields.object("instructor", Actor::read),
                fields.object("team", Group::read),
                participants(fields, "contextAgents", ContextAgent::read),
                participants(fields, "contextGroups", ContextGroup::read),
                fields.object("contextActivities", ContextActivities::read),
                fields.optional("revision", Scalars::text),
                fields.optional("platform", Scalars::text),
                fields.optional("language", Scalars::language),
                fields.object("statement", StatementRef::read),
                fields.object("extensions", Extensions::read));
    }

    // an unknown property to 1.0.3; 2.0, 4.2.2.5
    private static <T> List<T> participants(JsonFields fields, String name, Function<JsonFields, T> reader) {
        return fields.version() == XapiVersion.V2_0
                ? fields.objects(name, reader).orElse(List.of())
                : List.of();
    }

    public JsonObject toJson() {
        return JsonOut.object()
                .putText("registration", registration)
                .put("instructor", instructor, Actor::toJson)
                .put("team", team, Group::toJson)
                .putAll("contextAgents", contextAgents, ContextAgent::toJson)
                .putAll("contextGroups", contextGroups, ContextGroup::toJson)
                .put("contextActivities", contextActivities, ContextActivities::toJson)
                .putText("revision", revision)
                .putText("platform", platform)
                .putText("language", language)
                .put("statement", statement, StatementRef::toJson)
                .put("extensions", extensions, Extensions::toJson)
                .build();
    }
}

package org.lotuslearning.xapi.statement;

import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.UUID;

/**
 * Where it belongs (xAPI 1.0.3, Data 2.4.6).
 *
 * <pre>{@code
 * Context.EMPTY.withRegistration(enrolment).withLanguage("en-GB")
 * }</pre>
 *
 * @param registration the enrolment, in our words
 * @param revision and {@code platform} only where the statement's object is an activity
 * @param language RFC 5646
 */
public record Context(
        Optional<UUID> registration,
        Optional<Actor> instructor,
        Optional<Group> team,
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
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public Context {
        language.ifPresent(tag -> JsonFields.at("language", JsonOut.text(tag), Scalars::language));
    }

    public Context withRegistration(UUID known) {
        return new Context(
                Optional.of(known),
                instructor,
                team,
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
                fields.object("contextActivities", ContextActivities::read),
                fields.optional("revision", Scalars::text),
                fields.optional("platform", Scalars::text),
                fields.optional("language", Scalars::language),
                fields.object("statement", StatementRef::read),
                fields.object("extensions", Extensions::read));
    }

    public JsonObject toJson() {
        return JsonOut.object()
                .putText("registration", registration)
                .put("instructor", instructor, Actor::toJson)
                .put("team", team, Group::toJson)
                .put("contextActivities", contextActivities, ContextActivities::toJson)
                .putText("revision", revision)
                .putText("platform", platform)
                .putText("language", language)
                .put("statement", statement, StatementRef::toJson)
                .put("extensions", extensions, Extensions::toJson)
                .build();
    }
}

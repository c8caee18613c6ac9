package org.lotuslearning.xapi.statement;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * That someone did something (xAPI 1.0.3, Data 2.4).
 *
 * <pre>{@code
 * Statement.builder(
 *                 Agent.of(new Account(issuer, subject)),
 *                 Verb.of(URI.create("http://adlnet.gov/expapi/verbs/completed"), "en", "completed"),
 *                 Activity.of(module))
 *         .id(UUID.randomUUID())
 *         .timestamp(Timestamp.of(clock.instant()))
 *         .context(Context.EMPTY.withRegistration(enrolment))
 *         .build()
 *         .toJson()
 * }</pre>
 *
 * <p>Written and read again it is equal, and so is its JSON, but for two liberties that the specification takes itself:
 * {@code objectType} is always written, and context activities are always arrays.
 *
 * @param stored set by the LRS
 * @param authority who vouches for it; set by the LRS
 * @param version absent in what we send, as 2.4.10 recommends
 */
public record Statement(
        Optional<UUID> id,
        Actor actor,
        Verb verb,
        StatementObject object,
        Optional<Result> result,
        Optional<Context> context,
        Optional<Timestamp> timestamp,
        Optional<Timestamp> stored,
        Optional<Actor> authority,
        Optional<String> version,
        List<Attachment> attachments) {
    public Statement {
        attachments = List.copyOf(attachments);
        StatementRules.check(verb, object, context);
        authority.ifPresent(StatementRules::checkAuthority);
    }

    /** The three properties that every statement has. */
    public static Builder builder(Actor actor, Verb verb, StatementObject object) {
        return new Builder(actor, verb, object);
    }

    /** Whether it takes back the statement that its object refers to. */
    public boolean isVoiding() {
        return verb.isVoided();
    }

    static Statement read(JsonFields fields) {
        return new Statement(
                fields.optional("id", Scalars::uuid),
                fields.requiredObject("actor", Actor::read),
                fields.requiredObject("verb", Verb::read),
                fields.requiredObject("object", StatementObject::read),
                fields.object("result", Result::read),
                fields.object("context", Context::read),
                fields.optional("timestamp", value -> Timestamp.read(value, fields.version())),
                fields.optional("stored", value -> Timestamp.read(value, fields.version())),
                fields.object("authority", Actor::read),
                version(fields),
                fields.objects("attachments", Attachment::read).orElse(List.of()));
    }

    // 2.4.10: "An LRS MUST reject all Statements with a version specified that does not start with 1.0."; 2.0 goes on
    // to
    // accept those, since a statement keeps the version that it was made with
    private static Optional<String> version(JsonFields fields) {
        Optional<String> version = fields.optional("version", Scalars::text);
        if (version.isPresent() && !fields.version().allows(version.get())) {
            throw new InvalidStatementException("/version", "must be a version that goes with " + fields.version());
        }
        return version;
    }

    public JsonObject toJson() {
        return JsonOut.object()
                .putText("id", id)
                .put("actor", actor.toJson())
                .put("verb", verb.toJson())
                .put("object", object.toJson())
                .put("result", result, Result::toJson)
                .put("context", context, Context::toJson)
                .putText("timestamp", timestamp)
                .putText("stored", stored)
                .put("authority", authority, Actor::toJson)
                .putText("version", version)
                .putAll("attachments", attachments, Attachment::toJson)
                .build();
    }

    /** Collects the optional properties. */
    public static final class Builder {
        private final Actor actor;
        private final Verb verb;
        private final StatementObject object;
        private Optional<UUID> id = Optional.empty();
        private Optional<Result> result = Optional.empty();
        private Optional<Context> context = Optional.empty();
        private Optional<Timestamp> timestamp = Optional.empty();
        private List<Attachment> attachments = List.of();

        private Builder(Actor actor, Verb verb, StatementObject object) {
            this.actor = actor;
            this.verb = verb;
            this.object = object;
        }

        public Builder id(UUID known) {
            id = Optional.of(known);
            return this;
        }

        public Builder result(Result known) {
            result = Optional.of(known);
            return this;
        }

        public Builder context(Context known) {
            context = Optional.of(known);
            return this;
        }

        public Builder timestamp(Timestamp known) {
            timestamp = Optional.of(known);
            return this;
        }

        public Builder attachments(List<Attachment> known) {
            attachments = known;
            return this;
        }

        /** Builds it; two properties that do not go together are an {@link InvalidStatementException}. */
        public Statement build() {
            return new Statement(
                    id,
                    actor,
                    verb,
                    object,
                    result,
                    context,
                    timestamp,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    attachments);
        }
    }
}

package org.lotuslearning.xapi.statement;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * A statement within a statement, e.g. a plan: it says nothing that happened, and has no id of its own (xAPI 1.0.3, Data
 * 2.4.4.3).
 */
public record SubStatement(
        Actor actor,
        Verb verb,
        StatementObject object,
        Optional<Result> result,
        Optional<Context> context,
        Optional<Timestamp> timestamp,
        List<Attachment> attachments)
        implements StatementObject {
    public SubStatement {
        attachments = List.copyOf(attachments);
        if (object instanceof SubStatement) {
            throw new InvalidStatementException("/object/objectType", "must not be a SubStatement within another");
        }
        StatementRules.check(verb, object, context);
    }

    static SubStatement read(JsonFields fields) {
        fields.required("objectType", Scalars::text);
        return new SubStatement(
                fields.requiredObject("actor", Actor::read),
                fields.requiredObject("verb", Verb::read),
                fields.requiredObject("object", SubStatement::object),
                fields.object("result", Result::read),
                fields.object("context", Context::read),
                fields.optional("timestamp", value -> Timestamp.read(value, fields.version())),
                fields.objects("attachments", Attachment::read).orElse(List.of()));
    }

    // looked at before it is read, or a million nested statements would be a stack overflow
    private static StatementObject object(JsonFields fields) {
        if (fields.optional("objectType", Scalars::text)
                .filter("SubStatement"::equals)
                .isPresent()) {
            throw new InvalidStatementException("/objectType", "must not be a SubStatement within another");
        }
        return StatementObject.read(fields);
    }

    @Override
    public JsonObject toJson() {
        return JsonOut.object()
                .put("objectType", "SubStatement")
                .put("actor", actor.toJson())
                .put("verb", verb.toJson())
                .put("object", object.toJson())
                .put("result", result, Result::toJson)
                .put("context", context, Context::toJson)
                .putText("timestamp", timestamp)
                .putAll("attachments", attachments, Attachment::toJson)
                .build();
    }
}

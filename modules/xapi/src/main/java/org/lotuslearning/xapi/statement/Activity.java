package org.lotuslearning.xapi.statement;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Optional;

/** Something to be done: a course, a page, an exercise (xAPI 1.0.3, Data 2.4.4.1). */
public record Activity(URI id, Optional<ActivityDefinition> definition) implements StatementObject {
    public Activity {
        Scalars.iri(id, "id");
    }

    /** By its id alone, as in context activities. */
    public static Activity of(URI id) {
        return new Activity(id, Optional.empty());
    }

    static Activity read(JsonFields fields) {
        fields.optional("objectType", Scalars::text)
                .filter(type -> !type.equals("Activity"))
                .ifPresent(type -> {
                    throw new InvalidStatementException("/objectType", "must be Activity");
                });
        return new Activity(fields.required("id", Scalars::iri), fields.object("definition", ActivityDefinition::read));
    }

    @Override
    public JsonObject toJson() {
        return JsonOut.object()
                .put("objectType", "Activity")
                .put("id", id.toString())
                .put("definition", definition, ActivityDefinition::toJson)
                .build();
    }
}

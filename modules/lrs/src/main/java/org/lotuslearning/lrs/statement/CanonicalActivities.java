package org.lotuslearning.lrs.statement;

import jakarta.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.lrs.access.Client;
import org.lotuslearning.lrs.activity.Activities;
import org.lotuslearning.xapi.statement.JsonText;

/**
 * "Activity Objects … populated with the canonical definition of the Activity Objects … as determined by the LRS"
 * (Communication 2.1.3, {@code format=canonical}). An activity that has none keeps what its statement says.
 *
 * @param client who asks
 */
record CanonicalActivities(Activities activities, Client client) {
    /** With one question to the database, however many they are. */
    List<JsonObject> in(List<JsonObject> statements) {
        Set<String> ids = new HashSet<>();
        StatementParts mentioned = activitiesBy(activity -> {
            ids.add(activity.getString("id"));
            return activity;
        });
        statements.forEach(mentioned::in);
        Map<String, JsonObject> definitions = activities.definitions(ids, client);
        StatementParts defined = activitiesBy(activity -> defined(activity, definitions.get(activity.getString("id"))));
        return definitions.isEmpty()
                ? statements
                : statements.stream().map(defined::in).toList();
    }

    private static StatementParts activitiesBy(UnaryOperator<JsonObject> change) {
        return new StatementParts(UnaryOperator.identity(), UnaryOperator.identity(), change);
    }

    private static JsonObject defined(JsonObject activity, @Nullable JsonObject definition) {
        return definition == null
                ? activity
                : JsonText.PROVIDER
                        .createObjectBuilder(activity)
                        .add("definition", definition)
                        .build();
    }
}

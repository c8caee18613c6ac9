package org.lotuslearning.lrs.statement;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Set;
import org.lotuslearning.xapi.statement.JsonText;

/**
 * {@code format=ids}: "only include minimum information necessary in Agent, Activity, Verb and Group Objects to identify
 * them. For Anonymous Groups this means including the minimum information needed to identify each member."
 */
final class IdentifiersOnly {
    private static final Set<String> OF_ACTOR = Set.of("objectType", "mbox", "mbox_sha1sum", "openid", "account");
    // an object without objectType is an activity
    private static final Set<String> OF_ACTIVITY = Set.of("id");
    private static final Set<String> OF_VERB = Set.of("id");
    private static final StatementParts PARTS = new StatementParts(
            IdentifiersOnly::actor, verb -> only(verb, OF_VERB), activity -> only(activity, OF_ACTIVITY));

    private IdentifiersOnly() {}

    static JsonObject of(JsonObject statement) {
        return PARTS.in(statement);
    }

    private static JsonObject actor(JsonObject actor) {
        JsonObject identified = only(actor, OF_ACTOR);
        boolean anonymous = identified.keySet().equals(Set.of("objectType"));
        return anonymous
                ? JsonText.PROVIDER
                        .createObjectBuilder(identified)
                        .add("member", StatementParts.all(actor.getJsonArray("member"), IdentifiersOnly::actor))
                        .build()
                : identified;
    }

    private static JsonObject only(JsonObject json, Set<String> names) {
        JsonObjectBuilder kept = JsonText.PROVIDER.createObjectBuilder();
        json.forEach((name, value) -> {
            if (names.contains(name)) {
                kept.add(name, value);
            }
        });
        return kept.build();
    }
}

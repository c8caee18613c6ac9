package org.lotuslearning.web.credentials;

import java.util.List;
import org.lotuslearning.lrs.access.Client;

/**
 * One of xAPI's scopes and what it means here.
 *
 * @param id of its box in the form
 */
public record ScopeWords(String scope, String meaning, String id) {
    /** Every scope, in the order of {@link Client#SCOPES}. */
    public static List<ScopeWords> all() {
        return Client.SCOPES.stream()
                .map(scope -> new ScopeWords(
                        scope, meaning(scope), Client.SCOPES.get(0).equals(scope) ? "scope" : id(scope)))
                .toList();
    }

    private static String id(String scope) {
        return "scope-" + scope.replace('/', '-');
    }

    private static String meaning(String scope) {
        return switch (scope) {
            case Client.WRITE -> "Store statements, and void those it has stored itself";
            case Client.READ_MINE -> "Read the statements that it has stored itself, and no others";
            case Client.READ -> "Read every statement";
            case Client.DEFINE -> "Say what activities are called: the names in its statements count for everybody";
            case Client.PROFILE -> "Read and write the profiles of activities and of people";
            case Client.STATE -> "Read and write what an activity keeps for a person";
            case Client.READ_ALL -> "Read everything";
            case Client.ALL -> "Everything, and void the statements of others";
            default -> throw new IllegalArgumentException(scope);
        };
    }
}

package org.lotuslearning.lrs.access;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Set;

/**
 * A program that has proved who it is.
 *
 * @param key of its credential, not secret
 * @param displayName for people
 * @param scopes what it may do, in xAPI's words (Communication 4.2), see {@link #SCOPES}
 */
public record Client(String key, String displayName, Set<String> scopes) implements Principal {
    /** May store statements, and void those it has stored. */
    public static final String WRITE = "statements/write";

    /** May read the statements that it has stored itself. */
    public static final String READ_MINE = "statements/read/mine";

    /** May read every statement. */
    public static final String READ = "statements/read";

    /** May define activities: what its statements say of them counts. */
    public static final String DEFINE = "define";

    /** May read and write activity and agent profiles. */
    public static final String PROFILE = "profile";

    /** May read and write state. */
    public static final String STATE = "state";

    /** May read everything. */
    public static final String READ_ALL = "all/read";

    /** May do everything, voiding others' statements included. */
    public static final String ALL = "all";

    /** Every scope there is, from narrow to wide. */
    public static final List<String> SCOPES = List.of(WRITE, READ_MINE, READ, DEFINE, PROFILE, STATE, READ_ALL, ALL);

    public Client {
        scopes = Set.copyOf(scopes);
    }

    @Override
    public String getName() {
        return key;
    }

    /** Whether it has this scope, or a wider one that holds it; {@link RolesAllowedFeature} knows what reads. */
    public boolean may(String scope) {
        return scopes.contains(scope)
                || scopes.contains(ALL)
                || (scope.equals(READ_MINE) && may(READ))
                || (scope.equals(READ) && scopes.contains(READ_ALL));
    }

    /**
     * The agent that vouches for what it sends (Data 2.4.9).
     *
     * @param home of this LRS, where the key is an account
     */
    public JsonObject authority(URI home) {
        return Json.createObjectBuilder()
                .add("objectType", "Agent")
                .add("name", displayName)
                .add(
                        "account",
                        Json.createObjectBuilder()
                                .add("homePage", home.toString())
                                .add("name", key))
                .build();
    }
}

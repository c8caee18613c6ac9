package org.lotuslearning.lrs.access;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.security.Principal;
import java.util.Set;

/**
 * A program that has proved who it is.
 *
 * @param key of its credential, not secret
 * @param displayName for people
 * @param scopes what it may do, in xAPI's words (Communication 4.2): {@link #WRITE}, {@link #READ}, {@link #STATE},
 *     {@link #PROFILE}, {@link #DEFINE}, {@link #ALL}
 */
public record Client(String key, String displayName, Set<String> scopes) implements Principal {
    /** May store statements, and void those it has stored. */
    public static final String WRITE = "statements/write";

    /** May read every statement. */
    public static final String READ = "statements/read";

    /** May keep and read state documents. */
    public static final String STATE = "state";

    /** May keep and read profile documents, of agents and activities. */
    public static final String PROFILE = "profile";

    /** Its statements say what activities are: what they hold joins the canonical definitions. */
    public static final String DEFINE = "define";

    /** May do everything, voiding others' statements included. */
    public static final String ALL = "all";

    public Client {
        scopes = Set.copyOf(scopes);
    }

    @Override
    public String getName() {
        return key;
    }

    public boolean may(String scope) {
        return scopes.contains(scope) || scopes.contains(ALL);
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

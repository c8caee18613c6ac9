package org.lotuslearning.demolms.token;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.lotuslearning.demolms.database.Database;
import org.lotuslearning.demolms.secret.Secret;

/** The access tokens that were given out. Only their hashes are kept. */
@Singleton
public final class AccessTokens {

    static final Duration LIFE = Duration.ofHours(1);

    private final Database database;
    private final Clock clock;

    /** Kept in a database. */
    @Inject
    public AccessTokens(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Gives out a token for some scopes. */
    Secret issue(Set<String> scopes) {
        Secret token = Secret.fresh();
        Instant now = clock.instant();
        database.run(sql -> {
            sql.update("delete from access_token where expires_at < ?", now);
            sql.update(
                    "insert into access_token values (?, ?, ?)",
                    token.hash(),
                    String.join(" ", scopes),
                    now.plus(LIFE));
        });
        return token;
    }

    /** The scopes of a token, if it is one and has not expired. */
    public Optional<Set<String>> scopesOf(Secret token) {
        return database.transaction(sql -> sql.first(
                        "select scopes from access_token where token_hash = ? and expires_at > ?",
                        row -> row.getString(1),
                        token.hash(),
                        clock.instant()))
                .map(AccessTokens::split);
    }

    /** Scopes as they are written: separated by blanks (RFC 6749 3.3). */
    static Set<String> split(String scopes) {
        Set<String> all = new LinkedHashSet<>();
        for (String scope : scopes.trim().split(" +", -1)) {
            if (!scope.isEmpty()) {
                all.add(scope);
            }
        }
        return all;
    }
}

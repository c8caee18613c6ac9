package org.lotuslearning.demolms.tool;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.lotuslearning.demolms.database.Database;
import org.lotuslearning.demolms.secret.Secret;

/** Remembers the {@code nonce} and {@code jti} of messages, so that no message is accepted twice. */
@Singleton
public final class UsedOnce {

    private final Database database;
    private final Clock clock;

    /** Kept in a database. */
    @Inject
    public UsedOnce(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Uses a value up.
     *
     * @param kind the claim it stands in
     * @return whether it had not been used before
     */
    public boolean take(String kind, String value) {
        Instant now = clock.instant();
        // As long as a message with it could still be accepted.
        Instant until =
                now.plus(MessageTimes.LONGEST_LIFE).plus(MessageTimes.LEEWAY).plus(MessageTimes.LEEWAY);
        String hash = new Secret(value).hash();
        return database.transaction(sql -> {
            sql.update("delete from used_once where expires_at < ?", now);
            return sql.insertNew("insert into used_once values (?, ?, ?)", kind, hash, until);
        });
    }
}

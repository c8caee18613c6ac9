package org.lotuslearning.lti.login;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.lotuslearning.lti.sql.Database;
import org.lotuslearning.lti.sql.Statements;

/**
 * The logins under way, in the table {@code lti_login}, shared by all nodes. It holds hashes only. Call outside any
 * transaction: what is consumed here must stay so.
 */
public final class PendingLogins {
    /** How long a learner may take to sign in at the platform. */
    public static final Duration LIFETIME = Duration.ofMinutes(10);

    /** Characters from which on an id is hardly in a hint by chance. */
    private static final int LONG_ENOUGH = 6;

    private static final Duration PURGE_EVERY = Duration.ofMinutes(1);

    private final Database database;
    private final Clock clock;
    private Instant nextPurge = Instant.MIN;

    public PendingLogins(DataSource source, Clock clock) {
        this.database = new Database(source);
        this.clock = clock;
    }

    /** The login of this state, unless it is unknown or older than {@link #LIFETIME}. */
    public Optional<PendingLogin> find(String state) {
        return database.call(s -> s.first(
                "select * from lti_login where state_hash = ? and expires_at > ?",
                PendingLogins::read,
                Secrets.hash(state),
                clock.instant()));
    }

    /**
     * Uses the login up. Of all launches with this state, on all nodes, exactly one is told true (LTI 1.3 Security Framework
     * 5.1.3, step 9: a nonce is accepted once).
     */
    public boolean consume(PendingLogin login) {
        Instant now = clock.instant();
        return database.call(s -> s.update(
                        "update lti_login set consumed_at = ? where state_hash = ? and consumed_at is null and expires_at > ?",
                        now,
                        login.stateHash(),
                        now))
                == 1;
    }

    void begin(PendingLogin login) {
        purgeNowAndThen();
        database.call(s -> s.update(
                "insert into lti_login (state_hash, nonce_hash, browser_hash, registration_id, target_link_uri, parameters,"
                        + " created_at, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                login.stateHash(),
                login.nonceHash(),
                login.browserHash(),
                login.registrationId(),
                login.targetLinkUri().toString(),
                JSONObjectUtils.toJSONString(login.parameters()),
                login.createdAt(),
                login.createdAt().plus(LIFETIME)));
    }

    /**
     * Deletes logins in whose hints somebody's id stands: platforms often send it there. May be called inside a transaction.
     *
     * @param registrations of the platforms that the person comes from
     */
    public void forget(Collection<Long> registrations, String sub) {
        for (long registration : registrations) {
            List<PendingLogin> named = database
                    .call(s -> s.query(
                            "select * from lti_login where registration_id = ?", PendingLogins::read, registration))
                    .stream()
                    .filter(login -> login.parameters().values().stream().anyMatch(text -> names(text, sub)))
                    .toList();
            for (PendingLogin login : named) {
                database.call(s -> s.update("delete from lti_login where state_hash = ?", login.stateHash()));
            }
        }
    }

    /** Short ids, such as Moodle's numbers, stand by chance in many a hint; they count only where they are all of it. */
    private static boolean names(String text, String sub) {
        if (sub.length() < LONG_ENOUGH) {
            return text.equals(sub);
        }
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(sub) + "(?![\\w-])")
                .matcher(text)
                .find();
    }

    private void purgeNowAndThen() {
        Instant now = clock.instant();
        if (isPurgeDue(now)) {
            forgetExpired();
        }
    }

    /** Deletes what nobody can use any more. Logins do so as they come; call it where there may be none for long. */
    public void forgetExpired() {
        database.call(s -> s.update("delete from lti_login where expires_at <= ?", clock.instant()));
    }

    private synchronized boolean isPurgeDue(Instant now) {
        if (now.isBefore(nextPurge)) {
            return false;
        }
        nextPurge = now.plus(PURGE_EVERY);
        return true;
    }

    private static PendingLogin read(ResultSet row) throws SQLException {
        return new PendingLogin(
                row.getString("state_hash"),
                row.getString("nonce_hash"),
                row.getString("browser_hash"),
                row.getLong("registration_id"),
                URI.create(row.getString("target_link_uri")),
                parameters(row.getString("parameters")),
                Statements.instant(row, "created_at"),
                row.getObject("consumed_at") != null);
    }

    private static Map<String, String> parameters(String json) {
        try {
            Map<String, String> parameters = new LinkedHashMap<>();
            JSONObjectUtils.parse(json).forEach((name, text) -> parameters.put(name, String.valueOf(text)));
            return parameters;
        } catch (ParseException e) {
            throw new IllegalStateException("A row of lti_login has broken parameters", e);
        }
    }
}

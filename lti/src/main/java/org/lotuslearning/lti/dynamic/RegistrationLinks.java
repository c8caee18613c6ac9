package org.lotuslearning.lti.dynamic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.lotuslearning.lti.login.Secrets;
import org.lotuslearning.lti.sql.Database;
import org.lotuslearning.lti.sql.Statements;

/**
 * The one-time links, in the table {@code lti_registration_link}, shared by all nodes. It holds hashes of the tokens only.
 * Call outside any transaction: what is used up here must stay so.
 */
public final class RegistrationLinks {
    /** How long a link may be used. */
    public static final Duration LIFETIME = Duration.ofDays(7);

    /** Longer than a request to a platform can take. */
    static final Duration CLAIM = Duration.ofMinutes(1);

    /** How long "expired" and "used already" can be told from "unknown". */
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private static final int LONGEST_NAME = 200;

    /** What a link may be used for now. */
    enum State {
        OPEN,
        EXPIRED,
        WITHDRAWN,
        USED
    }

    record Found(RegistrationLink link, State state) {}

    private final Database database;
    private final Clock clock;

    public RegistrationLinks(DataSource source, Clock clock) {
        this.database = new Database(source);
        this.clock = clock;
    }

    /**
     * Makes a link.
     *
     * @param name at most 200 characters are kept; blank is none
     */
    public RegistrationLink.Made make(Optional<String> name, String organisation, boolean deploymentsAutoAccepted) {
        Instant now = clock.instant();
        database.call(s -> s.update("delete from lti_registration_link where expires_at < ?", now.minus(REMEMBERED)));
        String token = Secrets.fresh();
        Optional<String> kept = name.map(String::strip)
                .filter(n -> !n.isEmpty())
                .map(n -> n.substring(0, Math.min(n.length(), LONGEST_NAME)));
        long id = database.call(s -> s.insertForId(
                "insert into lti_registration_link (token_hash, name, organisation, deployments_auto_accepted, created_at,"
                        + " expires_at) values (?, ?, ?, ?, ?, ?)",
                Secrets.hash(token),
                kept.orElse(null),
                organisation,
                deploymentsAutoAccepted,
                now,
                now.plus(LIFETIME)));
        return new RegistrationLink.Made(
                new RegistrationLink(id, kept, organisation, deploymentsAutoAccepted, now, now.plus(LIFETIME)), token);
    }

    /** Those that can still be used, the newest first. */
    public List<RegistrationLink> open() {
        return database.call(s -> s.query(
                "select * from lti_registration_link where used_at is null and withdrawn_at is null and expires_at > ?"
                        + " order by created_at desc, id desc",
                RegistrationLinks::read,
                clock.instant()));
    }

    /** Takes a link back. One that is used already stays used. */
    public void withdraw(long id) {
        database.call(s -> s.update(
                "update lti_registration_link set withdrawn_at = ? where id = ? and used_at is null and withdrawn_at is null",
                clock.instant(),
                id));
    }

    Optional<Found> find(String token) {
        Instant now = clock.instant();
        return database.call(s -> s.first(
                "select * from lti_registration_link where token_hash = ?",
                row -> new Found(read(row), state(row, now)),
                Secrets.hash(token)));
    }

    /** Of all requests with this link, on all nodes, one at a time is told true, until it releases or uses it. */
    boolean claim(RegistrationLink link) {
        Instant now = clock.instant();
        return database.call(s -> s.update(
                        "update lti_registration_link set claimed_until = ? where id = ? and used_at is null"
                                + " and withdrawn_at is null and expires_at > ?"
                                + " and (claimed_until is null or claimed_until <= ?)",
                        now.plus(CLAIM),
                        link.id(),
                        now,
                        now))
                == 1;
    }

    boolean isUsed(RegistrationLink link) {
        return database.call(s -> s.first(
                        "select id from lti_registration_link where id = ? and used_at is not null",
                        row -> row.getLong("id"),
                        link.id()))
                .isPresent();
    }

    /** The platform did not register us: the link may be tried again. */
    void release(RegistrationLink link) {
        database.call(s -> s.update("update lti_registration_link set claimed_until = null where id = ?", link.id()));
    }

    /** The platform has registered us: the link works no more. */
    void use(RegistrationLink link) {
        database.call(
                s -> s.update("update lti_registration_link set used_at = ? where id = ?", clock.instant(), link.id()));
    }

    private static State state(ResultSet row, Instant now) throws SQLException {
        if (row.getObject("used_at") != null) {
            return State.USED;
        }
        if (row.getObject("withdrawn_at") != null) {
            return State.WITHDRAWN;
        }
        return Statements.instant(row, "expires_at").isAfter(now) ? State.OPEN : State.EXPIRED;
    }

    private static RegistrationLink read(ResultSet row) throws SQLException {
        return new RegistrationLink(
                row.getLong("id"),
                Optional.ofNullable(row.getString("name")),
                row.getString("organisation"),
                row.getBoolean("deployments_auto_accepted"),
                Statements.instant(row, "created_at"),
                Statements.instant(row, "expires_at"));
    }
}

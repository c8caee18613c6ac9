package org.lotuslearning.lti.registration;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lotuslearning.lti.sql.Database;
import org.lotuslearning.lti.sql.DatabaseUnavailable;
import org.lotuslearning.lti.sql.Statements;

/** The roles that platforms sent lately, so that staff see what there is to override: per registration, of nobody. */
final class ReceivedRoles {
    /** More different ones than any platform has; one that makes roles up fills no table. */
    static final int MOST = 60;

    private static final int MOST_REMEMBERED = 10_000;
    private static final Duration STEP = Duration.ofDays(1);
    private static final Logger LOG = System.getLogger(ReceivedRoles.class.getName());

    private record Heard(long registration, String role) {}

    private final Database database;
    private final Clock clock;
    private final Map<Heard, Instant> written = new ConcurrentHashMap<>();

    ReceivedRoles(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Writes down what has not been written for a day. A launch never fails for it. */
    void heard(long registration, List<String> roles) {
        Instant now = clock.instant();
        roles.stream()
                .map(RegistrationPolicy::fullRole)
                .filter(role -> !role.isEmpty() && role.length() <= Registration.MAX_ID)
                .distinct()
                .limit(MOST)
                .map(role -> new Heard(registration, role))
                .filter(heard -> now.isAfter(
                        written.getOrDefault(heard, Instant.MIN.plus(STEP)).plus(STEP)))
                .forEach(heard -> write(heard, now));
    }

    private void write(Heard heard, Instant now) {
        try {
            if (written.size() >= MOST_REMEMBERED) {
                written.clear();
            }
            written.put(heard, now);
            database.call(s -> seen(s, heard, now) || insert(s, heard, now));
        } catch (DatabaseUnavailable e) {
            LOG.log(Level.WARNING, "Could not note a role of registration " + heard.registration(), e);
        }
    }

    List<ReceivedRole> of(long registration) {
        return database.call(s -> s.query(
                "select role_name, first_seen_at, seen_at from lti_received_role where registration_id = ?"
                        + " order by role_name",
                row -> new ReceivedRole(
                        row.getString("role_name"),
                        Statements.instant(row, "first_seen_at"),
                        Statements.instant(row, "seen_at")),
                registration));
    }

    private static boolean seen(Statements s, Heard heard, Instant now) throws SQLException {
        return s.update(
                        "update lti_received_role set seen_at = ? where registration_id = ? and role_name = ?",
                        now,
                        heard.registration(),
                        heard.role())
                == 1;
    }

    /** The one that was not seen for longest gives way: what comes now is what staff look for. */
    private void makeRoom(Statements s, Heard heard) throws SQLException {
        List<String> kept = s.query(
                "select role_name from lti_received_role where registration_id = ? order by seen_at, role_name",
                row -> row.getString("role_name"),
                heard.registration());
        for (String oldest : kept.subList(0, Math.max(0, kept.size() - MOST + 1))) {
            s.update(
                    "delete from lti_received_role where registration_id = ? and role_name = ?",
                    heard.registration(),
                    oldest);
            written.remove(new Heard(heard.registration(), oldest));
        }
    }

    private boolean insert(Statements s, Heard heard, Instant now) throws SQLException {
        makeRoom(s, heard);
        return s.insertIfAbsent(
                "insert into lti_received_role (registration_id, role_name, first_seen_at, seen_at) values (?, ?, ?, ?)",
                heard.registration(),
                heard.role(),
                now,
                now);
    }
}

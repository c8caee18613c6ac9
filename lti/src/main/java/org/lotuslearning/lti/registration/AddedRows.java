package org.lotuslearning.lti.registration;

import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.lotuslearning.lti.registration.Addition.Conflict;
import org.lotuslearning.lti.sql.Statements;

/** How a registration that a platform has just made comes to lie among the others. */
final class AddedRows {
    /** The row, or why there is none. */
    record Row(long id, Optional<Conflict> conflict) {}

    private record Present(long id, String organisation, boolean active) {}

    private AddedRows() {}

    /** Inserts it, or renews the addresses of the row that is there. Where there is a conflict, nothing is changed. */
    static Row add(Statements s, Registration r) throws SQLException {
        Optional<Present> present = s.first(
                "select id, organisation, active from lti_registration where issuer = ? and client_id = ? for update",
                row -> new Present(row.getLong("id"), row.getString("organisation"), row.getBoolean("active")),
                r.issuer(),
                r.clientId());
        if (hasOtherKeys(s, r.issuer(), r.endpoints().jwks())) {
            return new Row(Registration.NOT_STORED, Optional.of(Conflict.OTHER_KEYS));
        }
        if (present.isEmpty()) {
            return new Row(RegistrationRows.insert(s, r), Optional.empty());
        }
        Optional<Conflict> conflict = conflict(present.get(), r);
        if (conflict.isEmpty()) {
            renew(s, present.get().id(), r);
        }
        return new Row(present.get().id(), conflict);
    }

    /** Whether the issuer is known, switched on or off and from whatever source, with other keys than these. */
    static boolean hasOtherKeys(Statements s, String issuer, URI jwks) throws SQLException {
        return s
                .query(
                        "select jwks_uri from lti_registration where issuer = ?",
                        row -> row.getString("jwks_uri"),
                        issuer)
                .stream()
                .anyMatch(known -> !URI.create(known).equals(jwks));
    }

    /** A deployment that the platform named. One that was refused stays out. */
    static void meet(Statements s, long id, String deployment, Instant now) throws SQLException {
        if (!RegistrationRows.meet(s, id, deployment, true, now)) {
            RegistrationRows.acceptWaiting(s, id, deployment);
        }
    }

    private static Optional<Conflict> conflict(Present present, Registration r) {
        if (!present.organisation().equals(r.organisation())) {
            return Optional.of(Conflict.OTHER_ORGANISATION);
        }
        return present.active() ? Optional.empty() : Optional.of(Conflict.SWITCHED_OFF);
    }

    // the file's word stands
    private static void renew(Statements s, long id, Registration r) throws SQLException {
        s.update(
                "update lti_registration set authorization_endpoint = ?, token_endpoint = ?, token_audience = ?"
                        + " where id = ? and source <> 'FILE'",
                r.endpoints().authorization().toString(),
                r.endpoints().token().toString(),
                r.endpoints().tokenAudience().orElse(null),
                id);
    }
}

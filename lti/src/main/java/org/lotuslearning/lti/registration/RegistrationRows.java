package org.lotuslearning.lti.registration;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.lti.sql.Statements;

/** How registrations lie in their two tables. */
final class RegistrationRows {
    private static final String UPDATE =
            "update lti_registration set name = ?, authorization_endpoint = ?, token_endpoint = ?, jwks_uri = ?,"
                    + " token_audience = ?, organisation = ?, source = ?, institution_administrators_see_records = ?,"
                    + " anonymous_launches = ?, deployments_auto_accepted = ?, staff_number_claim = ?,"
                    + " role_overrides = ?, frame_origins = ?";

    private RegistrationRows() {}

    static List<Registration> all(Statements s) throws SQLException {
        return select(s, "");
    }

    static List<Registration> ofIssuer(Statements s, String issuer) throws SQLException {
        return select(s, " and r.issuer = ?", issuer);
    }

    static Optional<Registration> ofClient(Statements s, String issuer, String clientId) throws SQLException {
        return select(s, " and r.issuer = ? and r.client_id = ?", issuer, clientId).stream()
                .findFirst();
    }

    static Optional<Registration> byId(Statements s, long id) throws SQLException {
        return select(s, " and r.id = ?", id).stream().findFirst();
    }

    static long upsert(Statements s, Registration r) throws SQLException {
        Optional<Long> present = s.first(
                "select id from lti_registration where issuer = ? and client_id = ? for update",
                row -> row.getLong("id"),
                r.issuer(),
                r.clientId());
        return present.isPresent() ? update(s, present.get(), r) : insert(s, r);
    }

    /** The listed ones are accepted; the others wait again, unless the registration accepts new ones by itself. */
    static void replaceDeployments(Statements s, long id, Registration r, Instant now) throws SQLException {
        if (!r.policy().deploymentsAutoAccepted()) {
            s.update("update lti_deployment set accepted = ? where registration_id = ?", false, id);
        }
        for (String deployment : r.deployments()) {
            accept(s, id, deployment, now);
        }
    }

    static boolean accept(Statements s, long id, String deployment, Instant now) throws SQLException {
        int known = s.update(
                "update lti_deployment set accepted = ?, refused = ? where registration_id = ? and deployment_id = ?",
                true,
                false,
                id,
                deployment);
        return known == 1 || meet(s, id, deployment, true, now);
    }

    /** Accepts one that waits since before the registration accepted new ones by itself, but none that was refused. */
    static boolean acceptWaiting(Statements s, long id, String deployment) throws SQLException {
        return s.update(
                        "update lti_deployment set accepted = ? where registration_id = ? and deployment_id = ? and refused = ?",
                        true,
                        id,
                        deployment,
                        false)
                == 1;
    }

    static Optional<String> organisationOf(Statements s, long id, String deployment) throws SQLException {
        return s.first(
                "select organisation from lti_deployment where registration_id = ? and deployment_id = ?"
                        + " and organisation is not null",
                row -> row.getString("organisation"),
                id,
                deployment);
    }

    static boolean meet(Statements s, long id, String deployment, boolean accepted, Instant now) throws SQLException {
        return s.insertIfAbsent(
                "insert into lti_deployment (registration_id, deployment_id, accepted, first_seen_at) values (?, ?, ?, ?)",
                id,
                deployment,
                accepted,
                now);
    }

    static long insert(Statements s, Registration r) throws SQLException {
        return s.insertForId(
                "insert into lti_registration (name, authorization_endpoint, token_endpoint, jwks_uri, token_audience,"
                        + " organisation, source, institution_administrators_see_records, anonymous_launches,"
                        + " deployments_auto_accepted, staff_number_claim, role_overrides, frame_origins, issuer,"
                        + " client_id, active) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true)",
                values(r, r.issuer(), r.clientId()));
    }

    private static long update(Statements s, long id, Registration r) throws SQLException {
        s.update(UPDATE + ", active = true where id = ?", values(r, id));
        return id;
    }

    /** Everything but issuer, deployments and whether it is switched on; false when there is no such registration. */
    static boolean change(Statements s, long id, Registration r) throws SQLException {
        return s.update(UPDATE + ", client_id = ? where id = ?", values(r, r.clientId(), id)) == 1;
    }

    private static @Nullable Object[] values(Registration r, Object... last) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(r.name());
        values.add(r.endpoints().authorization().toString());
        values.add(r.endpoints().token().toString());
        values.add(r.endpoints().jwks().toString());
        values.add(r.endpoints().tokenAudience().orElse(null));
        values.add(r.organisation());
        values.add(r.source().name());
        values.add(r.policy().institutionAdministratorsSeeRecords());
        values.add(r.policy().anonymousLaunches());
        values.add(r.policy().deploymentsAutoAccepted());
        values.add(r.policy().staffNumberClaim().orElse(null));
        values.add(Lines.ofOverrides(r.policy().roleOverrides()));
        values.add(Lines.ofTexts(r.policy().frameOrigins()));
        Collections.addAll(values, last);
        return values.toArray();
    }

    // two queries, however many registrations there are
    private static List<Registration> select(Statements s, String condition, Object... parameters) throws SQLException {
        Map<Long, Set<String>> accepted = new HashMap<>();
        s.query(
                        "select d.registration_id, d.deployment_id from lti_deployment d join lti_registration r"
                                + " on r.id = d.registration_id where d.accepted = true and r.active = true"
                                + condition,
                        row -> Map.entry(row.getLong("registration_id"), row.getString("deployment_id")),
                        parameters)
                .forEach(d -> accepted.computeIfAbsent(d.getKey(), id -> new HashSet<>())
                        .add(d.getValue()));
        return s.query(
                "select r.* from lti_registration r where r.active = true" + condition + " order by r.name, r.id",
                row -> read(row, accepted.getOrDefault(row.getLong("id"), Set.of())),
                parameters);
    }

    static Registration read(ResultSet row, Set<String> deployments) throws SQLException {
        return new Registration(
                row.getLong("id"),
                row.getString("name"),
                row.getString("issuer"),
                row.getString("client_id"),
                deployments,
                new PlatformEndpoints(
                        URI.create(row.getString("authorization_endpoint")),
                        URI.create(row.getString("token_endpoint")),
                        URI.create(row.getString("jwks_uri")),
                        Optional.ofNullable(row.getString("token_audience"))),
                row.getString("organisation"),
                Registration.Source.valueOf(row.getString("source")),
                new RegistrationPolicy(
                        row.getBoolean("institution_administrators_see_records"),
                        row.getBoolean("anonymous_launches"),
                        row.getBoolean("deployments_auto_accepted"),
                        Optional.ofNullable(row.getString("staff_number_claim")),
                        Lines.overrides(row.getString("role_overrides")),
                        Lines.texts(row.getString("frame_origins"))));
    }
}

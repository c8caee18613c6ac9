package org.lotuslearning.lti.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.lotuslearning.lti.sql.Database;
import org.lotuslearning.lti.sql.DatabaseUnavailable;
import org.lotuslearning.lti.sql.Statements;

/**
 * All registrations as an administrator sees and changes them, the switched-off ones too. Only those that are {@linkplain
 * Registration#isChangeable() changeable} are changed; for the others every change answers false.
 */
public final class KnownPlatforms {
    /** What came of a change. */
    public enum Change {
        DONE,
        /** No such registration, or one that is not changed here. */
        NOT_HERE,
        /** Another registration has this issuer and client id. */
        TAKEN
    }

    private final Database database;
    private final Registrations registrations;
    private final Clock clock;

    /** @param registrations of this node, which forgets what it has cached */
    public KnownPlatforms(DataSource source, Registrations registrations, Clock clock) {
        this.database = new Database(source);
        this.registrations = registrations;
        this.clock = clock;
    }

    /** Those with waiting deployments first, then by name, the switched-off ones last. */
    public List<KnownPlatform> all() {
        return database.call(s -> select(s, "", List.of())).stream()
                .sorted(Comparator.comparing((KnownPlatform p) -> p.waiting() == 0)
                        .thenComparing(p -> !p.active())
                        .thenComparing(p -> p.registration().name(), String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    public Optional<KnownPlatform> byId(long id) {
        return database.call(s -> select(s, " where r.id = ?", List.of(id))).stream()
                .findFirst();
    }

    /** The registration of this issuer and client, switched on or off. */
    public Optional<KnownPlatform> ofClient(String issuer, String clientId) {
        return database
                .call(s -> select(s, " where r.issuer = ? and r.client_id = ?", List.of(issuer, clientId)))
                .stream()
                .findFirst();
    }

    /**
     * Takes over everything but issuer, deployments, source and whether it is switched on.
     *
     * @param wanted with the id of the registration
     */
    public Change change(Registration wanted) {
        Optional<KnownPlatform> known = changeable(wanted.id());
        if (known.isEmpty()) {
            return Change.NOT_HERE;
        }
        Registration changed = new Registration(
                wanted.id(),
                wanted.name(),
                known.get().registration().issuer(),
                wanted.clientId(),
                Set.of(),
                wanted.endpoints(),
                wanted.organisation(),
                known.get().registration().source(),
                wanted.policy());
        try {
            return done(database.call(s -> RegistrationRows.change(s, wanted.id(), changed)));
        } catch (DatabaseUnavailable e) {
            if (e.isDuplicate()) {
                return Change.TAKEN;
            }
            throw e;
        }
    }

    /** Lets a registration launch, or no longer. Nothing of it is deleted. */
    public Change switchOn(long id, boolean on) {
        return change(id, s -> s.update("update lti_registration set active = ? where id = ?", on, id) == 1);
    }

    /** Lets a deployment in, whether it was met before or not. */
    public Change accept(long id, String deployment) {
        return change(id, s -> RegistrationRows.accept(s, id, deployment, clock.instant()));
    }

    /** Keeps a deployment out, also where new ones are accepted by themselves. */
    public Change refuse(long id, String deployment) {
        return change(
                id,
                s -> s.update(
                                "update lti_deployment set accepted = ?, refused = ? where registration_id = ?"
                                        + " and deployment_id = ?",
                                false,
                                true,
                                id,
                                deployment)
                        == 1);
    }

    /** Forgets a deployment that is not accepted. When it launches again, it is a new one. */
    public Change remove(long id, String deployment) {
        return change(
                id,
                s -> s.update(
                                "delete from lti_deployment where registration_id = ? and deployment_id = ? and accepted = ?",
                                id,
                                deployment,
                                false)
                        == 1);
    }

    /** Says whose records the launches of a deployment make; empty for the registration's own organisation. */
    public Change assign(long id, String deployment, Optional<String> organisation) {
        return change(
                id,
                s -> s.update(
                                "update lti_deployment set organisation = ? where registration_id = ? and deployment_id = ?",
                                organisation.orElse(null),
                                id,
                                deployment)
                        == 1);
    }

    private Change change(long id, Database.Work<Boolean> work) {
        return changeable(id).isEmpty() ? Change.NOT_HERE : done(database.call(work));
    }

    private Optional<KnownPlatform> changeable(long id) {
        return byId(id).filter(known -> known.registration().isChangeable());
    }

    private Change done(boolean done) {
        registrations.forgetOrigins();
        return done ? Change.DONE : Change.NOT_HERE;
    }

    private static List<KnownPlatform> select(Statements s, String condition, List<Object> parameters)
            throws SQLException {
        Map<Long, List<Deployment>> deployments = deployments(s, condition, parameters);
        return s.query(
                "select r.* from lti_registration r" + condition + " order by r.id",
                row -> known(row, deployments.getOrDefault(row.getLong("id"), List.of())),
                parameters.toArray());
    }

    private static Map<Long, List<Deployment>> deployments(Statements s, String condition, List<Object> parameters)
            throws SQLException {
        return s
                .query(
                        "select d.* from lti_deployment d join lti_registration r on r.id = d.registration_id"
                                + condition + " order by d.refused, d.accepted, d.deployment_id",
                        row -> Map.entry(row.getLong("registration_id"), deployment(row)),
                        parameters.toArray())
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Deployment deployment(ResultSet row) throws SQLException {
        Deployment.State undecided = row.getBoolean("refused") ? Deployment.State.REFUSED : Deployment.State.WAITING;
        return new Deployment(
                row.getString("deployment_id"),
                row.getBoolean("accepted") ? Deployment.State.ACCEPTED : undecided,
                Statements.instant(row, "first_seen_at"),
                Optional.ofNullable(row.getString("organisation")));
    }

    private static KnownPlatform known(ResultSet row, List<Deployment> deployments) throws SQLException {
        Set<String> accepted = deployments.stream()
                .filter(d -> d.state() == Deployment.State.ACCEPTED)
                .map(Deployment::id)
                .collect(Collectors.toUnmodifiableSet());
        return new KnownPlatform(RegistrationRows.read(row, accepted), row.getBoolean("active"), deployments);
    }
}

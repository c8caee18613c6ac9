package org.lotuslearning.lti.registration;

import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.lotuslearning.lti.sql.Database;
import org.lotuslearning.lti.sql.DatabaseUnavailable;
import org.lotuslearning.lti.sql.Statements;

/**
 * The registered platforms, in the tables {@code lti_registration} and {@code lti_deployment}, shared by all nodes. The
 * key of a registration is (issuer, client id). Call outside any transaction.
 */
public final class Registrations {
    private static final Duration ORIGINS_KEPT = Duration.ofSeconds(30);

    private record Origins(Set<String> all, Instant until) {}

    private static final Origins NONE_KNOWN = new Origins(Set.of(), Instant.MIN);

    private final Database database;
    private final Clock clock;
    private final ReceivedRoles roles;
    private volatile Origins origins = NONE_KNOWN;

    public Registrations(DataSource source, Clock clock) {
        this.database = new Database(source);
        this.clock = clock;
        this.roles = new ReceivedRoles(database, clock);
    }

    /**
     * The registration that a login names. Without a client id the issuer alone must decide, or the issuer and the
     * deployment: when several registrations remain, none is found, since guessing would let one client in as another.
     */
    public Optional<Registration> find(String issuer, Optional<String> clientId, Optional<String> deploymentId) {
        if (clientId.isPresent()) {
            return database.call(s -> RegistrationRows.ofClient(s, issuer, clientId.get()));
        }
        List<Registration> ofIssuer = database.call(s -> RegistrationRows.ofIssuer(s, issuer));
        if (ofIssuer.size() == 1) {
            return Optional.of(ofIssuer.get(0));
        }
        List<Registration> ofDeployment = ofIssuer.stream()
                .filter(r -> deploymentId.map(r.deployments()::contains).orElse(false))
                .toList();
        return ofDeployment.size() == 1 ? Optional.of(ofDeployment.get(0)) : Optional.empty();
    }

    /** The active registration with this id. */
    public Optional<Registration> byId(long id) {
        return database.call(s -> RegistrationRows.byId(s, id));
    }

    /** All active registrations, by name. */
    public List<Registration> all() {
        return database.call(RegistrationRows::all);
    }

    /**
     * Adds or replaces the registration of this issuer and client. Deployments that it does not list wait for acceptance
     * again, unless it accepts new ones by itself.
     *
     * @return the same with its id
     */
    public Registration put(Registration registration) {
        try {
            return putOnce(registration);
        } catch (DatabaseUnavailable e) {
            if (!e.isDuplicate()) {
                throw e;
            }
            // another node that starts now has just added it: this time we find its row
            return putOnce(registration);
        }
    }

    /**
     * Adds a registration that a platform has just made. One of the same issuer and client that is here already gets the
     * addresses and accepts the deployments of this one, and keeps all that was decided about it; what the platforms file
     * says stays as it is. Nobody becomes another platform, or takes one from another organisation, by a mere link.
     */
    public Addition add(Registration registration) {
        AddedRows.Row row = addedRow(registration);
        if (row.conflict().isPresent()) {
            return new Addition.Refused(row.conflict().get());
        }
        // each by itself: a launch that comes at the same time may meet the deployment first
        registration
                .deployments()
                .forEach(d -> database.call(s -> {
                    AddedRows.meet(s, row.id(), d, clock.instant());
                    return d;
                }));
        forgetOrigins();
        return byId(row.id())
                .<Addition>map(Addition.Added::new)
                // by an administrator, at this very moment
                .orElseGet(() -> new Addition.Refused(Addition.Conflict.SWITCHED_OFF));
    }

    /**
     * Whether the issuer is known here, switched on or off, with another key set. People are known by their issuer, so
     * that whoever adds keys to it could sign in as each of them.
     */
    public boolean hasOtherKeys(String issuer, URI jwks) {
        return database.call(s -> AddedRows.hasOtherKeys(s, issuer, jwks));
    }

    private AddedRows.Row addedRow(Registration registration) {
        try {
            return database.transaction(s -> AddedRows.add(s, registration));
        } catch (DatabaseUnavailable e) {
            if (!e.isDuplicate()) {
                throw e;
            }
            // another node has just added it
            return database.transaction(s -> AddedRows.add(s, registration));
        }
    }

    /**
     * Makes the platforms of {@code LOTUS_PLATFORMS_FILE} exactly these: adds or replaces each, and switches off those that
     * an earlier file had and this one has not. Nothing is deleted, learners keep their work.
     */
    public void putFromFile(List<Registration> platforms) {
        Set<Long> kept = new LinkedHashSet<>();
        platforms.forEach(p -> kept.add(put(p).id()));
        switchOff(Registration.Source.FILE, kept);
    }

    /**
     * Switches off all registrations of this source, e.g. the demo LMS's once the demo is off: whoever holds its address then
     * must not be let in.
     */
    public void switchOff(Registration.Source source) {
        switchOff(source, Set.of());
    }

    /**
     * Whether a signed launch may come from this deployment. One that we never met is accepted or put down as waiting,
     * as the registration's policy says; one that was refused stays out.
     */
    public boolean admits(Registration registration, String deploymentId) {
        if (registration.deployments().contains(deploymentId)) {
            return true;
        }
        long id = registration.id();
        boolean accepted = registration.policy().deploymentsAutoAccepted();
        boolean met = database.call(s -> RegistrationRows.meet(s, id, deploymentId, accepted, clock.instant()));
        return accepted && (met || database.call(s -> RegistrationRows.acceptWaiting(s, id, deploymentId)));
    }

    /** The registration as it holds for one of its deployments, which may belong to another organisation. */
    public Registration forDeployment(Registration registration, String deploymentId) {
        return database.call(s -> RegistrationRows.organisationOf(s, registration.id(), deploymentId))
                .map(registration::inOrganisation)
                .orElse(registration);
    }

    /** Notes, for staff to see, the roles that came in a signed message of this platform. */
    public void heard(Registration registration, List<String> received) {
        roles.heard(registration.id(), received);
    }

    /** The roles that came lately. */
    public List<ReceivedRole> receivedRoles(long registrationId) {
        return roles.of(registrationId);
    }

    /** Deployments that launched and wait for an administrator to accept them. */
    public List<String> waitingDeployments(long registrationId) {
        return database.call(s -> s.query(
                "select deployment_id from lti_deployment where registration_id = ? and accepted = ?"
                        + " and refused = ? order by deployment_id",
                row -> row.getString("deployment_id"),
                registrationId,
                false,
                false));
    }

    /** Origins of all platforms' authorization endpoints and issuers; at most 30 s behind what another node registered. */
    public Set<String> frameOrigins() {
        Origins known = origins;
        if (clock.instant().isBefore(known.until())) {
            return known.all();
        }
        Set<String> all = new LinkedHashSet<>();
        all().forEach(r -> all.addAll(r.frameOrigins()));
        origins = new Origins(Set.copyOf(all), clock.instant().plus(ORIGINS_KEPT));
        return all;
    }

    private void switchOff(Registration.Source source, Set<Long> except) {
        all().stream()
                .filter(r -> r.source() == source && !except.contains(r.id()))
                .forEach(r -> database.call(
                        s -> s.update("update lti_registration set active = ? where id = ?", false, r.id())));
        forgetOrigins();
    }

    private Registration putOnce(Registration registration) {
        Registration stored = database.transaction(s -> store(s, registration));
        forgetOrigins();
        return stored;
    }

    private Registration store(Statements s, Registration registration) throws SQLException {
        long id = RegistrationRows.upsert(s, registration);
        RegistrationRows.replaceDeployments(s, id, registration, clock.instant());
        return RegistrationRows.byId(s, id).orElseGet(() -> registration.withId(id));
    }

    /** For whatever changes registrations: this node shows it at once, the others within half a minute. */
    void forgetOrigins() {
        origins = NONE_KNOWN;
    }
}

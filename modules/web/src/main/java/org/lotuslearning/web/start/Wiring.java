package org.lotuslearning.web.start;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import javax.sql.DataSource;
import org.lotuslearning.learning.enrolment.Enrolments;
import org.lotuslearning.learning.teams.GroupSize;
import org.lotuslearning.lrs.access.Credentials;
import org.lotuslearning.lrs.access.Peers;
import org.lotuslearning.lrs.access.Throttle;
import org.lotuslearning.lrs.activity.Activities;
import org.lotuslearning.lrs.activity.FormerStatements;
import org.lotuslearning.lrs.document.DocumentStore;
import org.lotuslearning.lrs.erasure.AgentErasure;
import org.lotuslearning.lrs.exchange.LrsSettings;
import org.lotuslearning.lrs.statement.StatementBrowser;
import org.lotuslearning.lrs.statement.StatementStore;
import org.lotuslearning.lti.deeplinking.DeepLinkingResponses;
import org.lotuslearning.lti.dynamic.DynamicRegistration;
import org.lotuslearning.lti.dynamic.RegistrationLinks;
import org.lotuslearning.lti.dynamic.ToolDescription;
import org.lotuslearning.lti.grading.ConnectionCheck;
import org.lotuslearning.lti.grading.Gradebook;
import org.lotuslearning.lti.http.OutboundHttp;
import org.lotuslearning.lti.http.OutboundSettings;
import org.lotuslearning.lti.http.PrivateAddresses;
import org.lotuslearning.lti.key.SecretBox;
import org.lotuslearning.lti.key.SigningKeys;
import org.lotuslearning.lti.launch.LaunchVerifier;
import org.lotuslearning.lti.login.LoginInitiation;
import org.lotuslearning.lti.login.PendingLogins;
import org.lotuslearning.lti.login.ToolAddress;
import org.lotuslearning.lti.registration.IssuerMoves;
import org.lotuslearning.lti.registration.KnownPlatforms;
import org.lotuslearning.lti.registration.Registrations;
import org.lotuslearning.lti.roster.Memberships;
import org.lotuslearning.tracking.erasure.PersonalDeliveries;
import org.lotuslearning.tracking.outbox.Destinations;
import org.lotuslearning.tracking.outbox.StatementDestinations;
import org.lotuslearning.tracking.relay.Deliveries;
import org.lotuslearning.tracking.relay.GradeDeliveries;
import org.lotuslearning.tracking.relay.Relay;
import org.lotuslearning.tracking.statements.StatementSettings;
import org.lotuslearning.web.erasure.Erasures;
import org.lotuslearning.web.secrets.FirstSecrets;
import org.lotuslearning.web.secrets.SecretKeyFile;
import org.lotuslearning.web.secrets.StoredSettings;
import org.lotuslearning.web.settings.LrsLimits;
import org.lotuslearning.web.settings.Settings;

/**
 * Makes one of each plain object that the other modules offer and hands them their settings. They read the database
 * only when they are used, which is after {@link Startup} has brought it up to date.
 */
@ApplicationScoped
public class Wiring {
    @Resource(lookup = "java:app/jdbc/lotus")
    DataSource source;

    @Resource
    ManagedScheduledExecutorService executor;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    Settings settings;

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    GroupSize groupSize() {
        return new GroupSize(settings.teamMinimum());
    }

    @Produces
    @Singleton
    StoredSettings storedSettings() {
        return new StoredSettings(source);
    }

    @Produces
    @Singleton
    SecretBox secretBox() {
        return new SecretBox(SecretKeyFile.read(settings));
    }

    @Produces
    @Singleton
    StatementSettings statementSettings(StoredSettings stored) {
        return new StatementSettings(IriBase.keep(settings, stored), settings.ownActorIds());
    }

    @Produces
    @Singleton
    OutboundHttp outboundHttp() {
        return new OutboundHttp(outbound());
    }

    private OutboundSettings outbound() {
        return OutboundSettings.of(
                settings.httpProxy(), settings.trustedCa(), PrivateAddresses.parse(settings.privateAddresses()));
    }

    @Produces
    @Singleton
    Registrations registrations(Clock clock) {
        return new Registrations(source, clock);
    }

    @Produces
    @Singleton
    RegistrationLinks registrationLinks(Clock clock) {
        return new RegistrationLinks(source, clock);
    }

    @Produces
    @Singleton
    KnownPlatforms knownPlatforms(Registrations registrations, Clock clock) {
        return new KnownPlatforms(source, registrations, clock);
    }

    @Produces
    @Singleton
    DynamicRegistration dynamicRegistration(RegistrationLinks links, Registrations registrations, OutboundHttp http) {
        return new DynamicRegistration(
                links,
                registrations,
                http,
                new ToolDescription(
                        new ToolAddress(settings.baseUrl()),
                        "Lotus Learning",
                        "Compassionate leadership: modules with exercises and reflections",
                        URI.create(settings.baseUrl() + "/lti/register/logo.svg")));
    }

    @Produces
    @Singleton
    IssuerMoves issuerMoves(KnownPlatforms platforms, Registrations registrations) {
        return new IssuerMoves(source, platforms, registrations);
    }

    @Produces
    @Singleton
    ConnectionCheck connectionCheck(OutboundHttp http, SigningKeys keys, Clock clock) {
        return new ConnectionCheck(http, keys, clock);
    }

    @Produces
    @Singleton
    SigningKeys signingKeys(SecretBox box, Clock clock) {
        return new SigningKeys(source, box, clock);
    }

    @Produces
    @Singleton
    PendingLogins pendingLogins(Clock clock) {
        return new PendingLogins(source, clock);
    }

    @Produces
    @Singleton
    LoginInitiation loginInitiation(Registrations registrations, PendingLogins logins, Clock clock) {
        return new LoginInitiation(registrations, logins, new ToolAddress(settings.baseUrl()), clock);
    }

    @Produces
    @Singleton
    LaunchVerifier launchVerifier(Registrations registrations, PendingLogins logins, OutboundHttp http, Clock clock) {
        return new LaunchVerifier(registrations, logins, new ToolAddress(settings.baseUrl()), http, clock);
    }

    @Produces
    @Singleton
    DeepLinkingResponses deepLinkingResponses(SigningKeys keys, Clock clock) {
        return new DeepLinkingResponses(keys, clock);
    }

    @Produces
    @Singleton
    Gradebook gradebook(OutboundHttp http, SigningKeys keys, Clock clock) {
        return new Gradebook(http, keys, clock);
    }

    @Produces
    @Singleton
    Memberships memberships(OutboundHttp http, SigningKeys keys, Clock clock) {
        return new Memberships(http, keys, clock);
    }

    @Produces
    @Singleton
    StatementDestinations statementDestinations() {
        return new StatementDestinations(settings.destinations().stream()
                .map(entry -> Destinations.lrs(entry.name()))
                .toList());
    }

    @Produces
    @Singleton
    Deliveries deliveries(Clock clock, StatementDestinations destinations) {
        return new Deliveries(source, clock, destinations);
    }

    @Produces
    @Singleton
    GradeDeliveries gradeDeliveries(
            Gradebook gradebook, Registrations registrations, Enrolments enrolments, Clock clock) {
        return new GradeDeliveries(source, gradebook, registrations, enrolments, clock);
    }

    @Produces
    @Singleton
    Relay relay(
            FirstSecrets secrets,
            Gradebook gradebook,
            Registrations registrations,
            Enrolments enrolments,
            Clock clock) {
        return Relay.of(
                source,
                secrets.destinations(),
                // our own LRS is not asked for through a proxy, whatever address we listen on
                outbound().client(Set.of(settings.ownAddress().getHost())),
                gradebook,
                registrations,
                enrolments,
                clock,
                executor,
                threads);
    }

    @Produces
    @Singleton
    LrsSettings lrsSettings() {
        LrsLimits limits = settings.lrsLimits();
        return new LrsSettings(
                settings.baseUrl(),
                limits.bodyKilobytes() * 1024,
                LrsSettings.STATEMENT,
                limits.page(),
                limits.batch());
    }

    @Produces
    @Singleton
    Throttle lrsThrottle(Clock clock) {
        LrsLimits limits = settings.lrsLimits();
        return new Throttle(limits.requestsPerMinute(), limits.wrongSecrets(), clock);
    }

    @Produces
    @Singleton
    Peers peers() {
        return settings.trustedProxies();
    }

    @Produces
    @Singleton
    Credentials lrsCredentials(Clock clock) {
        return new Credentials(source, clock);
    }

    @Produces
    @Singleton
    PersonalDeliveries personalDeliveries(StatementSettings statements) {
        return new PersonalDeliveries(source, statements);
    }

    @Produces
    @Singleton
    AgentErasure agentErasure() {
        return new AgentErasure(source);
    }

    @Produces
    @Singleton
    Erasures erasures(Clock clock) {
        return new Erasures(source, clock);
    }

    @Produces
    @Singleton
    StatementStore statementStore(Clock clock) {
        return new StatementStore(source, clock);
    }

    @Produces
    @Singleton
    StatementBrowser statementBrowser(StatementStore store) {
        return new StatementBrowser(store);
    }

    @Produces
    @Singleton
    DocumentStore documentStore(Clock clock) {
        return new DocumentStore(source, clock);
    }

    @Produces
    @Singleton
    Activities activities() {
        return new Activities(source);
    }

    @Produces
    @Singleton
    FormerStatements formerStatements() {
        return new FormerStatements(source);
    }
}

package org.lotuslearning.web.start;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.lotuslearning.learning.people.People;
import org.lotuslearning.lti.key.SigningKeys;
import org.lotuslearning.lti.registration.PlatformEndpoints;
import org.lotuslearning.lti.registration.PlatformsFile;
import org.lotuslearning.lti.registration.Registration;
import org.lotuslearning.lti.registration.RegistrationPolicy;
import org.lotuslearning.lti.registration.Registrations;
import org.lotuslearning.tracking.relay.Deliveries;
import org.lotuslearning.tracking.relay.Relay;
import org.lotuslearning.tracking.statements.StatementSettings;
import org.lotuslearning.web.courses.Courses;
import org.lotuslearning.web.secrets.FirstSecrets;
import org.lotuslearning.web.settings.Settings;
import org.lotuslearning.web.settings.WrongSetting;

/**
 * Brings the server up, in this order: settings, database, secrets, courses, platforms, relay. Whatever goes wrong
 * fails the deployment, so that a server that answers is a server that works.
 */
@ApplicationScoped
public class Startup {
    private static final System.Logger LOG = System.getLogger(Startup.class.getName());

    @Resource(lookup = "java:app/jdbc/lotus")
    DataSource source;

    @Inject
    Settings settings;

    @Inject
    Instance<StatementSettings> statementSettings;

    @Inject
    Instance<FirstSecrets> firstSecrets;

    @Inject
    Instance<SigningKeys> signingKeys;

    @Inject
    Courses courses;

    @Inject
    Instance<Registrations> registrations;

    @Inject
    People people;

    @Inject
    Instance<Relay> relay;

    @Inject
    Instance<Deliveries> deliveries;

    @Inject
    Housekeeping housekeeping;

    @Inject
    DeliveryMetrics metrics;

    private volatile boolean up;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object event) {
        settings.check();
        Flyway.configure(Startup.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:db/migration")
                .placeholders(Map.of("random_uuid", settings.onH2() ? "random_uuid()" : "gen_random_uuid()"))
                .load()
                .migrate();
        statementSettings.get();
        firstSecrets.get().make();
        signingKeys.get().publicJwkSet();
        courses.now();
        registerPlatforms();
        endLeasesOfTheDead();
        relay.get().start();
        housekeeping.start();
        metrics.start();
        up = true;
        LOG.log(Level.INFO, "Lotus Learning is up at {0}", settings.baseUrl());
    }

    void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        if (up) {
            relay.get().stop();
            housekeeping.stop();
            metrics.stop();
        }
    }

    /** A server that was killed holds leases that nobody will give back. */
    private void endLeasesOfTheDead() {
        if (settings.ownsDatabase()) {
            try {
                deliveries.get().endLeases();
            } catch (SQLException e) {
                throw new IllegalStateException("Could not take back who may send", e);
            }
        }
    }

    /** Whether everything above was done. */
    public boolean isUp() {
        return up;
    }

    private void registerPlatforms() {
        if (settings.platformsFile().isEmpty()) {
            registrations.get().putFromFile(List.of());
        }
        settings.platformsFile().ifPresent(file -> {
            PlatformsFile.Result result = PlatformsFile.read(file);
            if (result instanceof PlatformsFile.Mistakes mistakes) {
                throw new WrongSetting("LOTUS_PLATFORMS_FILE", String.join("; ", mistakes.messages()));
            }
            registrations.get().putFromFile(((PlatformsFile.Platforms) result).registrations());
        });
        if (settings.demo()) {
            registrations.get().put(demoPlatform());
        } else {
            registrations.get().switchOff(Registration.Source.DEMO);
        }
        registrations.get().all().stream()
                .map(Registration::organisation)
                .distinct()
                .forEach(people::found);
    }

    /** The demo LMS knows us by the same words: client {@code lotus}, deployment {@code 1}. */
    private Registration demoPlatform() {
        URI demo = settings.demoUrl();
        return Registration.of(
                "Demo LMS",
                demo.toString(),
                "lotus",
                Set.of("1"),
                new PlatformEndpoints(
                        URI.create(demo + "/auth"), URI.create(demo + "/token"), URI.create(demo + "/jwks")),
                Registration.Source.DEMO,
                new RegistrationPolicy(true, false, false, Optional.empty()));
    }
}

package org.lotuslearning.web.start;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.lotuslearning.tracking.relay.Deliveries;
import org.lotuslearning.tracking.relay.DestinationStatus;

/**
 * {@code /health/ready}: up when the start is complete and the database answers. An LRS or a gradebook that is away does
 * not take the server down; it shows as degraded.
 */
@Readiness
@ApplicationScoped
public class Ready implements HealthCheck {
    private static final int SECONDS = 2;

    @Resource(lookup = "java:app/jdbc/lotus")
    DataSource source;

    @Inject
    Startup startup;

    @Inject
    Deliveries deliveries;

    /** Figures only: what a destination answered is for the console. */
    private static String note(DestinationStatus destination) {
        if (!destination.needsAttention()) {
            return "well";
        }
        return "degraded: "
                + switch (destination.state()) {
                    case SENDING -> "sending";
                    case WAITING_TO_RETRY -> "waiting to try again";
                    case PAUSED -> "paused";
                    case REMOVED -> "not in the settings any more";
                }
                + ", " + destination.waiting() + " waiting, " + destination.quarantined() + " refused";
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("lotus");
        if (!startup.isUp()) {
            return response.down().withData("state", "starting").build();
        }
        try (Connection connection = source.getConnection()) {
            if (!connection.isValid(SECONDS)) {
                return response.down()
                        .withData("state", "the database does not answer")
                        .build();
            }
        } catch (SQLException e) {
            return response.down()
                    .withData("state", "the database cannot be reached")
                    .build();
        }
        List<DestinationStatus> all = deliveries.status();
        all.forEach(destination -> response.withData(destination.name(), note(destination)));
        boolean degraded = all.stream().anyMatch(DestinationStatus::needsAttention);
        return response.up()
                .withData("state", degraded ? "degraded: see /console" : "well")
                .build();
    }
}

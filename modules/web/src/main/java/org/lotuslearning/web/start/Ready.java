package org.lotuslearning.web.start;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.lotuslearning.tracking.relay.Deliveries;

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
        boolean degraded = deliveries.status().stream().anyMatch(s -> s.needsAttention());
        return response.up()
                .withData("state", degraded ? "degraded: see /console" : "well")
                .build();
    }
}

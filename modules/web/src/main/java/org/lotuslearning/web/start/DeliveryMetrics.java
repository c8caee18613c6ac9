package org.lotuslearning.web.start;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.tracking.relay.Deliveries;
import org.lotuslearning.tracking.relay.DestinationStatus;

/**
 * {@code /metrics} says of each destination how much waits, since when, how much was refused and how much it has had. Read
 * from the database every ten seconds, however often somebody asks.
 */
@ApplicationScoped
class DeliveryMetrics {
    private static final System.Logger LOG = System.getLogger(DeliveryMetrics.class.getName());
    private static final int EVERY = 10;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    MetricRegistry registry;

    @Inject
    Instance<Deliveries> deliveries;

    @Inject
    Clock clock;

    private final Map<String, DestinationStatus> latest = new ConcurrentHashMap<>();
    private @Nullable Future<?> schedule;

    synchronized void start() {
        schedule = executor.scheduleWithFixedDelay(this::look, 0, EVERY, TimeUnit.SECONDS);
    }

    synchronized void stop() {
        Future<?> running = schedule;
        if (running != null) {
            running.cancel(false);
        }
    }

    void look() {
        try {
            List<DestinationStatus> all = deliveries.get().status();
            for (DestinationStatus status : all) {
                if (latest.put(status.name(), status) == null) {
                    register(status.name());
                }
            }
            // those that are gone for good stay known to the registry until the next start, at nought
            latest.keySet().retainAll(all.stream().map(DestinationStatus::name).collect(Collectors.toSet()));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Could not read how the deliveries are", e);
        }
    }

    private void register(String destination) {
        gauge(
                destination,
                "lotus_delivery_waiting",
                "Statements or scores still to be sent",
                DestinationStatus::waiting);
        gauge(destination, "lotus_delivery_oldest_seconds", "Age of the oldest that waits", this::age);
        gauge(destination, "lotus_delivery_quarantined", "Refused for good", DestinationStatus::quarantined);
        gauge(destination, "lotus_delivery_delivered", "Ever delivered", DestinationStatus::delivered);
        gauge(
                destination,
                "lotus_delivery_paused",
                "1 while somebody has to resume it",
                status -> status.state() == DestinationStatus.State.PAUSED ? 1 : 0);
    }

    private void gauge(
            String destination, String name, String description, ToDoubleFunction<DestinationStatus> figure) {
        registry.gauge(
                Metadata.builder().withName(name).withDescription(description).build(),
                () -> {
                    DestinationStatus status = latest.get(destination);
                    return status == null ? 0.0 : figure.applyAsDouble(status);
                },
                new Tag("destination", destination));
    }

    private double age(DestinationStatus status) {
        return status.oldest()
                .map(oldest -> Duration.between(oldest, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }
}

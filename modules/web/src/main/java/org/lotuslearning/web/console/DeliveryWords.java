package org.lotuslearning.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.lotuslearning.lti.registration.Registration;
import org.lotuslearning.lti.registration.Registrations;
import org.lotuslearning.tracking.outbox.Destinations;
import org.lotuslearning.tracking.relay.DestinationStatus;
import org.lotuslearning.web.page.Dates;

/** Destinations and how they are doing, in words. */
@RequestScoped
class DeliveryWords {
    @Inject
    Registrations registrations;

    @Inject
    Clock clock;

    ConsoleView.DestinationRow row(DestinationStatus status) {
        return new ConsoleView.DestinationRow(
                named(status.name()),
                state(status),
                isWell(status),
                status.waiting(),
                status.oldest().map(at -> Dates.moment(at, clock)).orElse(""),
                status.lastError().orElse(""),
                status.quarantined(),
                "/console/deliveries/" + status.name(),
                isStopped(status),
                status.quarantined() > 0 && status.state() != DestinationStatus.State.REMOVED);
    }

    static boolean isWell(DestinationStatus status) {
        return status.state() == DestinationStatus.State.SENDING
                && status.lastError().isEmpty();
    }

    static boolean isStopped(DestinationStatus status) {
        return status.state() == DestinationStatus.State.PAUSED
                || status.state() == DestinationStatus.State.WAITING_TO_RETRY;
    }

    String state(DestinationStatus status) {
        return switch (status.state()) {
            case SENDING -> Destinations.isResults(status.name()) ? "Reading" : "Sending";
            case WAITING_TO_RETRY ->
                "Waiting to try again"
                        + status.retryAt()
                                .map(at -> " at " + Dates.moment(toTheMinute(at), clock))
                                .orElse("");
            case PAUSED -> "Stopped";
            case REMOVED -> "Not in the settings any more";
        };
    }

    /** Rounded up: at that time it has been tried again. */
    private static Instant toTheMinute(Instant at) {
        return at.plusSeconds(60).minusNanos(1).truncatedTo(ChronoUnit.MINUTES);
    }

    String named(String destination) {
        if (Destinations.isLrs(destination)) {
            return destination.equals(Destinations.LRS)
                    ? "Learning record store"
                    : "Learning record store " + Destinations.nameOfLrs(destination);
        }
        boolean reading = Destinations.isResults(destination);
        String platform = registrations.all().stream()
                .filter(p ->
                        destination.equals(reading ? Destinations.results(p.id()) : Destinations.gradebook(p.id())))
                .findFirst()
                .map(Registration::name)
                .orElse("a platform that is switched off");
        return (reading ? "Grades read back from " : "Gradebook of ") + platform;
    }
}

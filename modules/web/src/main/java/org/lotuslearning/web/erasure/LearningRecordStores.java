package org.lotuslearning.web.erasure;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lotuslearning.tracking.erasure.PersonalDeliveries.Told;
import org.lotuslearning.tracking.outbox.Destinations;
import org.lotuslearning.tracking.relay.LrsDestination;
import org.lotuslearning.web.settings.LrsEntry;
import org.lotuslearning.web.settings.Settings;

/** Which of the LRSs that statements go to is our own, and where the others are. */
@ApplicationScoped
class LearningRecordStores {
    /** What people call the one of this server. */
    static final String OURS = "our learning record store";

    @Inject
    Settings settings;

    private volatile Map<String, String> endpoints = Map.of();

    @PostConstruct
    void readSettings() {
        know(settings.destinations());
    }

    void know(List<LrsEntry> entries) {
        endpoints = entries.stream()
                .collect(Collectors.toMap(
                        entry -> Destinations.lrs(entry.name()),
                        entry -> entry.address()
                                .map(to -> LrsDestination.address(to.endpoint()))
                                .orElse("")));
    }

    /**
     * Address of the LRS that has, or may get, a statement; empty for our own. Where it was not noted it is today's; of a destination
     * that is no longer in the settings only the name is known then.
     */
    String endpoint(Told told) {
        return told.endpoint().orElseGet(() -> endpoints.getOrDefault(told.destination(), told.destination()));
    }

    /** What people call an LRS: it may stand in a sentence. */
    String named(String destination) {
        if (endpoints.getOrDefault(destination, destination).isEmpty()) {
            return OURS;
        }
        return "the learning record store “" + Destinations.nameOfLrs(destination) + "”";
    }

    /** Whether a statement is at an LRS of others to which we still send. */
    boolean canBeTakenBack(Told told) {
        String today = endpoints.getOrDefault(told.destination(), "");
        return !today.isEmpty() && today.equals(endpoint(told));
    }

    /** Destinations of the settings. */
    Set<String> destinations() {
        return endpoints.keySet();
    }
}

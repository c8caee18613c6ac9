package org.lotuslearning.web.erasure;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import org.lotuslearning.tracking.outbox.Destinations;
import org.lotuslearning.web.settings.Settings;

/** Which of the LRSs that statements go to is our own, and where the others are. */
@ApplicationScoped
class LearningRecordStores {
    @Inject
    Settings settings;

    private Map<String, String> endpoints = Map.of();

    @PostConstruct
    void readSettings() {
        endpoints = settings.destinations().stream()
                .collect(Collectors.toMap(
                        entry -> Destinations.lrs(entry.name()),
                        entry -> entry.address()
                                .map(to -> to.endpoint().toString())
                                .orElse("")));
    }

    /**
     * Address of the LRS that statements for this destination go to; empty for our own. Of one that is no longer in the
     * settings only its name is known.
     */
    String endpoint(String destination) {
        return endpoints.getOrDefault(destination, destination);
    }
}

package org.lotuslearning.web.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lotuslearning.tracking.outbox.Destinations;
import org.lotuslearning.web.settings.Settings;

/** Which of the LRSs that statements go to is our own, and where the others are. */
@ApplicationScoped
class LearningRecordStores {
    @Inject
    Settings settings;

    /**
     * Address of the LRS that statements for this destination go to; empty for our own. Of one that is no longer in the
     * settings only its name is known.
     */
    String endpoint(String destination) {
        return settings.destinations().stream()
                .filter(entry -> Destinations.lrs(entry.name()).equals(destination))
                .findFirst()
                .map(entry -> entry.address().map(to -> to.endpoint().toString()).orElse(""))
                .orElse(destination);
    }
}

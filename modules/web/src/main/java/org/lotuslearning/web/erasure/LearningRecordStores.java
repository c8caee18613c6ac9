package org.lotuslearning.web.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lotuslearning.web.settings.LrsAddress;
import org.lotuslearning.web.settings.Settings;

/** Which of the LRSs that statements go to is our own, and where the others are. */
@ApplicationScoped
class LearningRecordStores {
    @Inject
    Settings settings;

    /** Address of the LRS that statements for this destination go to; empty for our own. */
    String endpoint(String destination) {
        return settings.lrs().map(LrsAddress::endpoint).map(Object::toString).orElse("");
    }
}

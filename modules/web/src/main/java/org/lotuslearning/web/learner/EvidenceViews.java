package org.lotuslearning.web.learner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.lotuslearning.learning.catalogue.Block;
import org.lotuslearning.learning.catalogue.Catalogue;
import org.lotuslearning.learning.catalogue.Course;
import org.lotuslearning.learning.catalogue.Page;
import org.lotuslearning.learning.progress.Evidence;
import org.lotuslearning.web.session.CurrentLaunch;

/** Fills evidence maps with what the learner of the session has done. */
@RequestScoped
class EvidenceViews {
    @Inject
    Evidence evidence;

    @Inject
    Catalogue catalogue;

    @Inject
    CurrentLaunch launch;

    @Inject
    CurrentRun currentRun;

    /** The maps of a page, in its order. */
    List<EvidenceView> ofPage(Course course, Page page) {
        List<Block.EvidenceMap> maps = page.blocks().stream()
                .filter(Block.EvidenceMap.class::isInstance)
                .map(Block.EvidenceMap.class::cast)
                .toList();
        if (maps.isEmpty()) {
            return List.of();
        }
        Map<Evidence.Unit, Instant> done = evidence.doneBy(launch.get().learner(), currentRun.roster());
        return maps.stream()
                .map(map -> EvidenceView.of(map, course, catalogue, done))
                .toList();
    }
}

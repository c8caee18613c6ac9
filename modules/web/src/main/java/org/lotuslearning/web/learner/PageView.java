package org.lotuslearning.web.learner;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lotuslearning.learning.catalogue.Block;
import org.lotuslearning.learning.catalogue.Course;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.learning.catalogue.Page;
import org.lotuslearning.learning.catalogue.Reference;
import org.lotuslearning.web.page.Frame;
import org.lotuslearning.web.page.Link;

/**
 * A page of a learning module with its exercises ({@code page.jte}).
 *
 * @param units the state of each unit of the page, by unit id
 * @param next the next page, or the module's home after the last
 * @param references the works cited on this page, ascending by number
 * @param evidence the evidence maps of the page, with what the learner has done
 * @param preview whether an educator is looking around: forms are shown but cannot be sent
 */
public record PageView(
        Frame frame,
        Course course,
        LearningModule module,
        Page page,
        List<ContentsItem> contents,
        Map<String, UnitView> units,
        Optional<Link> previous,
        Link next,
        List<Reference> references,
        List<EvidenceView> evidence,
        boolean preview) {
    public PageView {
        contents = List.copyOf(contents);
        units = Map.copyOf(units);
        references = List.copyOf(references);
        evidence = List.copyOf(evidence);
    }

    /** What the learner did for the points of an evidence map of this page. */
    public EvidenceView evidence(Block.EvidenceMap map) {
        return evidence.stream()
                .filter(e -> e.id().equals(map.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The page has no evidence map " + map.id()));
    }

    /** The page's evidence maps as a file; empty in a preview, in which nobody has done anything. */
    public Optional<String> evidenceHref() {
        return preview ? Optional.empty() : Optional.of("../evidence/" + page.id() + ".csv");
    }
}

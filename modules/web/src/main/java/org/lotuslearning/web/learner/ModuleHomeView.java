package org.lotuslearning.web.learner;

import java.util.List;
import org.lotuslearning.learning.catalogue.Course;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.web.page.Frame;
import org.lotuslearning.web.page.Link;

/**
 * The home of a learning module ({@code module-home.jte}).
 *
 * @param percent progress towards completion, 0 to 100; fills the module's petal
 * @param resume the page to read next, and what it is called
 * @param begun whether the learner has opened a page before
 */
public record ModuleHomeView(
        Frame frame,
        Course course,
        LearningModule module,
        List<ContentsItem> contents,
        int percent,
        Link resume,
        boolean begun,
        Finish finish) {
    public ModuleHomeView {
        contents = List.copyOf(contents);
    }
}

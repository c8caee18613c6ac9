package org.lotuslearning.web.learner;

import java.util.List;
import java.util.Objects;
import org.lotuslearning.learning.catalogue.Course;
import org.lotuslearning.learning.catalogue.Page;
import org.lotuslearning.learning.catalogue.Reference;

/** The works a page cites. */
public final class References {
    private References() {}

    /** In the order of their numbers. */
    public static List<Reference> of(Course course, Page page) {
        return page.references().stream()
                .map(course.references()::get)
                .filter(Objects::nonNull)
                .toList();
    }
}

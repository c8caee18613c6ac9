package org.lotuslearning.learning.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a course offers to its exercises beside their own words: cases, a guide to risk, forms by id.
 *
 * @param whole whether all of its files could be read; if not, what seems missing may only be unreadable
 */
record CourseTools(List<PracticeCase> cases, Optional<RiskGuide> guide, Map<String, CourseForm> forms, boolean whole) {
    static final CourseTools NONE = new CourseTools(List.of(), Optional.empty(), Map.of(), true);

    CourseTools {
        cases = List.copyOf(cases);
        forms = Map.copyOf(forms);
    }
}

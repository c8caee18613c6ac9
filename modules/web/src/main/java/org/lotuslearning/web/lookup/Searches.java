package org.lotuslearning.web.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lotuslearning.learning.catalogue.Course;
import org.lotuslearning.learning.search.CourseSearch;
import org.lotuslearning.web.page.Words;

/** The indexes of the courses, each made when somebody searches it for the first time: the start does not wait for them. */
@ApplicationScoped
public class Searches {
    private record Made(Course course, CourseSearch search) {}

    private final Map<String, Made> made = new ConcurrentHashMap<>();

    /** The index of a course in one language; a new one where the course has been read anew. */
    public CourseSearch of(Course course) {
        // English stems also in a course that is partly in Welsh: most of it is English, and both sides are cut alike
        return made.compute(
                        course.id() + " " + Words.language(),
                        (id, before) -> before != null && before.course().equals(course)
                                ? before
                                : new Made(course, CourseSearch.of(course, "en")))
                .search();
    }
}

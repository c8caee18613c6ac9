package org.lotuslearning.demolms.classroom;

import java.util.List;
import java.util.Optional;
import org.lotuslearning.demolms.course.Activity;
import org.lotuslearning.demolms.course.Course;
import org.lotuslearning.demolms.people.Person;

/**
 * A course as one person sees it.
 *
 * @param others the other courses of this person
 */
public record CoursePage(Course course, Person you, List<Entry> entries, List<Course> others) {

    /**
     * An activity.
     *
     * @param grade the learner's own grade, where there is one
     */
    public record Entry(Activity activity, Optional<String> grade) {}
}

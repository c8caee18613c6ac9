package org.lotuslearning.demolms.classroom;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
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
    public record Entry(Activity activity, Optional<String> grade) {

        private static final DateTimeFormatter TIME =
                DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

        /** When it is due, e.g. {@code 31 January 2027, 23:59}. */
        public Optional<String> due() {
            return activity.due().map(TIME::format);
        }
    }
}

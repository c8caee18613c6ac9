package org.lotuslearning.web.learner;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lotuslearning.learning.catalogue.Course;
import org.lotuslearning.web.page.Frame;
import org.lotuslearning.web.page.Link;

/**
 * The home of a course: its modules and how far the learner has come ({@code course-home.jte}).
 *
 * @param steps its modules in teaching order
 * @param summary how many modules are finished, in words; empty in a preview
 * @param onward the module to go on with, and what to press
 * @param coursesHref the other courses, where there are any
 */
public record CourseHomeView(
        Frame frame,
        Course course,
        List<Step> steps,
        String summary,
        Optional<Link> onward,
        Optional<String> coursesHref) {
    public CourseHomeView {
        steps = List.copyOf(steps);
    }

    /**
     * A module of the course.
     *
     * @param percent share of the required steps that are done, 0 to 100
     * @param state the same in words; empty in a preview
     */
    public record Step(
            String href,
            String title,
            String strapline,
            String petal,
            int minutes,
            int pages,
            int percent,
            boolean finished,
            String state) {}

    /** Whether the course is drawn as a lotus: each of the five petals is a module. */
    public boolean drawn() {
        return course.hasFivePetals();
    }

    /** How full each petal is, 0 to 1. */
    public Map<String, Double> fill() {
        return steps.stream()
                .filter(step -> Course.PETALS.contains(step.petal()))
                .collect(Collectors.groupingBy(Step::petal, Collectors.averagingDouble(s -> s.percent() / 100.0)));
    }
}

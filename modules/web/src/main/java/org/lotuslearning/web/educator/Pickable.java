package org.lotuslearning.web.educator;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lotuslearning.learning.catalogue.Catalogue;
import org.lotuslearning.learning.catalogue.Course;
import org.lotuslearning.learning.catalogue.Exercise;
import org.lotuslearning.learning.catalogue.ExerciseUnit;
import org.lotuslearning.learning.catalogue.ExerciseUnit.Audience;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.learning.catalogue.Page;
import org.lotuslearning.learning.enrolment.Scope;

/**
 * What can be put into an LMS course.
 *
 * @param content as in {@code custom.content}: {@code lotus}, {@code lotus/learn}, {@code lotus/learn/1.2} or
 *     {@code lotus/learn/1.2.i}, see {@link Scope}
 * @param title what the link is called unless the educator types something else
 * @param name what it is called in the picker
 * @param line one line about it for the educator
 * @param text about it for learners, beside the link
 * @param preview where learners' pages show it, below the course's previews
 */
public record Pickable(
        Kind kind,
        String content,
        String title,
        String name,
        String line,
        String text,
        String petal,
        String course,
        String preview) {
    private static final int HOURS_FROM = 100;

    /** How much of a course it is. */
    public enum Kind {
        COURSE,
        MODULE,
        PAGE,
        EXERCISE
    }

    /** Whether it can have a grade: a whole course is no placement (design.md). */
    public boolean gradable() {
        return kind != Kind.COURSE;
    }

    /** Whether one can be half done with it. */
    public boolean gradual() {
        return kind == Kind.MODULE || kind == Kind.PAGE;
    }

    static Pickable of(Course course) {
        int minutes =
                course.modules().stream().mapToInt(LearningModule::minutes).sum();
        return new Pickable(
                Kind.COURSE,
                course.id(),
                course.title(),
                "The whole course: " + course.title(),
                (course.modules().size() == 1 ? "1 module, " : course.modules().size() + " modules, ") + time(minutes)
                        + ". People choose where to begin. Without a grade.",
                course.summary(),
                "plum",
                course.id(),
                "course");
    }

    static Pickable of(LearningModule module) {
        int pages = module.pages().size();
        return new Pickable(
                Kind.MODULE,
                module.course() + "/" + module.id(),
                module.title(),
                module.title(),
                module.strapline() + ". " + capital(time(module.minutes())) + ", "
                        + (pages == 1 ? "1 page" : pages + " pages") + ".",
                module.strapline(),
                module.petal(),
                module.course(),
                "m/" + module.id());
    }

    static Pickable of(LearningModule module, Page page) {
        String name = page.id() + " " + page.title();
        return new Pickable(
                Kind.PAGE,
                module.course() + "/" + module.id() + "/" + page.id(),
                name,
                name,
                capital(time(page.minutes())) + (page.required() ? "." : ", optional."),
                "A page of " + module.title() + ". " + capital(time(page.minutes())) + ".",
                module.petal(),
                module.course(),
                "p/" + page.id());
    }

    static Pickable of(LearningModule module, Page page, Exercise exercise) {
        return new Pickable(
                Kind.EXERCISE,
                new Scope(module.course(), module.id(), Optional.of(page.id()), Optional.of(exercise.id())).content(),
                exercise.title(),
                "Exercise " + exercise.id() + ": " + exercise.title(),
                audience(exercise),
                "Exercise " + exercise.id() + " of " + module.title() + ", on the page " + page.id() + " "
                        + page.title() + ".",
                module.petal(),
                module.course(),
                "p/" + page.id() + "#" + exercise.anchor());
    }

    /** What of a page can be picked on its own. A check cannot: it is never graded. */
    static List<Pickable> exercises(LearningModule module, Page page) {
        return page.exercises()
                .filter(e -> !e.isCheck())
                .map(e -> of(module, page, e))
                .toList();
    }

    /** Empty when it names nothing that can be picked. */
    static Optional<Pickable> find(Catalogue catalogue, String content) {
        String[] parts = content.split("/", -1);
        Optional<Course> course = catalogue.course(parts[0]);
        if (parts.length == 1) {
            return course.map(Pickable::of);
        }
        return Scope.find(catalogue, content)
                .flatMap(scope -> course.flatMap(c -> c.module(scope.module())).flatMap(m -> of(m, scope)));
    }

    private static Optional<Pickable> of(LearningModule module, Scope scope) {
        Optional<Page> page = scope.page().flatMap(module::page);
        if (scope.exercise().isPresent()) {
            return page.flatMap(p -> exercises(module, p).stream()
                    .filter(e -> e.content().equals(scope.content()))
                    .findFirst());
        }
        return Optional.of(page.map(p -> of(module, p)).orElseGet(() -> of(module)));
    }

    private static String audience(Exercise exercise) {
        boolean team = exercise.units().stream().anyMatch(u -> u.audience() == Audience.TEAM);
        boolean alone = exercise.units().stream().anyMatch(u -> u.audience() == Audience.INDIVIDUAL);
        String who = team && alone ? "Alone and in a team" : team ? "In a team" : "Alone";
        return who + (exercise.units().stream().anyMatch(ExerciseUnit::required) ? "." : ", optional.");
    }

    private static String time(int minutes) {
        return minutes < HOURS_FROM
                ? "about " + minutes + (minutes == 1 ? " minute" : " minutes")
                : "about " + Math.round(minutes / 60.0) + " hours";
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}

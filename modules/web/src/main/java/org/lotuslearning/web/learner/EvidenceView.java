package org.lotuslearning.web.learner;

import static org.lotuslearning.web.page.Words.t;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lotuslearning.learning.catalogue.Block.EvidenceMap;
import org.lotuslearning.learning.catalogue.Catalogue;
import org.lotuslearning.learning.catalogue.Course;
import org.lotuslearning.learning.catalogue.Exercise;
import org.lotuslearning.learning.catalogue.ExerciseUnit;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.learning.catalogue.UnitReference;
import org.lotuslearning.learning.progress.Evidence;
import org.lotuslearning.web.page.Dates;
import org.lotuslearning.web.page.Words;

/**
 * An evidence map as one learner finds it.
 *
 * @param covered points for which something is done
 */
public record EvidenceView(String id, String title, List<Point> points, int covered) {
    public EvidenceView {
        points = List.copyOf(points);
    }

    /**
     * A point with what the learner has done for it.
     *
     * @param strength in words
     * @param sections empty where nothing is said
     * @param gap what the courses do not cover; empty where nothing is said
     * @param open exercises that are not done yet
     */
    public record Point(
            String id, String text, String strength, String sections, String gap, List<Done> done, List<Done> open) {
        public Point {
            done = List.copyOf(done);
            open = List.copyOf(open);
        }
    }

    /**
     * An exercise.
     *
     * @param place its course and number
     * @param who {@code for you} or {@code with your team}
     * @param on the day it was done, empty where it is not
     * @param href from a page of the same course; empty in another course
     */
    public record Done(String title, String place, String who, String on, Optional<String> href) {}

    /**
     * The map with what was done.
     *
     * @param here the course whose page it stands on
     */
    public static EvidenceView of(EvidenceMap map, Course here, Catalogue catalogue, Map<Evidence.Unit, Instant> done) {
        List<Point> points = map.points().stream()
                .map(point -> point(point, here, catalogue, done))
                .toList();
        int covered = (int) points.stream().filter(p -> !p.done().isEmpty()).count();
        return new EvidenceView(map.id(), map.title(), points, covered);
    }

    private static Point point(
            EvidenceMap.Point point, Course here, Catalogue catalogue, Map<Evidence.Unit, Instant> submitted) {
        List<Done> done = new ArrayList<>();
        List<Done> open = new ArrayList<>();
        for (UnitReference unit : point.units()) {
            Optional<Instant> on = Optional.ofNullable(submitted.get(new Evidence.Unit(unit.course(), unit.unit())));
            // an exercise of a course that is not served here is of no use to anybody
            catalogue
                    .course(unit.course())
                    .map(course -> course.in(Words.language()))
                    .flatMap(course -> exercise(course, unit.unit(), here, on))
                    .ifPresent(on.isPresent() ? done::add : open::add);
        }
        return new Point(
                point.id(),
                point.text(),
                strength(point.strength()),
                point.sections().orElse(""),
                point.gap().orElse(""),
                done,
                open);
    }

    private static Optional<Done> exercise(Course course, String unitId, Course here, Optional<Instant> on) {
        return course.exerciseOfUnit(unitId)
                .map(exercise -> new Done(
                        exercise.title(),
                        course.title() + " " + UnitName.number(exercise.id()),
                        exercise.unit(unitId).orElseThrow().audience() == ExerciseUnit.Audience.TEAM
                                ? t("with your team")
                                : t("for you"),
                        on.map(Dates::day).orElse(""),
                        course.id().equals(here.id()) ? href(course, exercise, unitId) : Optional.empty()));
    }

    private static Optional<String> href(Course course, Exercise exercise, String unitId) {
        return course.modules().stream()
                .flatMap((LearningModule module) -> module.pageOf(exercise.id()).stream())
                .findFirst()
                .map(page -> page.id() + "#" + UnitViews.anchor(unitId));
    }

    private static String strength(EvidenceMap.Strength strength) {
        return switch (strength) {
            case DIRECT -> t("Direct: the exercises are about this point");
            case PARTIAL -> t("Partial: the exercises are about a part of it");
            case NONE -> t("None: the courses have nothing on it");
        };
    }

    /** The whole in a sentence. */
    public String summary() {
        return t("{0} of {1} points have something you did.", covered, points.size());
    }
}

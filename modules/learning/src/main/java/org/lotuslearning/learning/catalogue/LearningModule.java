package org.lotuslearning.learning.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The part of a course that an educator assigns, e.g. Learn.
 *
 * @param id folder name, e.g. {@code learn}
 * @param version from {@code module.yml}; raised when exercises or requirements change, not for corrections of text
 * @param strapline one line under the title
 * @param petal which of the five petals it is drawn as: learn, optimise, transform, utilise, strengthen, or plum
 * @param outcomes what a learner will be able to do; ours, not the source's
 * @param pages in reading order
 */
public record LearningModule(
        String course,
        String id,
        int version,
        String title,
        String strapline,
        String petal,
        List<String> outcomes,
        List<Page> pages) {
    public LearningModule {
        outcomes = List.copyOf(outcomes);
        pages = List.copyOf(pages);
    }

    public Optional<Page> page(String pageId) {
        return pages.stream().filter(p -> p.id().equals(pageId)).findFirst();
    }

    /** All exercises of all pages, in reading order. */
    public Stream<Exercise> exercises() {
        return pages.stream().flatMap(Page::exercises);
    }

    public Optional<Exercise> exercise(String exerciseId) {
        return exercises().filter(e -> e.id().equals(exerciseId)).findFirst();
    }

    /** The page that holds an exercise. */
    public Optional<Page> pageOf(String exerciseId) {
        return pages.stream()
                .filter(p -> p.exercises().anyMatch(e -> e.id().equals(exerciseId)))
                .findFirst();
    }

    /** The page that holds a unit of an exercise. */
    public Optional<Page> pageOfUnit(String unitId) {
        return pages.stream().filter(p -> p.exerciseOfUnit(unitId).isPresent()).findFirst();
    }

    /** Reading and doing time in minutes: the sum of the pages'. */
    public int minutes() {
        return pages.stream().mapToInt(Page::minutes).sum();
    }
}

package org.lotuslearning.web.learner;

/**
 * A page in the list of contents.
 *
 * @param id the section's number, e.g. {@code 1.2}
 * @param minutes about how long it takes
 * @param read whether the learner has opened it
 * @param exercisesDone submitted units of the page that completion needs, 0 to {@code exercisesTotal}
 * @param optionalLeft units that completion does not need and that are not submitted
 * @param required whether completion needs it
 * @param current whether it is the page being shown
 * @param language BCP 47 tag of the title
 */
public record ContentsItem(
        String href,
        String id,
        String title,
        int minutes,
        boolean read,
        int exercisesDone,
        int exercisesTotal,
        int optionalLeft,
        boolean required,
        boolean current,
        String language) {}

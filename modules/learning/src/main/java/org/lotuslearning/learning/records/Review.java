package org.lotuslearning.learning.records;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far one learner has come with what a placement is for. Never what was written, rated or chosen.
 *
 * @param learner id of the learner
 * @param begunAt when the newest run was begun that came through the placement
 * @param completedAt when the scope was complete, the last time, in whichever run
 * @param again whether it was complete in an earlier run only
 * @param pages those of the scope, in reading order, as the newest run has them
 */
public record Review(
        long learner,
        Optional<String> name,
        Instant begunAt,
        Optional<Instant> completedAt,
        boolean again,
        List<Part> pages) {
    public Review {
        pages = List.copyOf(pages);
    }

    /**
     * One page.
     *
     * @param read whether it was opened
     * @param exercisesDone of {@code exercises} that are required, or of all where none is
     */
    public record Part(String page, String title, boolean read, int exercisesDone, int exercises) {}

    public long pagesRead() {
        return pages.stream().filter(Part::read).count();
    }

    public int exercisesDone() {
        return pages.stream().mapToInt(Part::exercisesDone).sum();
    }

    public int exercises() {
        return pages.stream().mapToInt(Part::exercises).sum();
    }
}

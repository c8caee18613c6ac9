package org.lotuslearning.web.learner;

import java.util.List;
import java.util.Optional;
import org.lotuslearning.web.page.Link;

/**
 * The explicit finish of a learning module.
 *
 * @param action where the form posts to
 * @param possible whether nothing is missing any more
 * @param missing what is still to be read or done, linked to its place
 * @param finishedOn e.g. {@code 20 November 2026}, once finished
 * @param startAgainAction where "Start again" posts to, once finished
 * @param onward the next module of the course; empty after the last
 */
public record Finish(
        String action,
        boolean possible,
        List<Link> missing,
        Optional<String> finishedOn,
        String startAgainAction,
        Optional<Link> onward) {
    public Finish {
        missing = List.copyOf(missing);
    }
}

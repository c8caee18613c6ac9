package org.lotuslearning.learning.records;

import java.util.List;

/**
 * One page of a class.
 *
 * @param begun how many learners have begun, on all pages
 * @param finished how many of them have completed the placement's scope, in whichever run
 * @param page from 1
 * @param pages at least 1
 */
public record ClassPage(long begun, long finished, List<ClassRow> rows, int page, int pages) {
    public ClassPage {
        rows = List.copyOf(rows);
    }
}

package org.lotuslearning.web.records;

import java.util.List;
import org.lotuslearning.web.page.Frame;
import org.lotuslearning.web.page.Link;

/**
 * Completion records ({@code records.jte}).
 *
 * @param organisations those to choose from; {@code href} is the code; empty where there is no choice
 * @param courses the courses to filter by; {@code href} is the value of the filter
 * @param modules the learning modules to filter by; {@code href} is the value of the filter
 * @param total rows on all pages
 * @param page from 1
 * @param csvHref the same rows as a file
 * @param pageHref address to which a page number is added
 * @param sample whether the rows are made up for the demo
 */
public record RecordsView(
        Frame frame,
        RecordsFilter filter,
        List<Link> organisations,
        List<Link> courses,
        List<Link> modules,
        List<RecordRow> rows,
        long total,
        int page,
        int pages,
        String csvHref,
        String pageHref,
        boolean sample) {
    public RecordsView {
        organisations = List.copyOf(organisations);
        courses = List.copyOf(courses);
        modules = List.copyOf(modules);
        rows = List.copyOf(rows);
    }
}

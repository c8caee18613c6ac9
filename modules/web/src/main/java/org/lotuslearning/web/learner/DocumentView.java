package org.lotuslearning.web.learner;

import org.lotuslearning.web.page.Frame;

/**
 * A form's document by itself, to print ({@code document.jte}) or to keep ({@code document-download.jte}).
 *
 * @param backHref the exercise it was made in
 * @param fieldPrefix what the address of a field of that exercise begins with
 */
public record DocumentView(Frame frame, FormSheet sheet, String backHref, String fieldPrefix, String downloadHref) {}

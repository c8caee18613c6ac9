package org.lotuslearning.web.educator;

import org.lotuslearning.web.page.Frame;

/**
 * Asks before a grade is sent over one that somebody changed in the LMS ({@code grade-again.jte}).
 *
 * @param grade what would be sent, e.g. {@code 100%}
 * @param theirs what the gradebook says, e.g. {@code 40%}, or "no grade"
 */
public record GradeAgainView(
        Frame frame, String name, String grade, String theirs, long learner, String action, String back) {}

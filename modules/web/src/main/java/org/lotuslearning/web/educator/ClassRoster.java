package org.lotuslearning.web.educator;

import java.time.Clock;
import java.util.Optional;
import org.lotuslearning.learning.roster.RosterProblem;
import org.lotuslearning.learning.roster.RosterState;
import org.lotuslearning.web.page.Dates;

/**
 * What the class page says of the LMS's own list ({@code parts/class-roster.jte}).
 *
 * @param notStarted how many on the list have not come yet; empty while the list was never read
 * @param told when it was read
 * @param problem why it could not be read just now, in words for an educator
 * @param asking whether the LMS has been asked and has not answered yet
 * @param action where "Ask the LMS again" posts to
 */
public record ClassRoster(
        Optional<Long> notStarted, String told, Optional<String> problem, boolean asking, String action) {
    static ClassRoster of(RosterState state, long notStarted, String action, Clock clock) {
        return new ClassRoster(
                state.readAt().map(at -> notStarted),
                state.readAt()
                        .map(at -> "The LMS told who is on this course at " + Dates.moment(at, clock) + ".")
                        .orElse("The LMS has not told yet who is on this course."),
                state.problem().map(ClassRoster::words),
                state.asking(),
                action);
    }

    private static String words(RosterProblem problem) {
        return switch (problem) {
            case NOT_ALLOWED ->
                "The LMS does not let Lotus Learning see who is on the course. Its administrator can allow that:"
                        + " Names and Role Provisioning Services.";
            case NOT_THERE -> "The LMS says that it has no such list.";
            case BUSY -> "The LMS was too busy to answer.";
            case UNREACHABLE -> "The LMS did not answer.";
            case UNREADABLE -> "The LMS gave an answer that could not be read to its end.";
        };
    }
}

package org.lotuslearning.learning.roster;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a course's list.
 *
 * @param readAt when the LMS told it last; empty when it never did
 * @param problem why the newest attempt failed, if it did
 * @param asking whether an answer is being waited for
 */
public record RosterState(long id, Optional<Instant> readAt, Optional<RosterProblem> problem, boolean asking) {}

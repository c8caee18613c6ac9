package org.lotuslearning.learning.teams;

import java.time.Instant;
import java.util.Optional;

/** How far a team session is. */
public sealed interface TeamStanding {
    /** Nobody has started one. */
    record NotBegun() implements TeamStanding {}

    /** Colleagues can answer; how many did is all that anybody learns until it is closed. */
    record Open(String code, Instant until, int answered) implements TeamStanding {}

    /** Closed by the note-taker. There is no result when too few had answered. */
    record Closed(Instant at, int answered, Optional<TeamResult> result) implements TeamStanding {}

    /** Nobody closed it in time; what had been answered is deleted. */
    record Lapsed(Instant at) implements TeamStanding {}
}

package org.lotuslearning.learning.teams;

import org.lotuslearning.learning.catalogue.TeamSession;

/**
 * A session as a colleague's device finds it.
 *
 * @param exercise the exercise's title
 * @param answered whether this device did, while the session is open; never what, as the next person may hold it
 * @param standing with the result only for a device that shows the proof that it answered
 * @param proved whether it does
 */
public record JoinedRound(
        String exercise, TeamSession asked, boolean answered, TeamStanding standing, boolean proved) {}

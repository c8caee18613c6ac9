package org.lotuslearning.learning.teams;

import java.util.Map;
import java.util.Optional;
import org.lotuslearning.learning.catalogue.TeamSession;

/**
 * A session as a colleague's device finds it.
 *
 * @param exercise the exercise's title
 * @param answer what this device answered, by statement id, while the session is open
 * @param standing with the result only for a device that shows the proof that it answered
 * @param proved whether it does
 */
public record JoinedRound(
        String exercise,
        TeamSession asked,
        Optional<Map<String, String>> answer,
        TeamStanding standing,
        boolean proved) {}

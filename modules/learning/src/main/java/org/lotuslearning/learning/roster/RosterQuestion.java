package org.lotuslearning.learning.roster;

import java.net.URI;
import java.util.Optional;

/**
 * A list to ask the LMS for.
 *
 * @param platform id of the LTI registration
 * @param address where everyone is listed
 * @param differences where only what has changed is told, if the LMS offers that and a whole list was read lately
 */
public record RosterQuestion(long roster, long platform, URI address, Optional<URI> differences) {}

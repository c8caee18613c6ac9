package org.lotuslearning.web.settings;

import java.time.Period;
import java.util.Optional;

/**
 * How long things are kept; for ever where nothing is said.
 *
 * @param people everything about a person, from when they were last here
 * @param answers what was written in a run, from when it was last gone on with
 * @param statements of the embedded LRS, from when they were stored
 * @param audit that somebody was erased, with the list of statements for the owners of other LRSs
 */
public record Retention(
        Optional<Period> people, Optional<Period> answers, Optional<Period> statements, Optional<Period> audit) {}

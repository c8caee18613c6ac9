package org.lotuslearning.learning.progress;

import java.time.Instant;
import org.lotuslearning.learning.answers.AnswerForm;

/** What became of a draft. */
public sealed interface DraftOutcome {
    /** It is kept. */
    record Kept(Instant at) implements DraftOutcome {}

    /** It is too long to keep; the form says which field. */
    record TooLong(AnswerForm form) implements DraftOutcome {}

    /** The run has no such unit. */
    record Unknown() implements DraftOutcome {}
}

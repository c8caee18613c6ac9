package org.lotuslearning.learning.progress;

import java.time.Instant;
import org.lotuslearning.learning.answers.AnswerForm;

/** What became of an answer that was sent. */
public sealed interface SubmitOutcome {
    /** It is kept and counts. {@code number} is the answer's version, from 1. */
    record Submitted(Instant at, int number) implements SubmitOutcome {}

    /** It cannot count yet. What was sent is kept as a draft, unless it is too long to keep. */
    record Incomplete(AnswerForm form) implements SubmitOutcome {}

    /** Another unit comes first. What was sent is kept as a draft. */
    record Locked(String after) implements SubmitOutcome {}

    /** The run has no such unit. */
    record Unknown() implements SubmitOutcome {}
}

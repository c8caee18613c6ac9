package org.lotuslearning.learning.teams;

import java.util.List;

/** What became of a colleague's answer. */
public sealed interface TeamAnswerOutcome {
    /**
     * It counts, in place of an earlier one from the same device.
     *
     * @param proof lets the device see the result later, without saying which answer was its own
     */
    record Kept(String proof) implements TeamAnswerOutcome {}

    /** Not every statement is rated; these are left. */
    record Incomplete(List<String> statements) implements TeamAnswerOutcome {
        public Incomplete {
            statements = List.copyOf(statements);
        }
    }

    /** It is closed. */
    record Over() implements TeamAnswerOutcome {}

    /** As many have answered as one session takes. */
    record Full() implements TeamAnswerOutcome {}

    /** There is no session with this code. */
    record Unknown() implements TeamAnswerOutcome {}
}

package org.lotuslearning.lti.roster;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.lotuslearning.lti.grading.GradingProblem;

/** What came of asking for a roster. */
public sealed interface RosterOutcome {
    /**
     * Read to the end.
     *
     * @param members in the platform's order
     * @param differences where to ask for what has changed since, if the platform offers that (NRPS 2.0, 2.5)
     */
    record Read(List<Member> members, Optional<URI> differences) implements RosterOutcome {
        public Read {
            members = List.copyOf(members);
        }
    }

    /** Not read, or not to the end: what is known stays. */
    record Failed(GradingProblem problem) implements RosterOutcome {}
}

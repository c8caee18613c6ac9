package org.lotuslearning.testprofile;

import java.util.List;
import java.util.Set;

/** What a profile says of one statement (part three, 2.1, the table of outcomes). */
public sealed interface Verdict {
    /**
     * It matches, and follows every rule.
     *
     * @param templates ids of all templates that it matches, at least one
     */
    record Follows(Set<String> templates) implements Verdict {
        public Follows {
            templates = Set.copyOf(templates);
        }
    }

    /** It matches a template whose rules it breaks; each problem names the template and the rule. */
    record Breaks(List<String> problems) implements Verdict {
        public Breaks {
            problems = List.copyOf(problems);
        }
    }

    /** No template has its verb and types. */
    record Unmatched() implements Verdict {}
}

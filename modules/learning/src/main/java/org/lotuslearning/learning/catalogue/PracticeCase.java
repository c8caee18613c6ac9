package org.lotuslearning.learning.catalogue;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A made-up case to practise on, from {@code cases.yml}. Nobody in it exists: tools take a practitioner's particulars from
 * here, so that no learner ever types a real person's.
 *
 * @param summary one plain line under the title
 * @param story what happened, as HTML
 * @param likelihood what is known about how likely it is to happen again, as HTML
 * @param consequence what is known about what it did and could do, as HTML
 * @param facts the particulars, all of them
 */
public record PracticeCase(
        String id,
        String title,
        String summary,
        String story,
        String likelihood,
        String consequence,
        Map<Fact, String> facts) {
    public PracticeCase {
        facts = Collections.unmodifiableMap(new EnumMap<>(facts));
    }

    /** What a form may take over from a case. */
    public enum Fact {
        DISCIPLINE("Discipline"),
        NAME("Practitioner"),
        NUMBER("Registration number"),
        PRACTICE("Place of work"),
        REFERENCE("Case reference");

        private final String label;

        Fact(String label) {
            this.label = label;
        }

        /** What it is called on a page, in English. */
        public String label() {
            return label;
        }

        /** As written in content: {@code number}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Fact of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        static List<Fact> all() {
            return List.of(values());
        }
    }

    public String fact(Fact fact) {
        return facts.getOrDefault(fact, "");
    }
}

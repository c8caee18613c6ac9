package org.lotuslearning.learning.catalogue;

import java.util.List;
import java.util.Optional;

/** Something that a learner confirms with a tick; the exercise cannot be submitted without it. */
public record Attestation(String id, String text, Optional<String> hint) implements Part {
    /** The one value of its field. */
    public static final String YES = "yes";

    @Override
    public List<Field> fields() {
        Option yes = new Option(YES, "Yes", Optional.empty(), Optional.empty());
        return List.of(new Field(id, text, List.of(yes), true, true));
    }

    @Override
    public String plea(Field field) {
        return "Tick this to confirm it: {0}";
    }

    @Override
    public String interactionType() {
        return "true-false";
    }
}

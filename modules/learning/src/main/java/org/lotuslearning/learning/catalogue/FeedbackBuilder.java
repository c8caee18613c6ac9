package org.lotuslearning.learning.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A message to somebody, written step by step and then read as one.
 *
 * @param selfCheck what the learner holds the message against, as options of one field; may be empty
 */
public record FeedbackBuilder(
        String id, String question, Optional<String> hint, List<Step> steps, List<Option> selfCheck) implements Part {
    public FeedbackBuilder {
        steps = List.copyOf(steps);
        selfCheck = List.copyOf(selfCheck);
    }

    /**
     * A piece of the message.
     *
     * @param text what to say in it
     * @param starter how it could begin
     */
    public record Step(String id, String title, String text, Optional<String> starter) {}

    public String field(Step step) {
        return id + "-" + step.id();
    }

    /** The name of the field of the self-check. */
    public String checkField() {
        return id + "-check";
    }

    @Override
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        steps.forEach(step -> fields.add(new Field(field(step), step.title(), List.of(), false, false)));
        if (!selfCheck.isEmpty()) {
            fields.add(new Field(checkField(), "Check your message", selfCheck, true, false));
        }
        return fields;
    }

    @Override
    public String interactionType() {
        return "performance";
    }
}

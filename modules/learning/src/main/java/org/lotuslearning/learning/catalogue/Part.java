package org.lotuslearning.learning.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One interaction of an exercise. A part knows its form fields; an answer holds a learner's values for them.
 *
 * <p>Field names are {@code {part}-{prompt}} (e.g. {@code plan-1-action}); they are stored with the answer and, like
 * exercise ids, never reused for another question.
 */
public sealed interface Part {
    /** Unique in the exercise: lower case letters, digits and hyphens. */
    String id();

    /** All fields of the part's form, in order. */
    List<Field> fields();

    /** The cmi interaction type that xAPI uses for it. */
    String interactionType();

    /**
     * A form field.
     *
     * @param name unique in the exercise
     * @param label the question as plain text, for error summaries and exports
     * @param options the allowed values with their labels, empty for text
     * @param many whether several options may be chosen
     * @param required whether the exercise cannot be submitted without it
     */
    record Field(String name, String label, List<Option> options, boolean many, boolean required) {
        public Field {
            options = List.copyOf(options);
        }

        public boolean isText() {
            return options.isEmpty();
        }
    }

    /** A value that can be chosen; {@code feedback} is HTML shown after submitting. */
    record Option(String value, String label, Optional<String> description, Optional<String> feedback) {}

    /** A question answered in one's own words. */
    record Prompt(String id, String text, Optional<String> hint) {}

    /** Writing, one text area a prompt. */
    record Reflection(String id, List<Prompt> prompts) implements Part {
        public Reflection {
            prompts = List.copyOf(prompts);
        }

        @Override
        public List<Field> fields() {
            return prompts.stream()
                    .map(p -> new Field(id + "-" + p.id(), p.text(), List.of(), false, false))
                    .toList();
        }

        @Override
        public String interactionType() {
            return "long-fill-in";
        }
    }

    /** One or several of a list. */
    record Choice(String id, String question, Optional<String> hint, boolean many, List<Option> options)
            implements Part {
        public Choice {
            options = List.copyOf(options);
        }

        @Override
        public List<Field> fields() {
            return List.of(new Field(id, question, options, many, true));
        }

        @Override
        public String interactionType() {
            return "choice";
        }
    }

    /** A place on a line with named stops, from least to most; with a text area when {@code why} asks something. */
    record Continuum(String id, String question, Optional<String> hint, List<Option> stops, Optional<String> why)
            implements Part {
        public Continuum {
            stops = List.copyOf(stops);
        }

        @Override
        public List<Field> fields() {
            List<Field> fields = new ArrayList<>();
            fields.add(new Field(id, question, stops, false, true));
            why.ifPresent(w -> fields.add(new Field(id + "-why", w, List.of(), false, false)));
            return fields;
        }

        @Override
        public String interactionType() {
            return "choice";
        }
    }

    /** The same scale for several statements. */
    record SelfRating(String id, String question, Optional<String> hint, List<Statement> statements, List<Option> scale)
            implements Part {
        public SelfRating {
            statements = List.copyOf(statements);
            scale = List.copyOf(scale);
        }

        /** What is rated. */
        public record Statement(String id, String text, Optional<String> description) {}

        @Override
        public List<Field> fields() {
            return statements.stream()
                    .map(s -> new Field(id + "-" + s.id(), s.text(), scale, false, true))
                    .toList();
        }

        @Override
        public String interactionType() {
            return "likert";
        }
    }

    /**
     * Actions with who, when and a first step.
     *
     * @param least how many actions have to be filled in, at least 1
     * @param most how many can be; equal to {@code least} where the source asks for an exact number
     */
    record ActionPlan(String id, String question, Optional<String> hint, int least, int most) implements Part {
        /** The four things asked of each action, by the end of their field names. */
        public static final List<String> COLUMNS = List.of("action", "when", "who", "step");

        @Override
        public List<Field> fields() {
            List<Field> fields = new ArrayList<>();
            for (int n = 1; n <= most; n++) {
                fields.add(new Field(id + "-" + n + "-action", "Action " + n, List.of(), false, n <= least));
                fields.add(new Field(id + "-" + n + "-when", "By when, action " + n, List.of(), false, false));
                fields.add(new Field(id + "-" + n + "-who", "Who can help, action " + n, List.of(), false, false));
                fields.add(new Field(id + "-" + n + "-step", "First step, action " + n, List.of(), false, false));
            }
            return fields;
        }

        @Override
        public String interactionType() {
            return "performance";
        }
    }

    /** Notes of a team's talk, taken by one person and kept as that person's private answer. */
    record TeamDiscussion(String id, List<Prompt> prompts) implements Part {
        public TeamDiscussion {
            prompts = List.copyOf(prompts);
        }

        @Override
        public List<Field> fields() {
            return prompts.stream()
                    .map(p -> new Field(id + "-" + p.id(), p.text(), List.of(), false, false))
                    .toList();
        }

        @Override
        public String interactionType() {
            return "other";
        }
    }
}

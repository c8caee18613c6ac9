package org.lotuslearning.learning.catalogue;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One interaction of an exercise. A part knows its form fields; an answer holds a learner's values for them.
 *
 * <p>Field names are {@code {part}-{prompt}} (e.g. {@code plan-1-action}); they are stored with the answer and, like
 * exercise ids, never reused for another question.
 */
public sealed interface Part
        permits Part.Reflection,
                Part.Choice,
                Part.Continuum,
                Part.SelfRating,
                Part.ActionPlan,
                Part.TeamDiscussion,
                Part.Checklist,
                Part.Matrix,
                Part.BeforeAfter,
                Part.External,
                Part.Question,
                CardSort,
                Ordering,
                Attestation,
                FeedbackBuilder,
                HeatMap,
                CasePart,
                RiskScore,
                FormPart,
                TeamSession {
    /** Unique in the exercise: lower case letters, digits and hyphens. */
    String id();

    /** All fields of the part's form, in order. */
    List<Field> fields();

    /** The cmi interaction type that xAPI uses for it. */
    String interactionType();

    /** What counts as right, by field name, as ids and values; nothing for a field where nothing is right or wrong. */
    default Map<String, List<String>> verdicts() {
        return Map.of();
    }

    /** What whoever left a required field empty is asked to do; its label stands at {@code {0}}. */
    default String plea(Field field) {
        if (field.isText()) {
            return "Fill in: {0}";
        }
        return field.many() ? "Choose at least one answer: {0}" : "Choose an answer: {0}";
    }

    /** What is wrong with values that are each allowed, but not together; none where they agree. */
    default List<Contradiction> contradictions(Map<String, List<String>> values) {
        return List.of();
    }

    /**
     * Values that cannot stand together.
     *
     * @param field where to mend it
     * @param text what is wrong, in words for the learner, with {@code {0}}, {@code {1}} … in the place of values
     */
    record Contradiction(String field, String text, List<String> values) {
        public Contradiction {
            values = List.copyOf(values);
        }
    }

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

    /** A text field that may be left empty. */
    private static Field free(String name, String label) {
        return new Field(name, label, List.of(), false, false);
    }

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

    /**
     * A place among named stops, from least to most; with a text area when {@code why} asks something.
     *
     * @param shape how the stops are drawn
     */
    record Continuum(
            String id, String question, Optional<String> hint, List<Option> stops, Optional<String> why, Shape shape)
            implements Part {
        public Continuum {
            stops = List.copyOf(stops);
        }

        /** A line. */
        public Continuum(String id, String question, Optional<String> hint, List<Option> stops, Optional<String> why) {
            this(id, question, hint, stops, why, Shape.LINE);
        }

        /** What the stops stand on. */
        public enum Shape {
            /** A line that rises. */
            LINE,
            /** Rungs, the lowest at the bottom. */
            LADDER,
            /** Steps that build on each other. */
            STAGES;

            String word() {
                return name().toLowerCase(Locale.ROOT);
            }

            static Shape of(String word) {
                return valueOf(word.toUpperCase(Locale.ROOT));
            }
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

    /**
     * An audit against a table: each row is in place, partly or not yet. Its result is the list of gaps.
     *
     * @param scale from best to worst; a row below the first step is a gap
     * @param notes whether each row has a text field for a note
     */
    record Checklist(
            String id, String question, Optional<String> hint, List<Row> rows, List<Option> scale, boolean notes)
            implements Part {
        public Checklist {
            rows = List.copyOf(rows);
            scale = List.copyOf(scale);
        }

        /** What is looked at. */
        public record Row(String id, String text, Optional<String> description) {}

        /** The name of a row's field; its note's ends with {@code -note} besides. */
        public String field(Row row) {
            return id + "-" + row.id();
        }

        public String noteField(Row row) {
            return field(row) + "-note";
        }

        @Override
        public List<Field> fields() {
            List<Field> fields = new ArrayList<>();
            for (Row row : rows) {
                fields.add(new Field(field(row), row.text(), scale, false, true));
                if (notes) {
                    fields.add(free(noteField(row), "Note on: " + row.text()));
                }
            }
            return fields;
        }

        @Override
        public String interactionType() {
            return "likert";
        }
    }

    /**
     * A place in a square of four fields, once or once for each of several contexts.
     *
     * @param quadrants four, one at each corner, in reading order
     * @param contexts what is placed; none where there is a single placement
     * @param why a question with a text area
     */
    record Matrix(
            String id,
            String question,
            Optional<String> hint,
            Axis up,
            Axis across,
            List<Quadrant> quadrants,
            List<Context> contexts,
            Optional<String> why)
            implements Part {
        public Matrix {
            quadrants = quadrants.stream()
                    .sorted(Comparator.comparing(Quadrant::at))
                    .toList();
            contexts = List.copyOf(contexts);
        }

        /** What grows along a side of the square, and what its ends are called. */
        public record Axis(String label, String low, String high) {}

        /** A field of the square. */
        public record Quadrant(Corner at, Option option) {}

        /** Something that is placed, e.g. my own team. */
        public record Context(String id, String text) {}

        /** Where a field of the square is, as written in content: {@code top-left}. */
        public enum Corner {
            TOP_LEFT,
            TOP_RIGHT,
            BOTTOM_LEFT,
            BOTTOM_RIGHT;

            public boolean top() {
                return this == TOP_LEFT || this == TOP_RIGHT;
            }

            public boolean left() {
                return this == TOP_LEFT || this == BOTTOM_LEFT;
            }

            String word() {
                return name().toLowerCase(Locale.ROOT).replace('_', '-');
            }

            static Corner of(String word) {
                return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
            }
        }

        public List<Option> options() {
            return quadrants.stream().map(Quadrant::option).toList();
        }

        public String field(Context context) {
            return id + "-" + context.id();
        }

        /** The field of each placement, without the follow-up question. */
        public List<Field> placements() {
            return contexts.isEmpty()
                    ? List.of(new Field(id, question, options(), false, true))
                    : contexts.stream()
                            .map(c -> new Field(field(c), c.text(), options(), false, true))
                            .toList();
        }

        @Override
        public List<Field> fields() {
            List<Field> fields = new ArrayList<>(placements());
            why.ifPresent(w -> fields.add(free(id + "-why", w)));
            return fields;
        }

        @Override
        public String interactionType() {
            return "choice";
        }
    }

    /** The same thing at two times, side by side; the ids of the prompts are {@code before} and {@code after}. */
    record BeforeAfter(String id, Prompt before, Prompt after) implements Part {
        @Override
        public List<Field> fields() {
            return List.of(free(id + "-" + before.id(), before.text()), free(id + "-" + after.id(), after.text()));
        }

        @Override
        public String interactionType() {
            return "long-fill-in";
        }
    }

    /**
     * Something to do elsewhere, then one's own summary of it; nothing is uploaded.
     *
     * @param name what it is called
     * @param by whose it is
     * @param url where it is; empty where only the learner's trust can say
     */
    record External(
            String id,
            String question,
            Optional<String> hint,
            String name,
            String by,
            Optional<URI> url,
            List<Prompt> prompts)
            implements Part {
        public External {
            prompts = List.copyOf(prompts);
        }

        @Override
        public List<Field> fields() {
            return prompts.stream().map(p -> free(id + "-" + p.id(), p.text())).toList();
        }

        @Override
        public String interactionType() {
            return "other";
        }
    }

    /**
     * A question of a knowledge check.
     *
     * @param options each with feedback
     * @param right values of the options that are right, at least one
     */
    record Question(String id, String question, List<Option> options, List<String> right) implements Part {
        public Question {
            options = List.copyOf(options);
            right = List.copyOf(right);
        }

        public boolean isRight(String value) {
            return right.contains(value);
        }

        /** What would have been right. */
        public List<Option> rightOptions() {
            return options.stream().filter(o -> isRight(o.value())).toList();
        }

        @Override
        public List<Field> fields() {
            return List.of(new Field(id, question, options, false, true));
        }

        @Override
        public Map<String, List<String>> verdicts() {
            return Map.of(id, right);
        }

        @Override
        public String interactionType() {
            return "choice";
        }
    }
}

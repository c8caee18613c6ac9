package org.lotuslearning.learning.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A line of a form, from {@code forms/….yml}.
 *
 * @param required whether the finished document waits for it; the exercise itself never does
 * @param details what is asked besides, where the answer is yes; empty for other kinds
 * @param lines how many numbered lines; 0 for other kinds
 * @param options what can be chosen; none for other kinds
 * @param fact what a fact is taken from in the chosen case; empty for other kinds
 * @param groups factors to choose from; none for other kinds
 */
public record FormField(
        String id,
        Kind kind,
        String label,
        Optional<String> hint,
        boolean required,
        String details,
        int lines,
        List<Part.Option> options,
        Optional<PracticeCase.Fact> fact,
        List<Group> groups) {
    /** The value of a yes. */
    public static final String YES = "yes";

    public FormField {
        options = List.copyOf(options);
        groups = List.copyOf(groups);
    }

    /** How a line is filled in. */
    public enum Kind {
        TEXT,
        LONG,
        DATE,
        YES_NO,
        LINES,
        CHOICE,
        /** Several of many factors, each with what it did. */
        FACTORS,
        /** Whether an optional paragraph of the document is there. */
        SWITCH,
        /** A heading between the others, and nothing to fill in. */
        HEADING,
        /** Taken from the chosen case; nobody can type it. */
        FACT,
        /** Taken from the risk score of the same exercise. */
        SCORE;

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether it is filled in from elsewhere. */
        public boolean taken() {
            return this == FACT || this == SCORE;
        }
    }

    /** Factors of one type. */
    public record Group(String text, List<Factor> factors) {
        public Group {
            factors = List.copyOf(factors);
        }
    }

    /** Something that may have contributed. */
    public record Factor(String id, String text) {}

    public List<Factor> factors() {
        return groups.stream().flatMap(g -> g.factors().stream()).toList();
    }

    /** The name of its first field in the exercise's form. */
    public String field(String part) {
        return part + "-" + id;
    }

    public String detailsField(String part) {
        return field(part) + "-details";
    }

    /**
     * The name of a numbered line's field.
     *
     * @param line from 1
     */
    public String lineField(String part, int line) {
        return field(part) + "-" + line;
    }

    /** How a factor contributed. */
    public String howField(String part, Factor factor) {
        return field(part) + "-" + factor.id();
    }

    /** What is sent for it; nothing for what is filled in from elsewhere, so that it cannot be typed. */
    List<Part.Field> fields(String part) {
        return switch (kind) {
            case TEXT, LONG, DATE -> List.of(text(field(part), label));
            case YES_NO -> List.of(choice(part, options, false), text(detailsField(part), label + ": " + details));
            case LINES ->
                IntStream.rangeClosed(1, lines)
                        .mapToObj(n -> text(lineField(part, n), label + ", line " + n))
                        .toList();
            case CHOICE -> List.of(choice(part, options, false));
            case FACTORS -> factorFields(part);
            case SWITCH -> List.of(choice(part, options, true));
            case HEADING, FACT, SCORE -> List.of();
        };
    }

    private List<Part.Field> factorFields(String part) {
        List<Part.Field> fields = new ArrayList<>();
        fields.add(choice(
                part, factors().stream().map(f -> option(f.id(), f.text())).toList(), true));
        factors().forEach(f -> fields.add(text(howField(part, f), details + " " + f.text())));
        return fields;
    }

    private Part.Field choice(String part, List<Part.Option> offered, boolean many) {
        return new Part.Field(field(part), label, offered, many, false);
    }

    private static Part.Field text(String name, String label) {
        return new Part.Field(name, label, List.of(), false, false);
    }

    static Part.Option option(String value, String label) {
        return new Part.Option(value, label, Optional.empty(), Optional.empty());
    }
}

package org.lotuslearning.learning.risk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A policy as an administrator typed it: fields {@code name}, {@code dated}, {@code source} and, for each band from 1,
 * {@code label-1}, {@code from-1}, {@code to-1}, {@code tint-1}. Rows left empty do not count.
 *
 * @param values what was typed, by field
 * @param terms the policy, where nothing stands in its way
 * @param problems what does, in the order of the form
 */
public record RiskForm(Map<String, String> values, Optional<RiskTerms> terms, List<Problem> problems) {
    /** How many bands a policy can have. */
    public static final int ROWS = 6;

    private static final int LONGEST = 300;

    /**
     * What is wrong, in words for the administrator.
     *
     * @param field where to mend it
     * @param ofBands whether it is about the bands together, and not about what stands in the field
     */
    public record Problem(String field, String message, boolean ofBands) {
        Problem(String field, String message) {
            this(field, message, false);
        }
    }

    public RiskForm {
        values = Map.copyOf(values);
        problems = List.copyOf(problems);
    }

    /** Reads what was sent. */
    public static RiskForm read(Map<String, List<String>> sent) {
        Map<String, String> values = names().collect(java.util.stream.Collectors.toMap(
                name -> name,
                name -> sent.getOrDefault(name, List.of()).stream()
                        .findFirst()
                        .orElse("")
                        .strip()));
        List<Problem> problems = new ArrayList<>();
        Optional<LocalDate> dated = facts(values, problems);
        SortedMap<Integer, RiskTerms.Band> rows = rows(values, problems);
        if (problems.isEmpty()) {
            problems.addAll(RiskCoverage.problems(rows));
        }
        List<RiskTerms.Band> bands = List.copyOf(rows.values());
        Optional<RiskTerms> terms = problems.isEmpty()
                ? dated.map(day ->
                        new RiskTerms(values.getOrDefault("name", ""), day, values.getOrDefault("source", ""), bands))
                : Optional.empty();
        return new RiskForm(values, terms, problems);
    }

    /** The form of a policy that is there. */
    public static RiskForm of(RiskTerms terms) {
        Map<String, String> values = new java.util.HashMap<>();
        values.put("name", terms.name());
        values.put("dated", terms.dated().toString());
        values.put("source", terms.source());
        for (int n = 1; n <= terms.bands().size(); n++) {
            RiskTerms.Band band = terms.bands().get(n - 1);
            values.put("label-" + n, band.label());
            values.put("from-" + n, Integer.toString(band.from()));
            values.put("to-" + n, Integer.toString(band.to()));
            values.put("tint-" + n, band.tint().word());
        }
        return new RiskForm(values, Optional.of(terms), List.of());
    }

    /** A form with nothing in it. */
    public static RiskForm empty() {
        return new RiskForm(Map.of(), Optional.empty(), List.of());
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    private static Stream<String> names() {
        return Stream.concat(
                Stream.of("name", "dated", "source"),
                IntStream.rangeClosed(1, ROWS)
                        .boxed()
                        .flatMap(n -> Stream.of("label-" + n, "from-" + n, "to-" + n, "tint-" + n)));
    }

    private static Optional<LocalDate> facts(Map<String, String> values, List<Problem> problems) {
        text(values, "name", "Enter the name of the policy", problems);
        Optional<LocalDate> dated = Optional.empty();
        try {
            dated = Optional.of(LocalDate.parse(values.getOrDefault("dated", "")));
        } catch (DateTimeParseException e) {
            problems.add(new Problem("dated", "Enter the date of the policy, such as 2026-11-20"));
        }
        text(values, "source", "Say where the policy stands, such as its number or its page", problems);
        return dated;
    }

    private static void text(Map<String, String> values, String field, String missing, List<Problem> problems) {
        String text = values.getOrDefault(field, "");
        if (text.isEmpty()) {
            problems.add(new Problem(field, missing));
        } else if (text.length() > LONGEST) {
            problems.add(new Problem(field, "Shorten this to at most " + LONGEST + " characters"));
        }
    }

    /** The bands by the number of their row. */
    private static SortedMap<Integer, RiskTerms.Band> rows(Map<String, String> values, List<Problem> problems) {
        SortedMap<Integer, RiskTerms.Band> rows = new TreeMap<>();
        boolean typed = false;
        for (int n = 1; n <= ROWS; n++) {
            String label = values.getOrDefault("label-" + n, "");
            String from = values.getOrDefault("from-" + n, "");
            String to = values.getOrDefault("to-" + n, "");
            if (label.isEmpty() && from.isEmpty() && to.isEmpty()) {
                continue;
            }
            typed = true;
            text(values, "label-" + n, "Enter what band " + n + " is called, such as Low", problems);
            OptionalInt least = score(values, "from-" + n, problems);
            OptionalInt most = score(values, "to-" + n, problems);
            if (least.isEmpty() || most.isEmpty()) {
                continue;
            }
            if (least.getAsInt() > most.getAsInt()) {
                problems.add(new Problem(
                        "from-" + n, "Band " + n + " goes from " + from + " to " + to + ". Put the lower score first"));
            }
            RiskTerms.Tint tint =
                    RiskTerms.Tint.of(values.getOrDefault("tint-" + n, "")).orElse(RiskTerms.Tint.GREY);
            rows.put(n, new RiskTerms.Band(label, least.getAsInt(), most.getAsInt(), tint));
        }
        if (!typed) {
            problems.add(new Problem("label-1", "There are no bands yet. Enter at least one", true));
        }
        return rows;
    }

    private static OptionalInt score(Map<String, String> values, String field, List<Problem> problems) {
        String text = values.getOrDefault(field, "");
        if (text.matches("[0-9]{1,2}")) {
            int score = Integer.parseInt(text);
            if (score >= RiskTerms.LEAST && score <= RiskTerms.MOST) {
                return OptionalInt.of(score);
            }
        }
        problems.add(new Problem(field, "Enter a score from 1 to 25" + (text.isEmpty() ? "" : ", not " + text)));
        return OptionalInt.empty();
    }
}

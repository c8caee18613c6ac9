package org.lotuslearning.learning.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A risk scored as likelihood times consequence, with what was weighed and why. A training tool: nothing of it is a grade,
 * and no colour comes with it.
 *
 * @param optional whether the exercise can be submitted without it; the page folds it then
 */
public record RiskScore(String id, String question, Optional<String> hint, boolean optional, RiskGuide guide)
        implements Part {
    /** The value of a box that is ticked. */
    public static final String TICKED = "yes";

    public String outcomeField() {
        return id + "-outcome";
    }

    public String likelihoodField() {
        return id + "-likelihood";
    }

    public String consequenceField() {
        return id + "-consequence";
    }

    /** Which kinds of consequence the score rests on. */
    public String kindsField() {
        return id + "-kinds";
    }

    public String reasonsField() {
        return id + "-reasons";
    }

    /** Whether a contributory factor was weighed; the note on it has the ending {@code -note} besides. */
    public String factorField(RiskGuide.Factor factor) {
        return id + "-factor-" + factor.id();
    }

    public String noteField(RiskGuide.Factor factor) {
        return factorField(factor) + "-note";
    }

    @Override
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        fields.add(text(outcomeField(), "The risk: what could follow"));
        fields.add(new Field(likelihoodField(), "Likelihood", likelihoods(), false, !optional));
        for (RiskGuide.Factor factor : guide.factors()) {
            fields.add(new Field(
                    factorField(factor), "Weighed: " + factor.text(), List.of(plain(TICKED, "Yes")), true, false));
            fields.add(text(noteField(factor), "Note on: " + factor.text()));
        }
        fields.add(new Field(consequenceField(), "Consequence", consequences(), false, !optional));
        List<Option> kinds =
                guide.categories().stream().map(c -> plain(c.id(), c.text())).toList();
        fields.add(new Field(kindsField(), "Kinds of consequence that the score rests on", kinds, true, false));
        fields.add(text(reasonsField(), "Reasons for the score"));
        return fields;
    }

    /** The levels from 1 to 5 as something to choose; what a level means is its description. */
    public List<Option> likelihoods() {
        return guide.likelihood().stream()
                .map(l -> new Option(
                        Integer.toString(l.score()),
                        l.label(),
                        Optional.of(l.description() + " (" + l.probability() + ")"),
                        Optional.empty()))
                .toList();
    }

    public List<Option> consequences() {
        return guide.consequence().stream()
                .map(c -> plain(Integer.toString(c.score()), c.label()))
                .toList();
    }

    /** The product, 1 to 25; empty unless both were chosen. */
    public static OptionalInt score(String likelihood, String consequence) {
        return likelihood.isEmpty() || consequence.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(likelihood) * Integer.parseInt(consequence));
    }

    @Override
    public String interactionType() {
        return "numeric";
    }

    private static Field text(String name, String label) {
        return new Field(name, label, List.of(), false, false);
    }

    private static Option plain(String value, String label) {
        return new Option(value, label, Optional.empty(), Optional.empty());
    }
}

package org.lotuslearning.web.learner;

import static org.lotuslearning.web.page.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lotuslearning.learning.catalogue.Part;
import org.lotuslearning.learning.catalogue.RiskGuide;
import org.lotuslearning.learning.catalogue.RiskScore;
import org.lotuslearning.learning.risk.RiskTerms;

/**
 * The result of a risk score: the product in words and its place in a square of five by five. Rows are likelihood,
 * columns consequence, as in the source. Without a policy of the organisation no cell has a colour.
 *
 * @param cells row by row
 * @param likelihood the chosen level, 0 where none was
 * @param consequence the chosen level, 0 where none was
 */
public record RiskGrid(List<Cell> cells, int likelihood, int consequence, RiskScore part, Optional<RiskTerms> policy) {
    /** Side of a cell in the drawing, which is 340 by 352. */
    public static final int SIDE = 54;

    private static final int STEP = SIDE + 4;
    private static final int LEFT = 52;
    private static final int TOP = 6;

    public RiskGrid {
        cells = List.copyOf(cells);
    }

    /**
     * A cell with its product.
     *
     * @param here whether the score stands here
     */
    public record Cell(int likelihood, int consequence, int x, int y, boolean here, Optional<RiskTerms.Band> band) {
        public int score() {
            return likelihood * consequence;
        }

        /** The style of its tint; empty without a policy. */
        public String tint() {
            return band.map(b -> "lotus-tint-" + b.tint().word()).orElse("");
        }
    }

    public static RiskGrid of(RiskScore part, Map<String, List<String>> values, Optional<RiskTerms> policy) {
        int likelihood = level(values, part.likelihoodField());
        int consequence = level(values, part.consequenceField());
        List<Cell> cells = new ArrayList<>();
        for (int l = 1; l <= RiskGuide.MOST; l++) {
            for (int c = 1; c <= RiskGuide.MOST; c++) {
                int score = l * c;
                cells.add(new Cell(
                        l,
                        c,
                        LEFT + (c - 1) * STEP,
                        TOP + (l - 1) * STEP,
                        l == likelihood && c == consequence,
                        policy.flatMap(p -> p.band(score))));
            }
        }
        return new RiskGrid(cells, likelihood, consequence, part, policy);
    }

    private static int level(Map<String, List<String>> values, String field) {
        return values.getOrDefault(field, List.of()).stream()
                .findFirst()
                .map(Integer::parseInt)
                .orElse(0);
    }

    /** Where the numbers of a row or a column are centred. */
    public static int middle(int level, boolean row) {
        return (row ? TOP : LEFT) + (level - 1) * STEP + SIDE / 2;
    }

    /** Whether both sides were chosen. */
    public boolean scored() {
        return likelihood > 0 && consequence > 0;
    }

    public int score() {
        return likelihood * consequence;
    }

    public Optional<RiskTerms.Band> band() {
        return scored() ? policy.flatMap(p -> p.band(score())) : Optional.empty();
    }

    public List<Cell> row(int level) {
        return cells.stream().filter(c -> c.likelihood() == level).toList();
    }

    public String likelihoodWord() {
        return word(part.likelihoods(), likelihood);
    }

    public String consequenceWord() {
        return word(part.consequences(), consequence);
    }

    private static String word(List<Part.Option> levels, int level) {
        return levels.stream()
                .filter(o -> o.value().equals(Integer.toString(level)))
                .map(Part.Option::label)
                .findFirst()
                .orElse("");
    }

    /** As in: Likelihood 3 (Possible) × consequence 4 (Major) = 12. */
    public String words() {
        return t(
                "Likelihood {0} ({1}) × consequence {2} ({3}) = {4}",
                likelihood, likelihoodWord(), consequence, consequenceWord(), score());
    }

    /** What the organisation's policy calls it, or why there is nothing to call it. */
    public String bandWords() {
        return band().map(b -> t(
                        "{0}, by the policy “{1}”",
                        b.label(), policy.map(RiskTerms::name).orElse("")))
                .orElseGet(() -> t("No colour: not defined in the source"));
    }
}

package org.lotuslearning.learning.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * How a course describes likelihood and consequence, from {@code risk-guide.yml}. It says nothing of colours: those are an
 * organisation's own policy.
 *
 * @param tables what the source calls its three tables, e.g. {@code A3-T1}
 * @param likelihood five levels, from 1 to 5
 * @param factors what to weigh when judging likelihood
 * @param categories kinds of consequence
 * @param consequence five levels, from 1 to 5, with a cell for each category
 */
public record RiskGuide(
        Tables tables,
        List<Likelihood> likelihood,
        List<Factor> factors,
        List<Category> categories,
        List<Consequence> consequence) {
    /** The highest score of either side. */
    public static final int MOST = 5;

    public RiskGuide {
        likelihood = List.copyOf(likelihood);
        factors = List.copyOf(factors);
        categories = List.copyOf(categories);
        consequence = List.copyOf(consequence);
    }

    /** A guide that could not be read; the course is then not served. */
    static RiskGuide none() {
        return new RiskGuide(new Tables("", "", ""), List.of(), List.of(), List.of(), List.of());
    }

    /** What the source calls its tables. */
    public record Tables(String likelihood, String factors, String consequence) {}

    /**
     * How likely something is.
     *
     * @param score 1 to 5
     * @param probability in words or numbers, e.g. {@code 1 to 10%}
     */
    public record Likelihood(int score, String label, String probability, String description) {}

    /**
     * Something to weigh.
     *
     * @param questions what to ask oneself
     */
    public record Factor(String id, String text, String questions) {}

    /** A kind of consequence, e.g. financial. */
    public record Category(String id, String text) {}

    /**
     * How bad something is.
     *
     * @param score 1 to 5
     * @param cells one for each category, in their order
     */
    public record Consequence(int score, String label, List<Cell> cells) {
        public Consequence {
            cells = List.copyOf(cells);
        }

        public Optional<Cell> cell(Category category) {
            return cells.stream()
                    .filter(c -> c.category().equals(category.id()))
                    .findFirst();
        }
    }

    /**
     * What a level looks like in one category.
     *
     * @param flag what is wrong or unclear in the source here, in words for the learner
     */
    public record Cell(String category, String text, Optional<String> flag) {}
}

package org.lotuslearning.web.learner;

import java.util.ArrayList;
import java.util.List;
import org.lotuslearning.learning.catalogue.Part.Matrix;
import org.lotuslearning.learning.catalogue.Part.Option;

/**
 * The drawing of a matrix: four rounded fields in a square of 344 by 344, with the axis words outside at the left and below.
 *
 * @param quarters in reading order
 */
public record Square(List<Quarter> quarters) {
    /** Side of a field; a line of a label takes about 13 characters. */
    public static final int SIDE = 142;

    private static final int LEFT = 48;
    private static final int TOP = 4;
    private static final int STEP = SIDE + 8;
    private static final int LINE = 13;
    private static final int DOTS_A_ROW = 4;
    private static final int DOT_STEP = 33;

    public Square {
        quarters = List.copyOf(quarters);
    }

    /**
     * A field of the square.
     *
     * @param label its name, broken into lines that fit
     * @param dots one for each placement, in their order; those of others do not move
     */
    public record Quarter(int x, int y, Option option, List<String> label, List<Dot> dots) {
        public Quarter {
            label = List.copyOf(label);
            dots = List.copyOf(dots);
        }

        /** Whether something is placed here. */
        public boolean taken() {
            return dots.stream().anyMatch(Dot::here);
        }
    }

    /**
     * A place for a mark.
     *
     * @param here whether its placement is in this field; hidden otherwise
     * @param before whether it was in this field when it was answered before
     */
    public record Dot(int x, int y, boolean here, boolean before) {}

    public static Square of(Matrix matrix, UnitView unit) {
        List<Quarter> quarters = new ArrayList<>();
        for (Matrix.Quadrant quadrant : matrix.quadrants()) {
            int x = LEFT + (quadrant.at().left() ? 0 : STEP);
            int y = TOP + (quadrant.at().top() ? 0 : STEP);
            quarters.add(new Quarter(
                    x, y, quadrant.option(), lines(quadrant.option().label()), dots(matrix, quadrant, unit, x, y)));
        }
        return new Square(quarters);
    }

    private static List<Dot> dots(Matrix matrix, Matrix.Quadrant quadrant, UnitView unit, int x, int y) {
        List<Dot> dots = new ArrayList<>();
        for (var placement : matrix.placements()) {
            int n = dots.size();
            dots.add(new Dot(
                    x + 21 + n % DOTS_A_ROW * DOT_STEP,
                    y + SIDE - 21 - n / DOTS_A_ROW * DOT_STEP,
                    unit.chosen(placement.name(), quadrant.option().value()),
                    unit.before(matrix)
                            .filter(b ->
                                    b.chosen(placement.name(), quadrant.option().value()))
                            .isPresent()));
        }
        return dots;
    }

    /** Where a field is, in words: {@code Compassion: more. Wisdom: less.} */
    public static String words(Matrix matrix, Matrix.Quadrant quadrant) {
        Matrix.Axis up = matrix.up();
        Matrix.Axis across = matrix.across();
        return up.label() + ": " + (quadrant.at().top() ? up.high() : up.low()) + ". " + across.label() + ": "
                + (quadrant.at().left() ? across.low() : across.high()) + ".";
    }

    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > LINE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}

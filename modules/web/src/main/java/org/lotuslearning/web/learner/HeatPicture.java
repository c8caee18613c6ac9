package org.lotuslearning.web.learner;

import static org.lotuslearning.web.page.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lotuslearning.learning.catalogue.HeatMap;
import org.lotuslearning.learning.catalogue.HeatMap.Column;
import org.lotuslearning.learning.catalogue.HeatMap.Row;
import org.lotuslearning.learning.catalogue.Part.Option;

/**
 * The picture of a heat map and the same in words.
 *
 * @param lines the rows of the picture
 * @param columns the middle of each column
 * @param highest the cells with the highest rating, and {@code lowest} those with the lowest; the same ones where all
 *     ratings are equal
 */
public record HeatPicture(List<Line> lines, List<Middle> columns, Extreme highest, Extreme lowest) {
    /** How many tints there are. */
    public static final int TINTS = 5;

    public HeatPicture {
        lines = List.copyOf(lines);
        columns = List.copyOf(columns);
    }

    /** A row: its cells, and the middle of them in words. */
    public record Line(Row row, List<Cell> cells, Middle middle) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell.
     *
     * @param number place of the rating on the scale, from 1; 0 while it is not rated
     * @param rating its label
     * @param tint 1 for the least up to {@link #TINTS}; 0 while it is not rated
     * @param evidence what was written to it, which may be empty
     */
    public record Cell(Column column, String name, int number, String rating, int tint, String evidence) {}

    /** The median of a row or column, in words: {@code 3 (Often)}, or {@code between 2 (Sometimes) and 3 (Often)}. */
    public record Middle(String name, String words) {}

    /** The cells at one end. */
    public record Extreme(String rating, List<String> cells) {
        public Extreme {
            cells = List.copyOf(cells);
        }
    }

    public static HeatPicture of(HeatMap map, UnitView unit) {
        List<Line> lines = new ArrayList<>();
        for (Row row : map.rows()) {
            List<Cell> cells = map.columns().stream()
                    .map(column -> cell(map, row, column, unit))
                    .toList();
            lines.add(new Line(row, cells, middle(map, row.text(), cells)));
        }
        List<Middle> columns = IntStream.range(0, map.columns().size())
                .mapToObj(n -> middle(
                        map,
                        map.columns().get(n).text(),
                        lines.stream().map(line -> line.cells().get(n)).toList()))
                .toList();
        List<Cell> rated = lines.stream()
                .flatMap(line -> line.cells().stream())
                .filter(cell -> cell.number() > 0)
                .toList();
        int high = rated.stream().mapToInt(Cell::number).max().orElse(0);
        int low = rated.stream().mapToInt(Cell::number).min().orElse(0);
        return new HeatPicture(lines, columns, extreme(map, rated, high), extreme(map, rated, low));
    }

    /** Whether there is no highest and lowest to name. */
    public boolean flat() {
        return highest.equals(lowest);
    }

    private static Cell cell(HeatMap map, Row row, Column column, UnitView unit) {
        int number = 0;
        for (Option step : map.scale()) {
            if (unit.chosen(map.field(row, column), step.value())) {
                number = map.scale().indexOf(step) + 1;
            }
        }
        String rating =
                number == 0 ? t("not rated") : map.scale().get(number - 1).label();
        return new Cell(
                column,
                map.name(row, column),
                number,
                rating,
                number == 0
                        ? 0
                        : 1
                                + Math.round((TINTS - 1f)
                                        * (number - 1)
                                        / (map.scale().size() - 1)),
                unit.text(map.evidenceField(row, column)));
    }

    private static Extreme extreme(HeatMap map, List<Cell> rated, int number) {
        return new Extreme(
                number == 0 ? "" : step(map, number),
                rated.stream().filter(c -> c.number() == number).map(Cell::name).toList());
    }

    private static Middle middle(HeatMap map, String name, List<Cell> cells) {
        List<Integer> numbers =
                cells.stream().map(Cell::number).filter(n -> n > 0).sorted().toList();
        if (numbers.isEmpty()) {
            return new Middle(name, t("not rated"));
        }
        int low = numbers.get((numbers.size() - 1) / 2);
        int high = numbers.get(numbers.size() / 2);
        return new Middle(
                name, low == high ? step(map, low) : t("between {0} and {1}", step(map, low), step(map, high)));
    }

    private static String step(HeatMap map, int number) {
        return number + " (" + map.scale().get(number - 1).label() + ")";
    }
}

package org.lotuslearning.learning.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every row rated in every column, on one scale.
 *
 * @param cells what is rated, by row id and column id; empty, or one for every cell
 * @param scale from least to most
 * @param evidence the label of a text field for each cell
 */
public record HeatMap(
        String id,
        String question,
        Optional<String> hint,
        List<Row> rows,
        List<Column> columns,
        Map<String, Map<String, String>> cells,
        List<Option> scale,
        Optional<String> evidence)
        implements Part {
    public HeatMap {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = Map.copyOf(cells);
        scale = List.copyOf(scale);
    }

    public record Row(String id, String text, Optional<String> description) {}

    public record Column(String id, String text) {}

    /** The name of a cell's field; its evidence's ends with {@code -evidence} besides. */
    public String field(Row row, Column column) {
        return id + "-" + row.id() + "-" + column.id();
    }

    public String evidenceField(Row row, Column column) {
        return field(row, column) + "-evidence";
    }

    /** The line to rate in a cell, where there is one. */
    public Optional<String> line(Row row, Column column) {
        return Optional.ofNullable(cells.getOrDefault(row.id(), Map.of()).get(column.id()));
    }

    /** What a cell is called: {@code Compassionate leadership, Know}. */
    public String name(Row row, Column column) {
        return row.text() + ", " + column.text();
    }

    @Override
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        for (Row row : rows) {
            for (Column column : columns) {
                fields.add(new Field(field(row, column), name(row, column), scale, false, true));
                evidence.ifPresent(label -> fields.add(new Field(
                        evidenceField(row, column), label + " " + name(row, column), List.of(), false, false)));
            }
        }
        return fields;
    }

    @Override
    public String plea(Field field) {
        return "Choose a rating: {0}";
    }

    @Override
    public String interactionType() {
        return "likert";
    }
}

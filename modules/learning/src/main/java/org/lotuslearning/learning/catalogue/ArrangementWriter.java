package org.lotuslearning.learning.catalogue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes the parts that {@link ArrangementReader} makes, with the field names that it reads. */
final class ArrangementWriter {
    private ArrangementWriter() {}

    static void write(ObjectNode json, CardSort sort) {
        PartWriter.begin(json, "card-sort", sort);
        PartWriter.question(json, sort.question(), sort.hint());
        PartWriter.options(json, "piles", sort.piles());
        for (CardSort.Card card : sort.cards()) {
            ObjectNode item = PartWriter.item(json, "cards", card.id(), card.text());
            ArrayNode piles = item.putArray("pile");
            card.right().forEach(piles::add);
            PartWriter.put(item, "feedback", card.feedback());
        }
    }

    static void write(ObjectNode json, Ordering ordering) {
        PartWriter.begin(json, "ordering", ordering);
        PartWriter.question(json, ordering.question(), ordering.hint());
        ordering.items()
                .forEach(i -> PartWriter.put(
                        PartWriter.item(json, "items", i.id(), i.text()), "description", i.description()));
        ArrayNode right = json.putArray("right");
        ordering.right().forEach(right::add);
        PartWriter.put(json, "why", ordering.why());
    }

    static void write(ObjectNode json, Attestation attestation) {
        PartWriter.begin(json, "attestation", attestation);
        json.put("text", attestation.text());
        PartWriter.put(json, "hint", attestation.hint());
    }

    static void write(ObjectNode json, FeedbackBuilder builder) {
        PartWriter.begin(json, "feedback-builder", builder);
        PartWriter.question(json, builder.question(), builder.hint());
        for (FeedbackBuilder.Step step : builder.steps()) {
            ObjectNode item = PartWriter.item(json, "steps", step.id(), step.text());
            item.put("title", step.title());
            PartWriter.put(item, "starter", step.starter());
        }
        builder.selfCheck().forEach(c -> PartWriter.item(json, "self-check", c.value(), c.label()));
    }

    static void write(ObjectNode json, HeatMap map) {
        PartWriter.begin(json, "heat-map", map);
        PartWriter.question(json, map.question(), map.hint());
        map.rows()
                .forEach(r -> PartWriter.put(
                        PartWriter.item(json, "rows", r.id(), r.text()), "description", r.description()));
        map.columns().forEach(c -> PartWriter.item(json, "columns", c.id(), c.text()));
        ObjectNode cells = json.putObject("cells");
        // in the order of the rows, so that the same map is always written in the same way
        for (HeatMap.Row row : map.rows()) {
            for (HeatMap.Column column : map.columns()) {
                map.line(row, column)
                        .ifPresent(line -> cells.withObjectProperty(row.id()).put(column.id(), line));
            }
        }
        PartWriter.options(json, "scale", map.scale());
        PartWriter.put(json, "evidence", map.evidence());
    }
}

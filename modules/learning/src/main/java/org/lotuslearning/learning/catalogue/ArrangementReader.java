package org.lotuslearning.learning.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes the parts in which something is sorted, put in order, built up or rated cell by cell. */
final class ArrangementReader {
    private final Function<Entry, String> markdown;

    ArrangementReader(Function<Entry, String> markdown) {
        this.markdown = markdown;
    }

    CardSort cardSort(Entry part) {
        return new CardSort(
                part.text("id"),
                part.text("question"),
                part.optional("hint"),
                steps(part, "piles"),
                part.items("cards").stream().map(this::card).toList());
    }

    private CardSort.Card card(Entry card) {
        return new CardSort.Card(
                card.text("id"),
                card.text("text"),
                piles(card),
                card.has("feedback") ? Optional.of(markdown.apply(card.at("feedback"))) : Optional.empty());
    }

    /** Where a card belongs: {@code pile: is} or {@code pile: [is, both]}. */
    static List<String> piles(Entry card) {
        return card.at("pile").node().isArray()
                ? card.texts("pile")
                : card.optional("pile").stream().toList();
    }

    Ordering ordering(Entry part) {
        return new Ordering(
                part.text("id"),
                part.text("question"),
                part.optional("hint"),
                part.items("items").stream()
                        .map(i -> new Ordering.Item(i.text("id"), i.text("text"), i.optional("description")))
                        .toList(),
                part.texts("right"),
                part.optional("why"));
    }

    Attestation attestation(Entry part) {
        return new Attestation(part.text("id"), part.text("text"), part.optional("hint"));
    }

    FeedbackBuilder feedbackBuilder(Entry part) {
        return new FeedbackBuilder(
                part.text("id"),
                part.text("question"),
                part.optional("hint"),
                part.items("steps").stream()
                        .map(s -> new FeedbackBuilder.Step(
                                s.text("id"), s.text("title"), s.text("text"), s.optional("starter")))
                        .toList(),
                part.items("self-check").stream()
                        .map(c -> new Part.Option(c.text("id"), c.text("text"), Optional.empty(), Optional.empty()))
                        .toList());
    }

    HeatMap heatMap(Entry part) {
        return new HeatMap(
                part.text("id"),
                part.text("question"),
                part.optional("hint"),
                part.items("rows").stream()
                        .map(r -> new HeatMap.Row(r.text("id"), r.text("text"), r.optional("description")))
                        .toList(),
                part.items("columns").stream()
                        .map(c -> new HeatMap.Column(c.text("id"), c.text("text")))
                        .toList(),
                cells(part),
                steps(part, "scale"),
                part.optional("evidence"));
    }

    private static Map<String, Map<String, String>> cells(Entry part) {
        Map<String, Map<String, String>> cells = new HashMap<>();
        for (String row : part.at("cells").names()) {
            Entry columns = part.at("cells").at(row);
            Map<String, String> lines = new HashMap<>();
            columns.names().forEach(column -> lines.put(column, columns.text(column)));
            cells.put(row, Map.copyOf(lines));
        }
        return cells;
    }

    private static List<Part.Option> steps(Entry part, String field) {
        return part.items(field).stream()
                .map(o ->
                        new Part.Option(o.text("value"), o.text("label"), o.optional("description"), Optional.empty()))
                .toList();
    }
}

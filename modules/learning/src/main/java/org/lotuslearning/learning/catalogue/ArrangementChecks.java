package org.lotuslearning.learning.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the schema cannot see of card sorts, orders, messages and heat maps: names that have to agree within the part. */
final class ArrangementChecks {
    private final PageContext page;

    ArrangementChecks(PageContext page) {
        this.page = page;
    }

    void check(Entry part) {
        switch (part.text("type")) {
            case "card-sort" -> checkPiles(part);
            case "ordering" -> checkOrder(part);
            case "feedback-builder" -> checkSteps(part);
            case "heat-map" -> checkCells(part);
            default -> {}
        }
    }

    private void checkPiles(Entry part) {
        List<String> piles = ids(part, "piles", "value");
        for (Entry card : part.items("cards")) {
            ArrangementReader.piles(card).stream()
                    .filter(pile -> !piles.contains(pile))
                    .forEach(pile -> page.problem(
                            card.at("pile").line(),
                            "The card \"" + card.text("id") + "\" of the part \"" + part.text("id")
                                    + "\" belongs to the pile \"" + pile + "\", and there is no such pile. "
                                    + "The piles are: " + String.join(", ", piles) + "." + Nearest.hint(pile, piles)));
        }
    }

    private void checkOrder(Entry part) {
        List<String> items = ids(part, "items", "id");
        if (part.has("right")) {
            rightOrder(part, items);
        }
        ownName(part, "items", "item", "why", part.has("why"), "the follow-up question");
    }

    private void rightOrder(Entry part, List<String> items) {
        String order = "The field \"right\" of the part \"" + part.text("id") + "\" ";
        List<String> seen = new ArrayList<>();
        for (Entry place : part.items("right")) {
            String id = place.node().asText();
            if (!items.contains(id)) {
                page.problem(
                        place.line(),
                        order + "names the item \"" + id + "\", and there is no such item." + Nearest.hint(id, items));
            } else if (seen.contains(id)) {
                page.problem(place.line(), order + "names the item \"" + id + "\" twice. Name every item once.");
            }
            seen.add(id);
        }
        List<String> missing = items.stream().filter(i -> !seen.contains(i)).toList();
        if (!missing.isEmpty()) {
            page.problem(
                    part.at("right").line(),
                    order + "leaves out: " + String.join(", ", missing)
                            + ". Name every item once, or remove right: if the order is the learner's own.");
        }
    }

    private void checkSteps(Entry part) {
        ownName(part, "steps", "step", "check", part.has("self-check"), "the self-check");
    }

    private void ownName(Entry part, String list, String word, String taken, boolean inUse, String by) {
        part.items(list).stream()
                .filter(i -> inUse && i.text("id").equals(taken))
                .forEach(i -> page.problem(
                        i.line(),
                        "The id \"" + taken + "\" stands for " + by + ". Give this " + word + " another id."));
    }

    private void checkCells(Entry part) {
        List<String> rows = ids(part, "rows", "id");
        List<String> columns = ids(part, "columns", "id");
        if (part.has("cells")) {
            Entry cells = part.at("cells");
            unknown(part, cells, "row", rows);
            rows.stream().map(cells::at).forEach(row -> unknown(part, row, "column", columns));
            rows.forEach(row -> missing(part, row, columns));
        }
        sameNames(part, rows, columns);
    }

    private void missing(Entry part, String row, List<String> columns) {
        Entry cells = part.at("cells");
        if (!cells.has(row)) {
            page.problem(
                    cells.document().place(cells.pointer()).keyLine(),
                    "The part \"" + part.text("id") + "\" has no texts for the row \"" + row
                            + "\". Give each cell one, or remove cells:.");
            return;
        }
        columns.stream()
                .filter(column -> !cells.at(row).has(column))
                .forEach(column -> page.problem(
                        cells.at(row).line(),
                        "The part \"" + part.text("id") + "\" has no text for the row \"" + row + "\" in the column \""
                                + column + "\". Give each cell one, or remove cells:."));
    }

    private void unknown(Entry part, Entry place, String word, List<String> known) {
        place.names().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> page.problem(
                        place.at(name).line(),
                        "The field \"cells\" of the part \"" + part.text("id") + "\" names the " + word + " \"" + name
                                + "\", and there is no such " + word + "." + Nearest.hint(name, known)));
    }

    /** Row a-b with column c, and row a with column b-c, would be one field. */
    private void sameNames(Entry part, List<String> rows, List<String> columns) {
        List<String> names = rows.stream()
                .distinct()
                .flatMap(row -> columns.stream().distinct().map(column -> row + "-" + column))
                .flatMap(name -> part.has("evidence") ? Stream.of(name, name + "-evidence") : Stream.of(name))
                .toList();
        names.stream()
                .filter(name -> names.indexOf(name) < names.lastIndexOf(name))
                .distinct()
                .forEach(name -> page.problem(
                        part.line(),
                        "Two cells of the part \"" + part.text("id") + "\" would both be kept as \"" + name
                                + "\". Give a row or a column another id, without a hyphen."));
    }

    private static List<String> ids(Entry part, String list, String key) {
        return part.items(list).stream().map(i -> i.text(key)).toList();
    }
}

package org.lotuslearning.learning.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Things to put in an order. Each has a field with its position, {@code 1} for the first.
 *
 * @param items as they stand at first
 * @param right ids of all items in the order of the source; empty where the order is the learner's own
 * @param why a question with a text area
 */
public record Ordering(
        String id, String question, Optional<String> hint, List<Item> items, List<String> right, Optional<String> why)
        implements Part {
    public Ordering {
        items = List.copyOf(items);
        right = List.copyOf(right);
    }

    /** What has a place in the order. */
    public record Item(String id, String text, Optional<String> description) {}

    public String field(Item item) {
        return id + "-" + item.id();
    }

    /** The items in the order of the source, none where it has no order. */
    public List<Item> rightItems() {
        return right.stream()
                .flatMap(wanted -> items.stream().filter(i -> i.id().equals(wanted)))
                .toList();
    }

    /** {@code 1} up to the number of items. */
    public List<Option> positions() {
        return IntStream.rangeClosed(1, items.size())
                .mapToObj(Integer::toString)
                .map(n -> new Option(n, n, Optional.empty(), Optional.empty()))
                .toList();
    }

    @Override
    public List<Field> fields() {
        List<Option> positions = positions();
        List<Field> fields = new ArrayList<>();
        items.forEach(item -> fields.add(new Field(field(item), item.text(), positions, false, true)));
        why.ifPresent(w -> fields.add(new Field(id + "-why", w, List.of(), false, false)));
        return fields;
    }

    /** The position of each item in the order of the source. */
    @Override
    public Map<String, List<String>> verdicts() {
        return rightItems().stream()
                .collect(Collectors.toMap(
                        this::field, item -> List.of(Integer.toString(right.indexOf(item.id()) + 1)), (a, b) -> a));
    }

    @Override
    public String plea(Field field) {
        return "Choose a position for: {0}";
    }

    /** Two items cannot stand at one position. */
    @Override
    public List<Contradiction> contradictions(Map<String, List<String>> values) {
        Map<String, Item> taken = new HashMap<>();
        List<Contradiction> found = new ArrayList<>();
        for (Item item : items) {
            for (String position : values.getOrDefault(field(item), List.of())) {
                Item before = taken.putIfAbsent(position, item);
                if (before != null) {
                    found.add(new Contradiction(
                            field(item),
                            "“{0}” and “{1}” are both at {2}. Give each a position of its own",
                            List.of(before.text(), item.text(), position)));
                }
            }
        }
        return found;
    }

    @Override
    public String interactionType() {
        return "sequencing";
    }
}

package org.lotuslearning.web.learner;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lotuslearning.learning.catalogue.Ordering;
import org.lotuslearning.learning.catalogue.Ordering.Item;

/**
 * The order that a learner made.
 *
 * @param own the items from the first to the last
 * @param source the same in the order of the source; none where it has no order
 */
public record OrderResult(List<Item> own, List<Item> source) {
    public OrderResult {
        own = List.copyOf(own);
        source = List.copyOf(source);
    }

    public static OrderResult of(Ordering ordering, UnitView unit) {
        return new OrderResult(items(ordering, unit), ordering.rightItems());
    }

    /** The items as the learner put them; as they stand at first while not every one has a position of its own. */
    public static List<Item> items(Ordering ordering, UnitView unit) {
        List<Item> items = ordering.items();
        boolean complete = IntStream.rangeClosed(1, items.size())
                .allMatch(n -> items.stream().anyMatch(i -> position(ordering, i, unit) == n));
        return complete
                ? items.stream()
                        .sorted(Comparator.comparingInt(i -> position(ordering, i, unit)))
                        .toList()
                : items;
    }

    private static int position(Ordering ordering, Item item, UnitView unit) {
        String chosen = unit.text(ordering.field(item));
        return chosen.isEmpty() ? 0 : Integer.parseInt(chosen);
    }

    /** Whether the source has the item of the learner's order, counted from 0, at the same position. */
    public boolean agrees(int index) {
        return index < source.size() && source.get(index).equals(own.get(index));
    }
}

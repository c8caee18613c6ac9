package org.lotuslearning.web.learner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lotuslearning.learning.catalogue.CardSort;
import org.lotuslearning.learning.catalogue.CardSort.Card;
import org.lotuslearning.learning.catalogue.Part.Option;

/**
 * The result of a card sort: the piles, and where the source has the cards. It is no score.
 *
 * @param agreeing cards that lie where the source has them
 * @param known cards for which the source has a pile
 * @param others cards that lie elsewhere
 */
public record SortResult(List<Pile> piles, int agreeing, int known, List<Other> others) {
    public SortResult {
        piles = List.copyOf(piles);
        others = List.copyOf(others);
    }

    /** A pile with its cards, in their order. */
    public record Pile(String label, List<Laid> cards) {
        public Pile {
            cards = List.copyOf(cards);
        }
    }

    /** A card in a pile; {@code elsewhere} when the source has it in another. */
    public record Laid(String text, boolean elsewhere) {}

    /**
     * A card that the source has in another pile.
     *
     * @param piles where the source has it, one at least
     * @param feedback HTML
     */
    public record Other(String text, List<String> piles, Optional<String> feedback) {
        public Other {
            piles = List.copyOf(piles);
        }
    }

    public static SortResult of(CardSort sort, UnitView unit) {
        List<Pile> piles = new ArrayList<>();
        for (Option pile : sort.piles()) {
            piles.add(new Pile(
                    pile.label(),
                    sort.cards().stream()
                            .filter(card -> unit.chosen(sort.field(card), pile.value()))
                            .map(card -> new Laid(card.text(), isElsewhere(sort, card, unit)))
                            .toList()));
        }
        List<Card> known =
                sort.cards().stream().filter(c -> !c.right().isEmpty()).toList();
        List<Card> others =
                known.stream().filter(c -> isElsewhere(sort, c, unit)).toList();
        return new SortResult(
                piles,
                known.size() - others.size(),
                known.size(),
                others.stream().map(card -> other(sort, card)).toList());
    }

    private static boolean isElsewhere(CardSort sort, Card card, UnitView unit) {
        return !card.right().isEmpty() && !card.isRight(unit.text(sort.field(card)));
    }

    private static Other other(CardSort sort, Card card) {
        return new Other(
                card.text(),
                sort.piles().stream()
                        .filter(pile -> card.isRight(pile.value()))
                        .map(Option::label)
                        .toList(),
                card.feedback());
    }
}

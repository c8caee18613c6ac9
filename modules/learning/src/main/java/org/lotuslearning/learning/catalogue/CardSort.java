package org.lotuslearning.learning.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Cards that are laid in piles.
 *
 * @param piles two to six
 */
public record CardSort(String id, String question, Optional<String> hint, List<Option> piles, List<Card> cards)
        implements Part {
    public CardSort {
        piles = List.copyOf(piles);
        cards = List.copyOf(cards);
    }

    /**
     * A card.
     *
     * @param right the piles where the source puts it; none where nothing is right or wrong
     * @param feedback HTML shown after saving
     */
    public record Card(String id, String text, List<String> right, Optional<String> feedback) {
        public Card {
            right = List.copyOf(right);
        }

        /** Whether it lies where the source has it. */
        public boolean isRight(String pile) {
            return right.contains(pile);
        }
    }

    public String field(Card card) {
        return id + "-" + card.id();
    }

    @Override
    public List<Field> fields() {
        return cards.stream()
                .map(card -> new Field(field(card), card.text(), piles, false, true))
                .toList();
    }

    @Override
    public Map<String, List<String>> verdicts() {
        return cards.stream()
                .filter(card -> !card.right().isEmpty())
                .collect(Collectors.toMap(this::field, Card::right, (a, b) -> a));
    }

    @Override
    public String plea(Field field) {
        return "Choose a pile for: {0}";
    }

    @Override
    public String interactionType() {
        return "matching";
    }
}

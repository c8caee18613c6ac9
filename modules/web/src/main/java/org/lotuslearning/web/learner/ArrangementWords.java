package org.lotuslearning.web.learner;

import static org.lotuslearning.web.page.Words.t;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lotuslearning.learning.answers.AnswerContent;
import org.lotuslearning.learning.catalogue.CardSort;
import org.lotuslearning.learning.catalogue.FeedbackBuilder;
import org.lotuslearning.learning.catalogue.HeatMap;
import org.lotuslearning.learning.catalogue.Ordering;
import org.lotuslearning.learning.catalogue.Part.Option;

/** Answers whose fields are read together, in lines of words. */
final class ArrangementWords {
    private ArrangementWords() {}

    /** Each pile that has cards, and its cards. */
    static List<String> piles(CardSort sort, AnswerContent content) {
        List<String> lines = new ArrayList<>();
        for (Option pile : sort.piles()) {
            List<String> cards = sort.cards().stream()
                    .filter(card -> content.first(sort.field(card)).equals(pile.value()))
                    .map(CardSort.Card::text)
                    .toList();
            if (!cards.isEmpty()) {
                lines.add(pile.label() + ":\n– " + String.join("\n– ", cards));
            }
        }
        return lines;
    }

    /** The items with their positions, the first first; a draft may have two at one. */
    static List<String> order(Ordering ordering, AnswerContent content) {
        return ordering.items().stream()
                .filter(item -> !content.first(ordering.field(item)).isEmpty())
                .sorted(Comparator.comparingInt(item -> Integer.parseInt(content.first(ordering.field(item)))))
                .map(item -> content.first(ordering.field(item)) + ". " + item.text())
                .toList();
    }

    /** Each piece of the message with its title. */
    static List<String> message(FeedbackBuilder builder, AnswerContent content) {
        return builder.steps().stream()
                .filter(step -> !content.first(builder.field(step)).isEmpty())
                .map(step -> step.title() + ": " + content.first(builder.field(step)))
                .toList();
    }

    /** Each cell with its rating and what shows it. */
    static List<String> cells(HeatMap map, AnswerContent content) {
        List<String> lines = new ArrayList<>();
        for (HeatMap.Row row : map.rows()) {
            for (HeatMap.Column column : map.columns()) {
                String rating = content.first(map.field(row, column));
                String evidence = content.first(map.evidenceField(row, column));
                if (!rating.isEmpty() || !evidence.isEmpty()) {
                    lines.add(map.name(row, column) + ": " + label(map, rating)
                            + (evidence.isEmpty() ? "" : ". " + evidence));
                }
            }
        }
        return lines;
    }

    private static String label(HeatMap map, String rating) {
        return map.scale().stream()
                .filter(step -> step.value().equals(rating))
                .map(Option::label)
                .findFirst()
                .orElse(t("not rated"));
    }
}

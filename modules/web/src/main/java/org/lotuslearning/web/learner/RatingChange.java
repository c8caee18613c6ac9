package org.lotuslearning.web.learner;

import static org.lotuslearning.web.page.Words.t;

import java.util.List;
import java.util.function.Predicate;
import org.lotuslearning.learning.catalogue.Part;
import org.lotuslearning.learning.catalogue.Part.Option;

/**
 * A self-rating beside the one before it: two bars for each statement.
 *
 * @param when how the earlier one is called
 * @param steps how many steps the scale has
 */
public record RatingChange(String when, int steps, List<Row> rows) {
    public RatingChange {
        rows = List.copyOf(rows);
    }

    /**
     * A statement.
     *
     * @param before step that was chosen before, from 1; 0 where there is none
     * @param now the same today
     */
    public record Row(String text, int before, String beforeWord, int now, String nowWord) {
        /** How far it moved, in words. */
        public String change() {
            int by = now - before;
            if (before == 0 || now == 0) {
                return "";
            }
            return switch (Math.abs(by)) {
                case 0 -> t("no change");
                case 1 -> by > 0 ? t("one step up") : t("one step down");
                default -> by > 0 ? t("{0} steps up", by) : t("{0} steps down", -by);
            };
        }
    }

    public static RatingChange of(Part.SelfRating part, UnitView unit, RecalledView earlier) {
        List<Row> rows = part.statements().stream()
                .map(statement -> {
                    String field = part.id() + "-" + statement.id();
                    int before = step(part.scale(), value -> earlier.chosen(field, value));
                    int now = step(part.scale(), value -> unit.chosen(field, value));
                    return new Row(statement.text(), before, word(part.scale(), before), now, word(part.scale(), now));
                })
                .toList();
        return new RatingChange(earlier.when(), part.scale().size(), rows);
    }

    private static int step(List<Option> scale, Predicate<String> chosen) {
        for (int n = 0; n < scale.size(); n++) {
            if (chosen.test(scale.get(n).value())) {
                return n + 1;
            }
        }
        return 0;
    }

    private static String word(List<Option> scale, int step) {
        return step == 0 ? t("not rated") : scale.get(step - 1).label();
    }
}

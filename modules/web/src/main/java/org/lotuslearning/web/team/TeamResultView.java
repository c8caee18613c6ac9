package org.lotuslearning.web.team;

import static org.lotuslearning.web.page.Words.t;

import java.util.ArrayList;
import java.util.List;
import org.lotuslearning.learning.catalogue.Part;
import org.lotuslearning.learning.teams.Distribution;
import org.lotuslearning.learning.teams.TeamResult;
import org.lotuslearning.web.page.Dates;

/**
 * What a team said, as a chart, in words and as a table ({@code parts/team-result.jte}).
 *
 * @param steps the labels of the scale
 */
public record TeamResultView(String closedOn, int answered, List<String> steps, List<Row> rows) {
    public TeamResultView {
        steps = List.copyOf(steps);
        rows = List.copyOf(rows);
    }

    /**
     * A statement.
     *
     * @param words where the middle is and how far the answers lie apart
     */
    public record Row(String statement, String words, List<Bar> bars) {
        public Row {
            bars = List.copyOf(bars);
        }
    }

    /** A step of the scale; {@code percent} of all who answered. */
    public record Bar(String step, int count, double percent) {}

    /** The result in the language of whoever asks. */
    public static TeamResultView of(TeamResult result) {
        List<String> steps = result.scale().stream().map(Part.Option::label).toList();
        return new TeamResultView(
                Dates.day(result.closedAt()),
                result.answered(),
                steps,
                result.rows().stream()
                        .map(row -> new Row(
                                row.statement().text(),
                                words(row.ratings(), steps),
                                bars(row.ratings(), steps, result.answered())))
                        .toList());
    }

    private static List<Bar> bars(Distribution ratings, List<String> steps, int answered) {
        List<Bar> bars = new ArrayList<>();
        for (int place = 0; place < steps.size(); place++) {
            int count = ratings.counts().get(place);
            bars.add(new Bar(steps.get(place), count, 100.0 * count / answered));
        }
        return bars;
    }

    static String words(Distribution ratings, List<String> steps) {
        if (ratings.from() == ratings.to()) {
            return t("Everyone chose “{0}”.", steps.get(ratings.from()));
        }
        String middle = ratings.lowerMiddle() == ratings.upperMiddle()
                ? t("The middle answer (the median) is “{0}”.", steps.get(ratings.lowerMiddle()))
                : t(
                        "The middle (the median) lies between “{0}” and “{1}”.",
                        steps.get(ratings.lowerMiddle()), steps.get(ratings.upperMiddle()));
        return middle + " "
                + t("The answers go from “{0}” to “{1}”.", steps.get(ratings.from()), steps.get(ratings.to()));
    }
}

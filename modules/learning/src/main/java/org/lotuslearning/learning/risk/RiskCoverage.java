package org.lotuslearning.learning.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Whether bands cover the scores: every one from 1 to 25 needs one band and no second. */
final class RiskCoverage {
    private static final int TOLD = 3;

    private RiskCoverage() {}

    /** What is missing or double, each with the field that ends the band before it. */
    static List<RiskForm.Problem> problems(SortedMap<Integer, RiskTerms.Band> rows) {
        List<RiskForm.Problem> problems = new ArrayList<>();
        for (int score = RiskTerms.LEAST; score <= RiskTerms.MOST; score++) {
            int tested = score;
            List<String> held = rows.values().stream()
                    .filter(b -> b.holds(tested))
                    .map(RiskTerms.Band::label)
                    .toList();
            if (held.isEmpty()) {
                problems.add(problem(rows, score, "The score " + score + " belongs to no band"));
            } else if (held.size() > 1) {
                problems.add(problem(
                        rows,
                        score,
                        "The score " + score + " belongs to more than one band: " + String.join(", ", held)));
            }
        }
        return problems.size() <= TOLD ? problems : shortened(problems);
    }

    private static List<RiskForm.Problem> shortened(List<RiskForm.Problem> problems) {
        List<RiskForm.Problem> few = new ArrayList<>(problems.subList(0, TOLD));
        int more = problems.size() - TOLD;
        few.add(new RiskForm.Problem(
                problems.get(TOLD).field(), "… and " + more + (more == 1 ? " more score" : " more scores"), true));
        return few;
    }

    private static RiskForm.Problem problem(SortedMap<Integer, RiskTerms.Band> rows, int score, String message) {
        return new RiskForm.Problem(field(rows, score), message, true);
    }

    /** Where the band ends that begins last up to this score; where none does, where the first one begins. */
    private static String field(SortedMap<Integer, RiskTerms.Band> rows, int score) {
        Comparator<Map.Entry<Integer, RiskTerms.Band>> byStart =
                Comparator.comparingInt(row -> row.getValue().from());
        return rows.entrySet().stream()
                .filter(row -> row.getValue().from() < score)
                .max(byStart)
                .map(row -> "to-" + row.getKey())
                .or(() -> rows.entrySet().stream().min(byStart).map(row -> "from-" + row.getKey()))
                .orElse("label-1");
    }
}

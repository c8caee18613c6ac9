package org.lotuslearning.web.learner;

import static org.lotuslearning.web.page.Words.t;

import java.util.List;
import org.lotuslearning.learning.catalogue.Part.Question;

/** What a learner is told after a knowledge check. */
public final class CheckFeedback {
    private CheckFeedback() {}

    /** How many questions were answered rightly, in words. */
    public static String summary(UnitView unit) {
        List<Question> questions =
                unit.parts().stream().map(Question.class::cast).toList();
        long right = questions.stream().filter(q -> rightly(unit, q)).count();
        int total = questions.size();
        if (total == 1) {
            return right == 1 ? t("Checked. That is right.") : t("Checked. Not quite: see under your answer.");
        }
        if (right == total) {
            return total == 2 ? t("Checked. Both are right.") : t("Checked. All {0} are right.", total);
        }
        if (right == 0) {
            return t("Checked. None of {0} is right so far: see under your answers.", total);
        }
        return right == 1
                ? t("Checked. 1 of {0} is right so far: see under your answers.", total)
                : t("Checked. {0} of {1} are right so far: see under your answers.", right, total);
    }

    public static boolean rightly(UnitView unit, Question question) {
        return question.right().stream().anyMatch(value -> unit.chosen(question.id(), value));
    }
}

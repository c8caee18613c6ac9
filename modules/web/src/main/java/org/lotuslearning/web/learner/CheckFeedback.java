package org.lotuslearning.web.learner;

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
            return right == 1 ? "Checked. That is right." : "Checked. Not quite: see under your answer.";
        }
        if (right == total) {
            return "Checked. " + (total == 2 ? "Both" : "All " + total) + " are right.";
        }
        return "Checked. " + (right == 0 ? "None" : String.valueOf(right)) + " of " + total
                + (right < 2 ? " is" : " are") + " right so far: see under your answers.";
    }

    public static boolean rightly(UnitView unit, Question question) {
        return question.right().stream().anyMatch(value -> unit.chosen(question.id(), value));
    }
}

package org.lotuslearning.web.learner;

import java.util.List;
import org.lotuslearning.web.learner.MyLearningView.QuestionAnswer;

/**
 * What the learner answered earlier, beside a form that builds on it.
 *
 * @param unit the earlier unit, as in {@code exercise 2.5, for you}
 * @param exercise the earlier exercise's title
 * @param submittedOn e.g. {@code 20 November 2026}
 */
public record RecalledView(String unit, String exercise, String submittedOn, List<QuestionAnswer> answers) {
    public RecalledView {
        answers = List.copyOf(answers);
    }
}

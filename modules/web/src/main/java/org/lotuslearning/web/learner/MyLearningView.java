package org.lotuslearning.web.learner;

import java.util.List;
import org.lotuslearning.web.page.Frame;

/**
 * All that one learner wrote in a module, each time ({@code my-learning.jte}), and the same to take away ({@code
 * my-learning-download.jte}).
 *
 * @param learner the learner's name, empty when the platform gave none
 * @param module the learning module's title
 * @param runs the newest first; empty when nothing was saved in any
 */
public record MyLearningView(Frame frame, String learner, String module, List<RunAnswers> runs, String downloadHref) {
    public MyLearningView {
        runs = List.copyOf(runs);
    }

    /**
     * What was saved in one run.
     *
     * @param heading which run, e.g. {@code The time before, begun on 20 November 2026}; empty when there was only one
     */
    public record RunAnswers(String heading, List<AnswerGroup> groups) {
        public RunAnswers {
            groups = List.copyOf(groups);
        }
    }

    /**
     * The newest answer to one unit.
     *
     * @param page the page's number and title
     * @param unit for whom, e.g. {@code for you}; empty when the exercise has one unit
     * @param submittedOn e.g. {@code 20 November 2026}
     */
    public record AnswerGroup(
            String page, String exercise, String unit, String submittedOn, List<QuestionAnswer> answers) {
        public AnswerGroup {
            answers = List.copyOf(answers);
        }
    }

    /** A question and what was chosen or written; several where several could be chosen, none when left empty. */
    public record QuestionAnswer(String question, List<String> answers) {
        public QuestionAnswer {
            answers = List.copyOf(answers);
        }
    }
}

package org.lotuslearning.web.learner;

import static org.lotuslearning.web.page.Words.t;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lotuslearning.learning.answers.Answer;
import org.lotuslearning.learning.answers.Answers;
import org.lotuslearning.learning.catalogue.Exercise;
import org.lotuslearning.learning.catalogue.ExerciseUnit;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.learning.catalogue.Page;
import org.lotuslearning.learning.enrolment.Enrolment;
import org.lotuslearning.learning.enrolment.Enrolments;
import org.lotuslearning.learning.enrolment.RunContent;
import org.lotuslearning.web.learner.MyLearningView.AnswerGroup;
import org.lotuslearning.web.learner.MyLearningView.RunAnswers;
import org.lotuslearning.web.page.Dates;

/** What a learner has saved in a module, in this run and in those before it. Reads only. */
@RequestScoped
class KeptAnswers {
    @Inject
    Enrolments enrolments;

    @Inject
    Answers answers;

    /** The newest run first; empty when nothing was saved in any, without a heading when there was only this one. */
    List<RunAnswers> of(RunViews.Run run) {
        List<AnswerGroup> now = groups(run.module(), run.enrolment());
        List<RunAnswers> before = before(run);
        if (before.isEmpty()) {
            return now.isEmpty() ? List.of() : List.of(new RunAnswers("", now));
        }
        List<RunAnswers> all = new ArrayList<>();
        all.add(new RunAnswers(
                heading(0, run.enrolment().begunAt(), run.enrolment().completedAt()), now));
        all.addAll(before);
        return all;
    }

    /** Those in which something was saved, each as it was asked then. */
    private List<RunAnswers> before(RunViews.Run run) {
        Enrolment now = run.enrolment();
        LearningModule served = run.course().module(now.module()).orElse(run.module());
        List<RunAnswers> before = new ArrayList<>();
        int times = 0;
        List<Enrolment> newestFirst =
                new ArrayList<>(enrolments.ofCourse(now.learner().id(), now.course(), now.roster()));
        Collections.reverse(newestFirst);
        for (Enrolment earlier : newestFirst) {
            if (!earlier.module().equals(now.module()) || earlier.id() == now.id()) {
                continue;
            }
            times++;
            LearningModule asked = RunContent.of(earlier.moduleVersion().definition(), served);
            List<AnswerGroup> groups = groups(asked, earlier);
            if (!groups.isEmpty()) {
                before.add(new RunAnswers(heading(times, earlier.begunAt(), earlier.completedAt()), groups));
            }
        }
        return before;
    }

    /** @param before how many runs were begun after it */
    static String heading(int before, Instant begunAt, Optional<Instant> finishedAt) {
        String begun = Dates.day(begunAt);
        if (finishedAt.isEmpty()) {
            return before == 0
                    ? t("This time, begun on {0}", begun)
                    : before == 1 ? t("The time before, begun on {0}", begun) : t("Earlier, begun on {0}", begun);
        }
        String finished = Dates.day(finishedAt.get());
        return before == 0
                ? t("This time, begun on {0}, finished on {1}", begun, finished)
                : before == 1
                        ? t("The time before, begun on {0}, finished on {1}", begun, finished)
                        : t("Earlier, begun on {0}, finished on {1}", begun, finished);
    }

    private List<AnswerGroup> groups(LearningModule module, Enrolment run) {
        Map<String, Answer> newest = answers.newest(run.id());
        List<AnswerGroup> groups = new ArrayList<>();
        for (Page page : module.pages()) {
            page.exercises()
                    .filter(exercise -> !exercise.isCheck())
                    .forEach(exercise -> exercise.units()
                            .forEach(unit -> Optional.ofNullable(newest.get(unit.id()))
                                    .ifPresent(answer -> groups.add(group(page, exercise, unit, answer)))));
        }
        return groups;
    }

    private static AnswerGroup group(Page page, Exercise exercise, ExerciseUnit unit, Answer answer) {
        String audience = exercise.units().size() < 2
                ? ""
                : unit.audience() == ExerciseUnit.Audience.TEAM ? t("for your team") : t("for you");
        return new AnswerGroup(
                page.id() + " " + page.title(),
                exercise.title(),
                audience,
                Dates.day(answer.submittedAt()),
                AnswerWords.of(exercise, unit, answer.content()));
    }
}

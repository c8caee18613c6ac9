package org.lotuslearning.web.learner;

import static org.lotuslearning.web.page.Words.t;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lotuslearning.learning.answers.Answer;
import org.lotuslearning.learning.answers.AnswerContent;
import org.lotuslearning.learning.answers.AnswerForm;
import org.lotuslearning.learning.answers.Answers;
import org.lotuslearning.learning.answers.Draft;
import org.lotuslearning.learning.catalogue.Exercise;
import org.lotuslearning.learning.catalogue.ExerciseUnit;
import org.lotuslearning.learning.catalogue.FormPart;
import org.lotuslearning.learning.catalogue.Page;
import org.lotuslearning.learning.catalogue.RiskScore;
import org.lotuslearning.learning.enrolment.Enrolment;
import org.lotuslearning.learning.progress.Recall;
import org.lotuslearning.learning.risk.RiskPolicies;
import org.lotuslearning.learning.risk.RiskTerms;
import org.lotuslearning.web.page.Dates;
import org.lotuslearning.web.page.Link;
import org.lotuslearning.web.page.Words;
import org.lotuslearning.web.team.TeamPanels;

/** Fills the views of one learner's run. Reads only. */
@RequestScoped
class UnitViews {
    @Inject
    Answers answers;

    @Inject
    Recall recall;

    @Inject
    RiskPolicies riskPolicies;

    @Inject
    TeamPanels teams;

    @Inject
    Clock clock;

    /** What a learner just sent that could not be submitted: shown again with its errors. */
    record Sent(String unit, AnswerForm form) {}

    /** The views of every unit of a page, by unit id. */
    Map<String, UnitView> ofPage(RunViews.Run run, Page page, Optional<Sent> sent) {
        Map<String, Answer> submitted = answers.newest(run.enrolment().id());
        Map<String, Draft> drafts = answers.drafts(run.enrolment().id());
        Earlier earlier = new Earlier(answers.beforeNewest(run.enrolment().id()), recall.before(run.enrolment()));
        Optional<RiskTerms> policy = scoresRisk(page)
                ? riskPolicies.of(run.enrolment().organisation().code())
                : Optional.empty();
        Map<String, UnitView> views = new HashMap<>();
        page.exercises()
                .forEach(exercise -> exercise.units().forEach(unit -> {
                    Optional<Sent> own = sent.filter(s -> s.unit().equals(unit.id()));
                    views.put(
                            unit.id(),
                            view(run, exercise, unit, submitted, drafts, earlier, own)
                                    .under(policy));
                }));
        return views;
    }

    private static boolean scoresRisk(Page page) {
        return page.exercises().flatMap(e -> e.parts().stream()).anyMatch(RiskScore.class::isInstance);
    }

    private UnitView view(
            RunViews.Run run,
            Exercise exercise,
            ExerciseUnit unit,
            Map<String, Answer> submitted,
            Map<String, Draft> drafts,
            Earlier earlier,
            Optional<Sent> sent) {
        Optional<Answer> answer = Optional.ofNullable(submitted.get(unit.id()));
        Optional<Draft> draft = Optional.ofNullable(drafts.get(unit.id()));
        AnswerContent content = sent.map(s -> s.form().content())
                .or(() -> draft.map(Draft::content))
                .or(() -> answer.map(Answer::content))
                .orElse(new AnswerContent(Map.of(), false));
        List<FieldError> errors = new ArrayList<>();
        sent.ifPresent(s -> s.form().errors().forEach(e -> errors.add(new FieldError(e.field(), words(e)))));
        boolean locked = unit.after()
                .filter(first -> !submitted.containsKey(first))
                .filter(first -> recall.newest(run.enrolment(), first).isEmpty())
                .isPresent();
        UnitView.State state =
                locked ? UnitView.State.LOCKED : answer.isPresent() ? UnitView.State.SUBMITTED : UnitView.State.OPEN;
        UnitView view = new UnitView(
                exercise,
                unit,
                anchor(unit.id()),
                state,
                run.base() + "u/" + unit.id(),
                run.base() + "drafts/" + unit.id(),
                content.values(),
                draft.map(Draft::savedAt)
                        .or(() -> answer.map(Answer::submittedAt))
                        .map(at -> Dates.moment(at, clock)),
                draft.isPresent(),
                content.elsewhere(),
                errors,
                unit.after().map(after -> new Link("#" + anchor(after), after)),
                exercise.isCheck()
                        ? List.of()
                        : recalled(
                                run,
                                exercise,
                                unit,
                                earlier,
                                answer.filter(a -> draft.isPresent() || sent.isPresent())));
        return view.with(teams.of(run.base(), run.enrolment().id(), exercise, unit));
    }

    /**
     * What was answered before in this run and in the one before it, by unit.
     */
    private record Earlier(Map<String, Answer> inRun, Map<String, Recall.Recalled> beforeRun) {}

    /** @param covered the newest answer, where the form shows something newer */
    private List<RecalledView> recalled(
            RunViews.Run run, Exercise exercise, ExerciseUnit unit, Earlier earlier, Optional<Answer> covered) {
        List<RecalledView> views = new ArrayList<>();
        covered.or(() -> Optional.ofNullable(earlier.inRun().get(unit.id())))
                .map(answer -> again(
                        exercise,
                        unit,
                        answer,
                        t("What you answered before ({0})", Dates.moment(answer.submittedAt(), clock)),
                        Dates.moment(answer.submittedAt(), clock)))
                .ifPresent(views::add);
        Optional.ofNullable(earlier.beforeRun().get(unit.id()))
                .flatMap(recalled -> beforeRun(recalled, unit.id()))
                .ifPresent(views::add);
        views.addAll(recalled(run.enrolment(), exercise.recall(unit)));
        return views;
    }

    private static Optional<RecalledView> beforeRun(Recall.Recalled earlier, String unitId) {
        String day = Dates.day(earlier.answer().submittedAt());
        return earlier.run()
                .moduleVersion()
                .definition()
                .exerciseOfUnit(unitId)
                .map(exercise -> again(
                        exercise,
                        exercise.unit(unitId).orElseThrow(),
                        earlier.answer(),
                        t("What you answered on {0}", day),
                        day));
    }

    private static RecalledView again(Exercise exercise, ExerciseUnit unit, Answer answer, String title, String when) {
        return new RecalledView(
                title,
                t("It stays as it was. Only you can see this."),
                when,
                true,
                answer.content().values(),
                AnswerWords.of(exercise, unit, answer.content()));
    }

    /** The learner's own earlier answers; units not answered yet are left out. */
    private List<RecalledView> recalled(Enrolment run, List<String> recalledUnits) {
        List<RecalledView> views = new ArrayList<>();
        for (String id : recalledUnits) {
            recall.newest(run, id).ifPresent(earlier -> {
                Optional<Exercise> asked =
                        earlier.run().moduleVersion().definition().exerciseOfUnit(id);
                asked.ifPresent(exercise -> exercise.unit(id)
                        .map(unit ->
                                AnswerWords.of(exercise, unit, earlier.answer().content()))
                        .ifPresent(words -> views.add(new RecalledView(
                                t("What you wrote in {0}", UnitName.of(id)),
                                t(
                                                "{0}, saved on {1}.",
                                                exercise.title(),
                                                Dates.day(earlier.answer().submittedAt())) + " "
                                        + t("Only you can see this."),
                                UnitName.of(id),
                                false,
                                earlier.answer().content().values(),
                                words))));
            });
        }
        return views;
    }

    private static String words(AnswerForm.FieldError error) {
        return t(error.message(), error.values().stream().map(Words::label).toArray());
    }

    /** The document of a form, of what was submitted and not of a draft. */
    Optional<FormSheet> sheet(RunViews.Run run, Page page, String unitId, String partId) {
        Optional<Exercise> exercise = page.exerciseOfUnit(unitId);
        AnswerContent content = answers.newest(run.enrolment().id(), unitId)
                .map(Answer::content)
                .orElse(new AnswerContent(Map.of(), false));
        return exercise.map(e -> e.parts(e.unit(unitId).orElseThrow()))
                .flatMap(parts -> parts.stream()
                        .filter(p -> p.id().equals(partId) && p instanceof FormPart)
                        .map(FormPart.class::cast)
                        .map(form -> FormSheet.of(
                                form,
                                parts,
                                content.values(),
                                riskPolicies.of(run.enrolment().organisation().code())))
                        .findFirst());
    }

    /** The id of a unit's panel in its page. */
    static String anchor(String unit) {
        return "ex-" + unit.replace('.', '-').replace('/', '-');
    }
}

package org.lotuslearning.learning.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lotuslearning.learning.answers.Answer;
import org.lotuslearning.learning.answers.AnswerContent;
import org.lotuslearning.learning.answers.AnswerForm;
import org.lotuslearning.learning.answers.Answers;
import org.lotuslearning.learning.catalogue.Exercise;
import org.lotuslearning.learning.catalogue.ExerciseUnit;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.learning.catalogue.ModuleDefinition;
import org.lotuslearning.learning.enrolment.Arrival;
import org.lotuslearning.learning.enrolment.Enrolment;
import org.lotuslearning.learning.enrolment.Enrolments;
import org.lotuslearning.learning.enrolment.Placement;
import org.lotuslearning.learning.events.CheckResult;
import org.lotuslearning.learning.events.LearningEvent;
import org.lotuslearning.learning.people.Learner;
import org.lotuslearning.learning.people.Organisation;

/**
 * A learner's way through a module. Each method is one transaction that keeps what happened, moves progress and tells
 * it as {@link LearningEvent}s; either all of that is committed or none.
 */
@ApplicationScoped
@Transactional
public class Journey {
    @PersistenceContext
    private EntityManager entities;

    private final Enrolments enrolments;
    private final Answers answers;
    private final Recall recall;
    private final Event<LearningEvent> events;
    private final Clock clock;

    @SuppressWarnings("NullAway.Init") // the container injects the entity manager
    @Inject
    public Journey(Enrolments enrolments, Answers answers, Recall recall, Event<LearningEvent> events, Clock clock) {
        this.enrolments = enrolments;
        this.answers = answers;
        this.recall = recall;
        this.events = events;
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Journey() {
        this(null, null, null, null, null);
    }

    /**
     * The learner's open run of the module, begun if there is none.
     *
     * @param organisation whose records it makes: the one of the launch, which need not be where the learner was first seen
     * @param placement where the learner came through; its grade follows the run
     * @param roster false for an educator's own try
     */
    public Enrolment arrive(
            Organisation organisation,
            Learner learner,
            LearningModule module,
            Optional<Placement> placement,
            boolean roster) {
        // locked, so that of two launches at once only one hands a grade over
        Enrolment enrolment = enrolments
                .open(organisation.code(), learner, module.course(), module.id(), roster)
                .or(() -> placement.flatMap(p -> enrolments.cameThrough(p, learner, roster)))
                .map(open -> enrolments.lock(open.id()))
                .filter(Enrolment::open)
                .orElseGet(() -> begin(organisation, learner, module, roster));
        enrolment.belongTo(organisation);
        placement.ifPresent(p -> {
            enrolments.arrive(p, enrolment);
            handOverGrades(enrolment);
        });
        return enrolment;
    }

    /**
     * Closes the learner's run and begins the next, through the same placement. Of a run that is closed already, which is
     * what a second click finds, the one that followed is returned.
     */
    public Enrolment startAgain(long enrolmentId, LearningModule module, Optional<Placement> placement) {
        Enrolment before = enrolments.lock(enrolmentId);
        Optional<Enrolment> followed = before.open()
                ? Optional.empty()
                : enrolments.open(
                        before.organisation().code(),
                        before.learner(),
                        before.course(),
                        before.module(),
                        before.roster());
        Enrolment next =
                followed.orElseGet(() -> begin(before.organisation(), before.learner(), module, before.roster()));
        placement.ifPresent(p -> enrolments.arrive(p, next));
        return next;
    }

    private Enrolment begin(Organisation organisation, Learner learner, LearningModule module, boolean roster) {
        Enrolment begun = enrolments.begin(organisation, learner, module, roster);
        begun.moved(0, progress(begun).total());
        events.fire(new LearningEvent.Begun(begun.run(), begun.begunAt()));
        return begun;
    }

    /** Remembers the page as the place to come back to, and the first time as read. A page that the run lacks is neither. */
    public void open(long enrolmentId, String pageId) {
        Enrolment enrolment = enrolments.lock(enrolmentId);
        Optional<ModuleDefinition.PageOutline> page =
                enrolment.moduleVersion().definition().page(pageId);
        if (page.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        enrolment.visited(pageId, now);
        if (!readPages(enrolmentId).contains(pageId)) {
            entities.persist(new PageVisit(enrolmentId, pageId, now));
            events.fire(new LearningEvent.PageRead(
                    enrolment.run(), now, pageId, page.get().title()));
            moved(enrolment, now);
        }
    }

    /** Keeps a draft of a unit's form. */
    public DraftOutcome draft(long enrolmentId, String unitId, Map<String, List<String>> sent, boolean elsewhere) {
        Enrolment enrolment = enrolments.lock(enrolmentId);
        Optional<Exercise> exercise = enrolment.moduleVersion().definition().exerciseOfUnit(unitId);
        if (exercise.isEmpty()) {
            return new DraftOutcome.Unknown();
        }
        ExerciseUnit unit = exercise.get().unit(unitId).orElseThrow();
        AnswerForm form = AnswerForm.read(exercise.get(), unit, sent, elsewhere);
        if (form.tooLong()) {
            return new DraftOutcome.TooLong(form);
        }
        Optional<Answer> submitted = answers.newest(enrolmentId, unitId);
        if (submitted.isPresent() && submitted.get().content().equals(form.content())) {
            // the autosave that was overtaken by its own submit, or changes taken back: there is nothing unsubmitted
            answers.dropDraft(enrolmentId, unitId);
            return new DraftOutcome.Kept(clock.instant());
        }
        return new DraftOutcome.Kept(
                answers.keepDraft(enrolmentId, unitId, form.content()).savedAt());
    }

    /** Submits a unit's form. */
    public SubmitOutcome submit(long enrolmentId, String unitId, Map<String, List<String>> sent, boolean elsewhere) {
        Enrolment enrolment = enrolments.lock(enrolmentId);
        ModuleDefinition definition = enrolment.moduleVersion().definition();
        Optional<Exercise> exercise = definition.exerciseOfUnit(unitId);
        if (exercise.isEmpty()) {
            return new SubmitOutcome.Unknown();
        }
        ExerciseUnit unit = exercise.get().unit(unitId).orElseThrow();
        AnswerForm form = AnswerForm.read(exercise.get(), unit, sent, elsewhere);
        Optional<String> first = unit.after();
        // what was answered in an earlier run opened it once and for all
        boolean locked =
                first.isPresent() && recall.newest(enrolment, first.get()).isEmpty();
        if (locked || !form.complete()) {
            if (!form.tooLong()) {
                answers.keepDraft(enrolmentId, unitId, form.content());
            }
            return locked ? new SubmitOutcome.Locked(first.get()) : new SubmitOutcome.Incomplete(form);
        }
        return submit(enrolment, definition, exercise.get(), unitId, form.content());
    }

    private SubmitOutcome submit(
            Enrolment enrolment, ModuleDefinition definition, Exercise exercise, String unitId, AnswerContent content) {
        Optional<Answer> before = answers.newest(enrolment.id(), unitId);
        if (before.isPresent() && before.get().content().equals(content)) {
            // the same form sent twice, by an impatient finger or a reload, is one answer
            answers.dropDraft(enrolment.id(), unitId);
            return new SubmitOutcome.Submitted(
                    before.get().submittedAt(), before.get().number());
        }
        Answer answer = answers.submit(enrolment.id(), unitId, content);
        events.fire(new LearningEvent.UnitAnswered(
                enrolment.run(),
                answer.submittedAt(),
                definition
                        .pageOf(exercise.id())
                        .map(ModuleDefinition.PageOutline::id)
                        .orElse(""),
                unitId,
                exercise.title(),
                exercise.unit(unitId).map(exercise::parts).orElseThrow().get(0).interactionType(),
                answer.number(),
                CheckResult.of(exercise, content)));
        moved(enrolment, answer.submittedAt());
        return new SubmitOutcome.Submitted(answer.submittedAt(), answer.number());
    }

    /** Finishes the run, when everything required is done. Finishing twice changes nothing. */
    public FinishOutcome finish(long enrolmentId) {
        Enrolment enrolment = enrolments.lock(enrolmentId);
        if (enrolment.completedAt().isPresent()) {
            return new FinishOutcome.Finished();
        }
        List<Progress.Missing> missing = progress(enrolment).missing();
        if (!missing.isEmpty()) {
            return new FinishOutcome.NotYet(missing);
        }
        Instant now = clock.instant();
        events.fire(new LearningEvent.Completed(enrolment.run(), now, enrolment.complete(now)));
        handOverGrades(enrolment);
        return new FinishOutcome.Finished();
    }

    /** How far the run has come. */
    public Progress progress(Enrolment enrolment) {
        entities.flush();
        return new Progress(
                enrolment.moduleVersion().definition(), readPages(enrolment.id()), answers.submitted(enrolment.id()));
    }

    private void moved(Enrolment enrolment, Instant now) {
        Progress progress = progress(enrolment);
        if (enrolment.moved(progress.done(), progress.total())) {
            events.fire(new LearningEvent.Progressed(enrolment.run(), now, progress.percent()));
        }
        handOverGrades(enrolment);
    }

    private void handOverGrades(Enrolment enrolment) {
        List<Arrival> ungraded = enrolments.ungraded(enrolment);
        if (ungraded.isEmpty() || !enrolment.roster()) {
            return;
        }
        Progress progress = progress(enrolment);
        Instant now = clock.instant();
        for (Arrival arrival : ungraded) {
            GradesDue.of(arrival, progress, now).ifPresent(events::fire);
        }
    }

    /**
     * Hands over what is due of a run by now: after the educator asked for progress instead of completion, or after the
     * LMS has made a place for grades.
     */
    public void handOverGrades(long enrolmentId) {
        handOverGrades(enrolments.lock(enrolmentId));
    }

    private Set<String> readPages(long enrolmentId) {
        return new HashSet<>(entities.createQuery("select v.page from PageVisit v where v.enrolment = :e", String.class)
                .setParameter("e", enrolmentId)
                .getResultList());
    }
}

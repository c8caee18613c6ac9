package org.lotuslearning.learning.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lotuslearning.learning.catalogue.ExerciseUnit;
import org.lotuslearning.learning.catalogue.ModuleDefinition;
import org.lotuslearning.learning.enrolment.Arrival;
import org.lotuslearning.learning.enrolment.Scope;
import org.lotuslearning.learning.progress.Journey;
import org.lotuslearning.learning.progress.Progress;

/** Reads how far one learner is, for whoever asks from the LMS's gradebook. Every query is scoped to one organisation. */
@ApplicationScoped
@Transactional
public class Reviews {
    @PersistenceContext
    private EntityManager entities;

    private final Journey journey;

    @SuppressWarnings("NullAway.Init") // the container injects the entity manager
    @Inject
    public Reviews(Journey journey) {
        this.journey = journey;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Reviews() {
        this.journey = null;
    }

    /**
     * How far somebody is.
     *
     * @param sub as in launches of the placement's platform
     * @return empty for whoever has not come through the placement
     */
    public Optional<Review> of(String organisation, long placement, String sub) {
        List<Arrival> arrivals = entities.createQuery(
                        "select a from Arrival a where a.placement.id = :placement"
                                + " and a.enrolment.organisation.code = :organisation and a.enrolment.roster = true"
                                + " and a.enrolment.learner.sub = :sub order by a.id desc",
                        Arrival.class)
                .setParameter("placement", placement)
                .setParameter("organisation", organisation)
                .setParameter("sub", sub)
                .getResultList();
        return arrivals.stream().findFirst().map(newest -> review(newest, arrivals));
    }

    private Review review(Arrival newest, List<Arrival> arrivals) {
        Progress progress = journey.progress(newest.enrolment());
        Scope scope = newest.placement().scope();
        Optional<Instant> completed =
                arrivals.stream().flatMap(a -> a.completedAt().stream()).findFirst();
        return new Review(
                newest.enrolment().learner().id(),
                newest.enrolment().learner().fullName(),
                newest.enrolment().begunAt(),
                completed,
                completed.isPresent() && newest.completedAt().isEmpty(),
                progress.definition().pages().stream()
                        .filter(page ->
                                scope.page().isEmpty() || scope.page().get().equals(page.id()))
                        .map(page -> part(page, scope, progress))
                        .toList());
    }

    private static Review.Part part(ModuleDefinition.PageOutline page, Scope scope, Progress progress) {
        List<String> units = page.exercises().stream()
                .filter(id ->
                        scope.exercise().isEmpty() || scope.exercise().get().equals(id))
                .flatMap(id -> progress.definition().exercise(id).stream())
                .flatMap(exercise -> exercise.counting().stream())
                .map(ExerciseUnit::id)
                .toList();
        return new Review.Part(
                page.id(),
                page.title(),
                progress.readPages().contains(page.id()),
                (int) units.stream().filter(progress.submittedUnits()::contains).count(),
                units.size());
    }
}

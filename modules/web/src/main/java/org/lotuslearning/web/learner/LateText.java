package org.lotuslearning.web.learner;

import static org.lotuslearning.web.page.Words.t;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lotuslearning.learning.catalogue.Catalogue;
import org.lotuslearning.learning.catalogue.Exercise;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.learning.enrolment.Enrolment;
import org.lotuslearning.learning.enrolment.Enrolments;
import org.lotuslearning.learning.progress.DraftOutcome;
import org.lotuslearning.learning.progress.Journey;
import org.lotuslearning.web.page.KeptText;
import org.lotuslearning.web.page.Refusals;
import org.lotuslearning.web.page.Words;
import org.lotuslearning.web.session.CurrentLaunch;
import org.lotuslearning.web.session.Launch;
import org.lotuslearning.web.session.Presented;

/**
 * What becomes of a form that arrives after its session has ended: its text is shown back, and when the cookie still
 * proves whose it is, it is kept as a draft, which the learner finds at the next launch.
 */
@RequestScoped
class LateText {
    @Inject
    CurrentLaunch current;

    @Inject
    Enrolments enrolments;

    @Inject
    Journey journey;

    @Inject
    Catalogue catalogue;

    @Inject
    Refusals refusals;

    Response answer(String unit, MultivaluedMap<String, String> form) {
        boolean kept = keep(unit, form);
        String what = kept
                ? t(
                        "You were away for more than twelve hours, or this was closed. What you wrote is kept: it will be in the exercise when you open it again.")
                : t("This session is closed on this computer, so we could not save what you wrote. Here it is.");
        String remedy = kept
                ? t("Open the module again from your LMS.")
                : t("Copy your words to a safe place, open the module again from your LMS, and put them back.");
        return refusals.page(
                Response.Status.UNAUTHORIZED,
                new Refusals.Words(t("Your session has ended"), what, remedy),
                Refusals.noted(
                        Response.Status.UNAUTHORIZED,
                        "an answer came after its session, " + (kept ? "kept as a draft" : "shown back")),
                Optional.empty(),
                texts(unit, form));
    }

    private boolean keep(String unit, MultivaluedMap<String, String> form) {
        if (!(current.presented() instanceof Presented.Expired expired)) {
            return false;
        }
        boolean elsewhere = form.containsKey("elsewhere");
        return runs(expired.launch())
                .anyMatch(run -> journey.draft(run.id(), unit, form, elsewhere) instanceof DraftOutcome.Kept);
    }

    /** The launch's own run, then the open ones of its course: the form may have been on a page of any of them. */
    private Stream<Enrolment> runs(Launch launch) {
        Stream<Enrolment> own = launch.enrolment().flatMap(enrolments::current).stream();
        Stream<Enrolment> others = launch.course().stream()
                .filter(course -> launch.learning())
                .flatMap(course -> enrolments
                        .ofCourse(launch.learner(), course, launch.roles().isEmpty())
                        .stream())
                .filter(Enrolment::open);
        return Stream.concat(own, others);
    }

    private List<KeptText> texts(String unit, MultivaluedMap<String, String> form) {
        List<KeptText> texts = new ArrayList<>();
        Optional<Exercise> exercise = catalogue.courses().stream()
                .flatMap(course -> course.modules().stream())
                .flatMap(LearningModule::exercises)
                .filter(e -> e.unit(unit).isPresent())
                .findFirst();
        exercise.ifPresent(e -> e.unit(unit).stream().flatMap(e::fields).forEach(field -> {
            String text = form.getFirst(field.name());
            if (text != null && !text.isBlank()) {
                texts.add(new KeptText(Words.label(field.label()), text));
            }
        }));
        return texts;
    }
}

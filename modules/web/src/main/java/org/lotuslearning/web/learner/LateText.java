package org.lotuslearning.web.learner;

import static org.lotuslearning.web.page.Words.t;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lotuslearning.learning.catalogue.Catalogue;
import org.lotuslearning.learning.catalogue.Course;
import org.lotuslearning.learning.catalogue.Part;
import org.lotuslearning.learning.progress.DraftOutcome;
import org.lotuslearning.learning.progress.Journey;
import org.lotuslearning.web.page.KeptText;
import org.lotuslearning.web.page.Refusals;
import org.lotuslearning.web.page.Unquoted;
import org.lotuslearning.web.page.Words;
import org.lotuslearning.web.session.CurrentLaunch;
import org.lotuslearning.web.session.Launch;
import org.lotuslearning.web.session.OpenRuns;
import org.lotuslearning.web.session.Presented;

/**
 * What becomes of a form that arrives after its session has ended, or whose session ends while it is saved: its text is
 * shown back, and when the cookie still proves whose it is, it is kept as a draft, which the learner finds at the next
 * launch.
 */
@RequestScoped
class LateText {
    private static final System.Logger LOG = System.getLogger(LateText.class.getName());

    /** Fields of every form that hold nothing a learner wrote. */
    private static final Set<String> NO_TEXT = Set.of("csrf", "do", "elsewhere");

    @Inject
    CurrentLaunch current;

    @Inject
    OpenRuns openRuns;

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

    /** What became of a form that could not be saved through a fault of ours: its text is shown back. */
    Response failed(String unit, MultivaluedMap<String, String> form, RuntimeException failure) {
        String reference = Refusals.reference();
        LOG.log(Level.ERROR, "Failure " + reference, Unquoted.of(failure));
        Refusals.Words words = new Refusals.Words(
                t("Something went wrong here"),
                t("This is our fault. We could not save what you wrote. Here it is."),
                t(
                        "Copy your words to a safe place, go back and try again in a moment. If it stays like this, give the reference below to the people who run this server."));
        return refusals.page(
                Response.Status.INTERNAL_SERVER_ERROR, words, reference, Optional.empty(), texts(unit, form));
    }

    private boolean keep(String unit, MultivaluedMap<String, String> form) {
        if (!(current.presented() instanceof Presented.Expired expired)) {
            return false;
        }
        boolean elsewhere = form.containsKey("elsewhere");
        return openRuns.of(expired.launch())
                .anyMatch(run -> journey.draft(run.id(), unit, form, elsewhere) instanceof DraftOutcome.Kept);
    }

    /** Everything that was sent: first what today's exercise asks for, then the rest under the names of its fields. */
    private List<KeptText> texts(String unit, MultivaluedMap<String, String> form) {
        Map<String, KeptText> texts = new LinkedHashMap<>();
        fields(unit)
                .forEach(field -> text(form, field.name())
                        .ifPresent(text -> texts.put(field.name(), new KeptText(Words.label(field.label()), text))));
        form.keySet().stream()
                .filter(name -> !NO_TEXT.contains(name))
                .sorted()
                .forEach(name -> text(form, name).ifPresent(text -> texts.putIfAbsent(name, new KeptText(name, text))));
        return List.copyOf(texts.values());
    }

    private static Optional<String> text(MultivaluedMap<String, String> form, String field) {
        return Optional.of(form.getOrDefault(field, List.of()).stream()
                        .filter(value -> !value.isBlank())
                        .collect(Collectors.joining("\n")))
                .filter(text -> !text.isEmpty());
    }

    /** Courses may have units of the same id: the launch's course is asked first, as far as the launch is known. */
    private Stream<Part.Field> fields(String unit) {
        Optional<Course> here = launch().flatMap(Launch::course).flatMap(catalogue::course);
        return Stream.concat(here.stream(), catalogue.courses().stream())
                .flatMap(course -> course.exerciseOfUnit(unit).stream())
                .limit(1)
                .flatMap(e -> e.unit(unit).stream().flatMap(e::fields));
    }

    private Optional<Launch> launch() {
        Presented presented = current.presented();
        if (presented instanceof Presented.Expired expired) {
            return Optional.of(expired.launch());
        }
        return presented instanceof Presented.Live live ? Optional.of(live.launch()) : Optional.empty();
    }
}

package org.lotuslearning.web.erasure;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lotuslearning.learning.catalogue.Catalogue;
import org.lotuslearning.learning.catalogue.Course;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.learning.enrolment.Enrolment;
import org.lotuslearning.learning.enrolment.Placement;
import org.lotuslearning.learning.enrolment.Scope;
import org.lotuslearning.web.learner.UnitName;
import org.lotuslearning.web.page.Dates;

/**
 * What the ids of one person's export are called; an id that nothing is known of stays as it is.
 *
 * @param placements through which the person came
 * @param stores what a destination of statements is called
 */
record ExportNames(
        Catalogue catalogue, List<Enrolment> runs, List<Placement> placements, UnaryOperator<String> stores) {
    private static final Pattern ACTIVITY = Pattern.compile(".*/activities/([^/]+)(?:/([^/]+)(?:/(.+))?)?");

    ExportNames {
        runs = List.copyOf(runs);
        placements = List.copyOf(placements);
    }

    String course(String id) {
        return catalogue.course(id).map(Course::title).orElse(id);
    }

    String module(String course, String id) {
        return catalogue
                .module(course, id)
                .map(LearningModule::title)
                .or(() -> runs.stream()
                        .filter(run ->
                                run.course().equals(course) && run.module().equals(id))
                        .map(run -> run.moduleVersion().title())
                        .findFirst())
                .orElse(id);
    }

    /** A page or a unit of a module. */
    private String part(String course, String module, String id) {
        Optional<LearningModule> known = catalogue.module(course, module);
        return known.flatMap(m -> m.page(id))
                .map(page -> "page " + id + " " + page.title())
                .or(() -> known.flatMap(m -> m.pageOfUnit(id))
                        .flatMap(page -> page.exerciseOfUnit(id))
                        .map(exercise -> exercise.title() + " (" + UnitName.of(id) + ")"))
                .orElse(id);
    }

    /** What an activity of ours is called, by its id; empty when it is none of a course that is known. */
    Optional<String> activity(String iri) {
        Matcher ids = ACTIVITY.matcher(iri);
        if (!ids.matches() || catalogue.course(ids.group(1)).isEmpty()) {
            return Optional.empty();
        }
        String course = ids.group(1);
        return Optional.of(Stream.of(
                        Optional.ofNullable(ids.group(3)).map(part -> part(course, ids.group(2), part)),
                        Optional.ofNullable(ids.group(2)).map(module -> module(course, module)),
                        Optional.of(course(course)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", ")));
    }

    /** One run of the person: its module and course. */
    Optional<String> place(String registration) {
        return run(registration).map(run -> run.moduleVersion().title() + ", " + course(run.course()));
    }

    /** The same, with when it was begun: there may be several. */
    Optional<String> begun(String registration) {
        return run(registration)
                .flatMap(run -> place(registration).map(place -> place + ", begun on " + Dates.day(run.begunAt())));
    }

    private Optional<Enrolment> run(String registration) {
        return runs.stream()
                .filter(run -> run.registration().toString().equalsIgnoreCase(registration))
                .findFirst();
    }

    Optional<Placement> placement(long id) {
        return placements.stream().filter(placement -> placement.id() == id).findFirst();
    }

    /** Placements whose grades are in this column of a gradebook. */
    List<Placement> ofColumn(String lineItem) {
        return placements.stream()
                .filter(placement -> placement
                        .lineItem()
                        .filter(column -> column.toString().equals(lineItem))
                        .isPresent())
                .toList();
    }

    /** What a placement is for: a module, or a page or exercise of it. */
    String subject(Placement placement) {
        Scope scope = placement.scope();
        String module = module(scope.course(), scope.module());
        return scope.exercise()
                .or(scope::page)
                .map(part -> module + ", " + scopePart(scope, part))
                .orElse(module);
    }

    private String scopePart(Scope scope, String id) {
        return scope.exercise()
                .flatMap(exercise -> catalogue.exercise(scope.course(), scope.module(), exercise))
                .map(exercise -> exercise.title() + " (" + UnitName.of(id) + ")")
                .orElseGet(() -> part(scope.course(), scope.module(), id));
    }

    /** An LRS that statements go to. */
    String store(String destination) {
        return stores.apply(destination);
    }

    /** A language by its tag, e.g. {@code English (United Kingdom)}. */
    static String language(String tag) {
        String name = Locale.forLanguageTag(tag.replace('_', '-')).getDisplayName(Locale.UK);
        return name.isEmpty() ? tag : name;
    }

    /** What courses of the LMS are called, by the LMS's ids of them, as the person's runs were reached through them. */
    static Map<String, String> coursesOfTheLms(List<JsonObject> runs) {
        return runs.stream()
                .flatMap(run -> run.getJsonArray("links").getValuesAs(JsonObject.class).stream())
                .filter(link -> link.containsKey("courseId") && link.containsKey("course"))
                .collect(Collectors.toMap(
                        link -> link.getString("courseId"), link -> link.getString("course"), (one, same) -> one));
    }
}

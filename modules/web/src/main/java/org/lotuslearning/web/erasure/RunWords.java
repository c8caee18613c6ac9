package org.lotuslearning.web.erasure;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lotuslearning.learning.answers.AnswerContent;
import org.lotuslearning.learning.catalogue.Exercise;
import org.lotuslearning.learning.catalogue.ModuleDefinition;
import org.lotuslearning.learning.enrolment.Enrolment;
import org.lotuslearning.web.erasure.PersonExportView.Entry;
import org.lotuslearning.web.erasure.PersonExportView.Section;
import org.lotuslearning.web.learner.AnswerWords;
import org.lotuslearning.web.learner.MyLearningView.QuestionAnswer;
import org.lotuslearning.web.learner.UnitName;
import org.lotuslearning.web.page.Dates;

/** One run in words: how the person came, what they read and wrote. Titles are those of the version that they saw. */
final class RunWords {
    private final ExportNames names;
    private final ModuleDefinition definition;

    private RunWords(ExportNames names, ModuleDefinition definition) {
        this.names = names;
        this.definition = definition;
    }

    static Section section(JsonObject json, Enrolment run, ExportNames names) {
        return new Section(
                json.getString("title"),
                "What you did and wrote in this module, begun on " + Dates.day(run.begunAt()) + ".",
                new RunWords(names, run.moduleVersion().definition()).entries(json));
    }

    private List<Entry> entries(JsonObject json) {
        List<Entry> entries = new ArrayList<>();
        entries.add(run(json));
        each(json, "links").forEach(link -> entries.add(link(link)));
        each(json, "pages").forEach(page -> entries.add(page(page)));
        each(json, "answers")
                .forEach(answer -> entries.add(written(
                        answer,
                        "Submitted on " + Lines.moment(answer.getString("submittedAt")) + ", version "
                                + answer.getInt("version"))));
        each(json, "drafts")
                .forEach(draft -> entries.add(written(draft, "Draft of " + Lines.moment(draft.getString("savedAt")))));
        each(json, "teamSessions").forEach(round -> entries.add(round(round)));
        return entries;
    }

    private static List<JsonObject> each(JsonObject json, String name) {
        return json.getJsonArray(name).getValuesAs(JsonObject.class);
    }

    private Entry run(JsonObject run) {
        return new Lines()
                .add("Course", names.course(run.getString("course")))
                .add("Organisation", run, "organisation")
                .add("Begun", run, "begunAt")
                .add("Last gone on with", run, "activeAt")
                .add("Completed", run, "completedAt")
                .add("Steps done", run, "stepsDone", "stepsTotal")
                .add("Last page", Lines.of(run, "lastPage").map(this::page))
                .entry("The run", "");
    }

    private static Entry link(JsonObject link) {
        return new Lines()
                .add("Course in your LMS", Lines.of(link, "course").or(() -> Lines.of(link, "courseId")))
                .add("Link in that course", link, "link")
                .add("First opened", link, "firstAt")
                .add("Completed", link, "completedAt")
                .add("Grade handed over", link, "gradedAt")
                .add("Progress that was graded", Lines.of(link, "gradedPercent").map(percent -> percent + " %"))
                .entry("How you came here", "");
    }

    private Entry page(JsonObject page) {
        return new Entry(
                "Page " + page(page.getString("page")),
                "First opened on " + Lines.moment(page.getString("firstAt")),
                List.of());
    }

    private String page(String id) {
        return definition.page(id).map(outline -> id + " " + outline.title()).orElse(id);
    }

    private Entry written(JsonObject json, String small) {
        String unit = json.getString("unit");
        Map<String, List<String>> values = new LinkedHashMap<>();
        json.getJsonObject("values")
                .forEach((name, array) -> values.put(
                        name,
                        array.asJsonArray().getValuesAs(JsonString.class).stream()
                                .map(JsonString::getString)
                                .toList()));
        List<QuestionAnswer> lines = new ArrayList<>();
        definition
                .exerciseOfUnit(unit)
                .flatMap(asked -> asked.unit(unit)
                        .map(u -> AnswerWords.of(
                                asked, u, new AnswerContent(values, json.getBoolean("elsewhere", false)))))
                .ifPresent(lines::addAll);
        if (lines.isEmpty()) {
            values.forEach((name, given) -> lines.add(new QuestionAnswer(name, given)));
        }
        return new Entry(exercise(unit), small, lines);
    }

    private String exercise(String unit) {
        return definition
                .exerciseOfUnit(unit)
                .map(Exercise::title)
                .filter(title -> !title.isBlank())
                .map(title -> title + " (" + UnitName.of(unit) + ")")
                .orElseGet(() -> UnitName.of(unit));
    }

    private Entry round(JsonObject round) {
        Optional<String> exercise = Lines.of(round, "unit").map(this::exercise);
        return new Lines()
                .add("Exercise", exercise)
                .add("Begun", round, "begunAt")
                .add("Closed", round, "closedAt")
                .add("How many answered", round, "answered")
                .entry("A team session that you led", "");
    }
}

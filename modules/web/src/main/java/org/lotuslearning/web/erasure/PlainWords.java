package org.lotuslearning.web.erasure;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lotuslearning.learning.answers.AnswerContent;
import org.lotuslearning.learning.catalogue.Exercise;
import org.lotuslearning.learning.catalogue.ModuleDefinition;
import org.lotuslearning.learning.enrolment.Enrolment;
import org.lotuslearning.web.erasure.PersonExportView.Entry;
import org.lotuslearning.web.erasure.PersonExportView.Section;
import org.lotuslearning.web.learner.AnswerWords;
import org.lotuslearning.web.learner.MyLearningView.QuestionAnswer;
import org.lotuslearning.web.page.Dates;

/** An export in words that a layperson can read; what only machines need is in its JSON alone. */
final class PlainWords {
    private static final Map<String, String> NAMES = names();

    private PlainWords() {}

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("name", "Name");
        names.put("email", "Email");
        names.put("staffNumber", "Staff number");
        names.put("platform", "Learning platform (LMS)");
        names.put("id", "Your id there");
        names.put("organisation", "Organisation");
        names.put("formerPlatforms", "Former addresses of the platform");
        names.put("language", "Language");
        names.put("lastSeenAt", "Last here");
        names.put("begunAt", "Begun");
        names.put("activeAt", "Last gone on with");
        names.put("completedAt", "Completed");
        names.put("seenAt", "Last used");
        names.put("closedAt", "Closed");
        names.put("contextTitle", "Course in the LMS");
        names.put("course", "Course");
        names.put("link", "Link in the LMS");
        names.put("firstAt", "First opened");
        names.put("gradedAt", "Grade handed over");
        names.put("module", "Module");
        names.put("courseId", "The LMS’s id of the course");
        names.put("readAt", "Read from the LMS");
        names.put("answered", "How many answered");
        names.put("submittedAt", "Reached");
        names.put("scoreGiven", "Score");
        names.put("scoreMaximum", "Out of");
        names.put("deliveredAt", "Told to the gradebook");
        names.put("changedAt", "Seen to be changed in the LMS");
        names.put("readGiven", "The gradebook’s score");
        names.put("readMaximum", "Out of, in the gradebook");
        return names;
    }

    static List<Section> sections(JsonObject all, List<Enrolment> runs) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                "Who you are",
                "What your learning platform told us when you opened a module.",
                List.of(new Entry("", "", lines(all.getJsonObject("person"))))));
        for (int i = 0; i < runs.size(); i++) {
            sections.add(run(all.getJsonArray("runs").getJsonObject(i), runs.get(i)));
        }
        add(
                sections,
                all.getJsonArray("sessions"),
                "Sessions",
                "Each time that you opened a module, for 30 days.",
                one -> entry("", one));
        add(
                sections,
                all.getJsonArray("courseLists"),
                "Lists of courses",
                "Lists of your LMS, by which educators see who has not started.",
                one -> entry("", one));
        add(
                sections,
                all.getJsonArray("scores"),
                "Scores",
                "What was, or will be, handed over to a gradebook of your LMS.",
                one -> entry("", one));
        add(
                sections,
                all.getJsonArray("grades"),
                "Grades",
                "What gradebooks of your LMS were told last.",
                one -> entry("", one));
        add(
                sections,
                all.getJsonArray("outbox"),
                "Progress on its way",
                "Steps of yours that were sent to a learning record store in the last 30 days, or will be.",
                one -> statement(one.getJsonObject("statement")));
        addElsewhere(sections, all.getJsonArray("told"));
        add(
                sections,
                all.getJsonObject("learningRecordStore").getJsonArray("statements"),
                "Progress on record",
                "Steps of yours in our learning record store.",
                PlainWords::statement);
        add(
                sections,
                all.getJsonObject("learningRecordStore").getJsonArray("documents"),
                "Notes of other programs",
                "What other programs that your organisation lets in keep about you in our learning record store, such as where you"
                        + " stopped or how you like things.",
                DocumentWords::entry);
        return sections;
    }

    /** Who else was told, with how many steps. */
    private static void addElsewhere(List<Section> sections, JsonArray told) {
        Map<String, Long> counts = told.getValuesAs(JsonObject.class).stream()
                .map(one -> one.getString("endpoint"))
                .filter(endpoint -> !endpoint.isEmpty())
                .collect(Collectors.groupingBy(endpoint -> endpoint, TreeMap::new, Collectors.counting()));
        if (!counts.isEmpty()) {
            List<Entry> entries = new ArrayList<>();
            counts.forEach(
                    (endpoint, count) -> entries.add(new Entry(endpoint, "Steps of yours: " + count, List.of())));
            sections.add(new Section(
                    "Told to record stores of others",
                    "Who runs them can say what they hold. Some may not have arrived yet.",
                    entries));
        }
    }

    private interface Words {
        Entry of(JsonObject one);
    }

    private static void add(List<Section> sections, JsonArray all, String heading, String words, Words each) {
        if (!all.isEmpty()) {
            sections.add(new Section(
                    heading,
                    words,
                    all.getValuesAs(JsonObject.class).stream().map(each::of).toList()));
        }
    }

    private static Entry entry(String title, JsonObject json) {
        return new Entry(title, "", lines(json));
    }

    private static List<QuestionAnswer> lines(JsonObject json) {
        List<QuestionAnswer> lines = new ArrayList<>();
        NAMES.forEach((name, words) -> Optional.ofNullable(json.get(name))
                .map(PlainWords::texts)
                .filter(texts -> !texts.isEmpty())
                .ifPresent(texts -> lines.add(new QuestionAnswer(words, texts))));
        return lines;
    }

    private static List<String> texts(JsonValue value) {
        return value instanceof JsonArray several
                ? several.stream().map(PlainWords::text).toList()
                : List.of(text(value));
    }

    static String text(JsonValue value) {
        String text = value instanceof JsonString string ? string.getString() : value.toString();
        return text.matches("\\d{4}-\\d\\d-\\d\\dT.*") ? moment(text) : text;
    }

    static String moment(String text) {
        try {
            Instant instant = Instant.parse(text);
            return Dates.day(instant) + ", " + Dates.time(instant);
        } catch (DateTimeParseException e) {
            return text; // somebody wrote it that way
        }
    }

    private static Section run(JsonObject json, Enrolment run) {
        ModuleDefinition definition = run.moduleVersion().definition();
        List<Entry> entries = new ArrayList<>();
        entries.add(entry("The run", json));
        json.getJsonArray("links")
                .getValuesAs(JsonObject.class)
                .forEach(link -> entries.add(entry("A way here", link)));
        json.getJsonArray("pages").getValuesAs(JsonObject.class).forEach(page -> entries.add(page(page, definition)));
        for (JsonObject answer : json.getJsonArray("answers").getValuesAs(JsonObject.class)) {
            entries.add(written(
                    answer,
                    definition,
                    "Submitted on " + moment(answer.getString("submittedAt")) + ", version "
                            + answer.getInt("version")));
        }
        for (JsonObject draft : json.getJsonArray("drafts").getValuesAs(JsonObject.class)) {
            entries.add(written(draft, definition, "Draft of " + moment(draft.getString("savedAt"))));
        }
        json.getJsonArray("teamSessions")
                .getValuesAs(JsonObject.class)
                .forEach(round -> entries.add(entry("A team session that you led", round)));
        return new Section(
                json.getString("title"),
                "What you did and wrote in this module, begun on " + Dates.day(run.begunAt()) + ".",
                entries);
    }

    private static Entry page(JsonObject page, ModuleDefinition definition) {
        String id = page.getString("page");
        String title =
                definition.page(id).map(outline -> id + " " + outline.title()).orElse(id);
        return new Entry("Page " + title, "First opened on " + moment(page.getString("firstAt")), List.of());
    }

    private static Entry written(JsonObject json, ModuleDefinition definition, String small) {
        String unit = json.getString("unit");
        Map<String, List<String>> values = new LinkedHashMap<>();
        json.getJsonObject("values")
                .forEach((name, array) -> values.put(
                        name,
                        array.asJsonArray().getValuesAs(JsonString.class).stream()
                                .map(JsonString::getString)
                                .toList()));
        Optional<Exercise> exercise = definition.exerciseOfUnit(unit);
        List<QuestionAnswer> lines = new ArrayList<>();
        exercise.flatMap(asked -> asked.unit(unit)
                        .map(u -> AnswerWords.of(
                                asked, u, new AnswerContent(values, json.getBoolean("elsewhere", false)))))
                .ifPresent(lines::addAll);
        if (lines.isEmpty()) {
            values.forEach((name, given) -> lines.add(new QuestionAnswer(name, given)));
        }
        return new Entry(unit + exercise.map(asked -> " " + asked.title()).orElse(""), small, lines);
    }

    /** Of a statement: when, the verb and what it was about. */
    private static Entry statement(JsonObject statement) {
        JsonObject verb = statement.getJsonObject("verb");
        String id = verb.getString("id", "");
        String done = id.substring(id.lastIndexOf('/') + 1);
        JsonObject object = statement.getJsonObject("object");
        String about = Optional.ofNullable(object.getJsonObject("definition"))
                .map(definition -> definition.getJsonObject("name"))
                .flatMap(names -> names.values().stream().findFirst())
                .map(PlainWords::text)
                .orElseGet(() -> object.getString("id", ""));
        return new Entry(done + ": " + about, moment(statement.getString("timestamp", "")), List.of());
    }
}

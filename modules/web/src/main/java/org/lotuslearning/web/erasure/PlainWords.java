package org.lotuslearning.web.erasure;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lotuslearning.learning.enrolment.Placement;
import org.lotuslearning.tracking.erasure.PersonalDeliveries.Score;
import org.lotuslearning.web.erasure.PersonExportView.Entry;
import org.lotuslearning.web.erasure.PersonExportView.Section;

/** An export in words that a layperson can read; what only machines need is in its JSON alone. */
final class PlainWords {
    private final ExportNames names;
    private final StepWords steps;
    private final List<Section> sections = new ArrayList<>();

    private PlainWords(ExportNames names) {
        this.names = names;
        this.steps = new StepWords(names);
    }

    /** @param scores as in the JSON, with what they are for */
    static List<Section> sections(JsonObject all, List<Score> scores, ExportNames names) {
        PlainWords words = new PlainWords(names);
        words.person(all.getJsonObject("person"));
        words.runs(each(all, "runs"));
        words.sessions(each(all, "sessions"));
        words.courseLists(each(all, "courseLists"), each(all, "runs"));
        words.grades(scores, each(all, "grades"));
        words.steps(all);
        return words.sections;
    }

    private static List<JsonObject> each(JsonObject json, String name) {
        JsonArray array = json.getJsonArray(name);
        return array.getValuesAs(JsonObject.class);
    }

    private void add(String heading, String words, List<Entry> entries) {
        if (!entries.isEmpty()) {
            sections.add(new Section(heading, words, entries));
        }
    }

    private static <T> List<Entry> entries(List<T> all, Function<T, Entry> each) {
        return all.stream().map(each).toList();
    }

    private void person(JsonObject person) {
        Lines lines = new Lines()
                .add("Name", person, "name")
                .add("Email", person, "email")
                .add("Staff number", person, "staffNumber")
                .add("Learning platform (LMS)", person, "platform")
                .add("Your id there", person, "id")
                .add("Organisation", person, "organisation")
                .add(
                        "Former addresses of the platform",
                        person.getJsonArray("formerPlatforms").stream()
                                .map(Lines::text)
                                .toList())
                .add("Language", Lines.of(person, "language").map(ExportNames::language))
                .add("Last here", person, "lastSeenAt");
        add(
                "Who you are",
                "What your learning platform told us when you opened a module.",
                List.of(lines.entry("", "")));
    }

    private void runs(List<JsonObject> runs) {
        for (int i = 0; i < runs.size(); i++) {
            sections.add(RunWords.section(runs.get(i), names.runs().get(i), names));
        }
    }

    private void sessions(List<JsonObject> sessions) {
        add("Sessions", "Each time that you opened a module, for 30 days.", entries(sessions, this::session));
    }

    private Entry session(JsonObject session) {
        Optional<String> course = Lines.of(session, "course");
        return new Lines()
                .add("Course", course.map(names::course))
                .add(
                        "Module",
                        course.flatMap(id -> Lines.of(session, "module").map(module -> names.module(id, module))))
                .add("Course in your LMS", Lines.of(session, "contextTitle").or(() -> Lines.of(session, "context")))
                .add("Language", Lines.of(session, "language").map(ExportNames::language))
                .add("Begun", session, "begunAt")
                .add("Last used", session, "seenAt")
                .add("Closed", session, "closedAt")
                .entry("", "");
    }

    private void courseLists(List<JsonObject> lists, List<JsonObject> runs) {
        Map<String, String> titles = ExportNames.coursesOfTheLms(runs);
        add(
                "Lists of courses",
                "Lists of your LMS, by which educators see who has not started.",
                entries(
                        lists,
                        list -> new Lines()
                                .add(
                                        "Course in your LMS",
                                        Lines.of(list, "courseId").map(id -> titles.getOrDefault(id, id)))
                                .add("Your name on the list", list, "name")
                                .add("Read from the LMS", list, "readAt")
                                .entry("", "")));
    }

    private void grades(List<Score> scores, List<JsonObject> grades) {
        add("Scores", "What was, or will be, handed over to a gradebook of your LMS.", entries(scores, this::score));
        add("Grades", "What gradebooks of your LMS were told last.", entries(grades, this::grade));
    }

    private Entry score(Score score) {
        JsonObject held = score.held();
        List<Placement> placements = names.placement(score.placement()).stream().toList();
        return places(placements)
                .add("Score", held, "scoreGiven", "scoreMaximum")
                .add("Reached", held, "submittedAt")
                .add("On its way", StepWords.state(held))
                .entry(subjects(placements), "");
    }

    private Entry grade(JsonObject grade) {
        List<Placement> placements = names.ofColumn(grade.getString("lineItem"));
        return places(placements)
                .add("Score", grade, "scoreGiven", "scoreMaximum")
                .add("Told to the gradebook", grade, "deliveredAt")
                .add("The gradebook’s score", grade, "readGiven", "readMaximum")
                .add("Seen to be changed in the LMS", grade, "changedAt")
                .entry(subjects(placements), "");
    }

    private String subjects(List<Placement> placements) {
        return placements.stream().map(names::subject).distinct().collect(Collectors.joining(" and "));
    }

    /** The course here and the one in the LMS. */
    private Lines places(List<Placement> placements) {
        return new Lines()
                .add(
                        "Course",
                        placements.stream()
                                .map(placement -> names.course(placement.scope().course()))
                                .distinct()
                                .toList())
                .add(
                        "Course in your LMS",
                        placements.stream()
                                .flatMap(placement -> placement.contextTitle().stream())
                                .distinct()
                                .toList());
    }

    private void steps(JsonObject all) {
        List<JsonObject> outbox = each(all, "outbox");
        add(
                "Steps told to record stores",
                "Steps of yours that a learning record store was told in the last 30 days, or will be.",
                steps.onTheirWay(outbox));
        elsewhere(each(all, "told"));
        JsonObject store = all.getJsonObject("learningRecordStore");
        Set<String> above = outbox.stream()
                .filter(row -> row.getString("state").equals("SENT")
                        && names.store(row.getString("destination")).equals(LearningRecordStores.OURS))
                .map(row -> StepWords.id(row.getJsonObject("statement")))
                .collect(Collectors.toSet());
        List<JsonObject> others = each(store, "statements").stream()
                .filter(statement -> !above.contains(StepWords.id(statement)))
                .toList();
        add(
                "More steps on record",
                "Steps of yours in our learning record store, but for those above that were sent to it.",
                entries(others, statement -> steps.entry(statement, List.of())));
        add(
                "Notes of other programs",
                "What other programs that your organisation lets in keep about you in our learning record store, such as where you"
                        + " stopped or how you like things.",
                entries(each(store, "documents"), document -> DocumentWords.entry(document, names)));
    }

    /** Who else was told, with how many steps. */
    private void elsewhere(List<JsonObject> told) {
        Map<String, List<JsonObject>> stores = told.stream()
                .filter(one -> !one.getString("endpoint").isEmpty())
                .collect(Collectors.groupingBy(one -> one.getString("endpoint"), TreeMap::new, Collectors.toList()));
        List<Entry> entries = new ArrayList<>();
        stores.forEach((endpoint, some) -> entries.add(new Lines()
                .add(
                        "Name",
                        some.stream()
                                .map(one -> names.store(one.getString("destination")))
                                .distinct()
                                .toList())
                .entry(endpoint, "Steps of yours: " + some.size())));
        add(
                "Told to record stores of others",
                "Who runs them can say what they hold. Some may not have arrived yet.",
                entries);
    }
}

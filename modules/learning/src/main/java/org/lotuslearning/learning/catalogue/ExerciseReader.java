package org.lotuslearning.learning.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lotuslearning.learning.catalogue.ExerciseUnit.Audience;

/** Makes an exercise out of its block and checks what the schema cannot: ids within it, numbers that contradict. */
final class ExerciseReader {
    private final PageContext page;
    private final PartReader parts;
    private final ArrangementChecks arrangements;

    ExerciseReader(PageContext page) {
        this.page = page;
        this.parts = new PartReader(
                page.words(), field -> Markdown.html(field, page), page.index().tools());
        this.arrangements = new ArrangementChecks(page);
    }

    Exercise read(Entry block) {
        String id = block.text("id");
        checkIds(block);
        new ToolChecks(block, page).check();
        Exercise exercise = new Exercise(
                id,
                Exercise.Kind.EXERCISE,
                block.text("title"),
                Markdown.html(block.at("purpose"), page),
                units(block),
                block.items("parts").stream().map(parts::read).toList(),
                PartAudiences.only(block),
                block.texts("recall"));
        new PartAudiences(block, page).check(exercise);
        new TeamSessionChecks(page).check(block, exercise);
        checkFieldNames(exercise, block.line());
        return exercise;
    }

    Exercise readCheck(Entry block) {
        unique(block.items("questions"), "id", "question", "the check \"" + block.text("id") + "\"");
        block.items("questions").forEach(this::checkQuestion);
        return new Exercise(
                block.text("id"),
                Exercise.Kind.CHECK,
                block.optional("title").orElse(page.words().check()),
                block.has("scenario") ? Markdown.html(block.at("scenario"), page) : "",
                units(block),
                block.items("questions").stream().map(parts::question).toList(),
                Map.of(),
                List.of());
    }

    private void checkQuestion(Entry question) {
        String owner = "the question \"" + question.text("id") + "\"";
        List<Entry> options = question.items("options");
        unique(options, "value", "option", owner);
        long right = options.stream().filter(o -> o.flag("right", false)).count();
        if (right == 0) {
            page.problem(question.line(), "No option of " + owner + " is right. Add right: true to the one that is.");
        } else if (right == options.size()) {
            page.problem(
                    question.line(),
                    "Every option of " + owner + " is right, so that there is nothing to find out. "
                            + "Remove right: true from those that are not.");
        }
    }

    /** Units of an exercise block; one for both has two, named after the audience. A check has one, never required. */
    static List<ExerciseUnit> units(Entry block) {
        String id = block.text("id");
        if (block.has("questions")) {
            return List.of(new ExerciseUnit(id, Audience.INDIVIDUAL, false, Optional.empty()));
        }
        return switch (block.text("for")) {
            case "individual" -> List.of(unit(block, id, Audience.INDIVIDUAL));
            case "team" -> List.of(unit(block, id, Audience.TEAM));
            default ->
                List.of(unit(block, id + "/individual", Audience.INDIVIDUAL), unit(block, id + "/team", Audience.TEAM));
        };
    }

    private static ExerciseUnit unit(Entry block, String unitId, Audience audience) {
        boolean required = block.flag("required", audience == Audience.INDIVIDUAL);
        // after: "5.2/individual" in 5.2 itself is meant for its other unit
        Optional<String> after = block.optional("after").filter(a -> !a.equals(unitId));
        return new ExerciseUnit(unitId, audience, required, after);
    }

    private void checkIds(Entry block) {
        String exercise = "the exercise \"" + block.text("id") + "\"";
        unique(block.items("parts"), "id", "part", exercise);
        for (Entry part : block.items("parts")) {
            String owner = "the part \"" + part.text("id") + "\"";
            unique(part.items("prompts"), "id", "prompt", owner);
            unique(part.items("statements"), "id", "statement", owner);
            unique(part.items("options"), "value", "option", owner);
            unique(part.items("stops"), "value", "stop", owner);
            unique(part.items("scale"), "value", "step of the scale", owner);
            unique(part.items("rows"), "id", "row", owner);
            unique(part.items("contexts"), "id", "context", owner);
            unique(part.items("quadrants"), "value", "quadrant", owner);
            unique(part.items("piles"), "value", "pile", owner);
            unique(part.items("cards"), "id", "card", owner);
            unique(part.items("items"), "id", "item", owner);
            unique(part.items("steps"), "id", "step", owner);
            unique(part.items("self-check"), "id", "line of the self-check", owner);
            unique(part.items("columns"), "id", "column", owner);
            checkActions(part);
            checkCorners(part);
            checkOwnFieldNames(part);
            checkAddress(part);
            arrangements.check(part);
        }
    }

    private void checkActions(Entry part) {
        boolean exactly = part.has("exactly");
        if (exactly && (part.has("least") || part.has("most"))) {
            page.problem(
                    part.line(),
                    "The part \"" + part.text("id") + "\" says exactly: and also least: or most:. "
                            + "Keep exactly:, or the other two.");
        } else if (part.has("most") && part.number("least", 1) > part.number("most", 1)) {
            page.problem(
                    part.line(),
                    "The part \"" + part.text("id") + "\" asks for at least " + part.number("least", 1)
                            + " actions and at most " + part.number("most", 1) + ".");
        }
    }

    private void checkCorners(Entry part) {
        List<Entry> quadrants = part.items("quadrants");
        List<String> taken = quadrants.stream().map(q -> q.text("at")).toList();
        for (Entry quadrant : quadrants) {
            int first = taken.indexOf(quadrant.text("at"));
            if (first < quadrants.indexOf(quadrant)) {
                page.problem(
                        quadrant.line(),
                        "The quadrants \"" + quadrants.get(first).text("value") + "\" and \"" + quadrant.text("value")
                                + "\" of the part \"" + part.text("id") + "\" are both at " + quadrant.text("at")
                                + ". Give each a corner of its own: top-left, top-right, bottom-left, bottom-right.");
            }
        }
    }

    /** The fields for notes and for the follow-up question are named by us; no row or context may take their names. */
    private void checkOwnFieldNames(Entry part) {
        List<String> rows = part.items("rows").stream().map(r -> r.text("id")).toList();
        for (Entry row : part.items("rows")) {
            if (part.flag("notes", false)
                    && rows.contains(row.text("id").replaceAll("-note$", ""))
                    && row.text("id").endsWith("-note")) {
                page.problem(
                        row.line(),
                        "The id \"" + row.text("id")
                                + "\" stands for the note on another row. Give this row another id.");
            }
        }
        part.items("contexts").stream()
                .filter(c -> c.text("id").equals("why") && part.has("why"))
                .forEach(c -> page.problem(
                        c.line(), "The id \"why\" stands for the follow-up question. Give this context another id."));
    }

    private void checkAddress(Entry part) {
        String url = part.text("url");
        if (!url.isEmpty() && WebAddress.parse(url).isEmpty()) {
            page.problem(part.at("url").line(), WebAddress.advice(url));
        }
    }

    private void unique(List<Entry> things, String key, String word, String owner) {
        Map<String, Integer> lines = new HashMap<>();
        for (Entry thing : things) {
            String id = thing.text(key);
            Integer before = lines.putIfAbsent(id, thing.line());
            if (before != null) {
                page.problem(
                        thing.line(),
                        "The " + word + " \"" + id + "\" stands twice in " + owner + ", first in line " + before
                                + ". Give one of them another " + key + ".");
            }
        }
    }

    /** Two parts can make the same field name out of different ids: a-b + c, a + b-c. */
    private void checkFieldNames(Exercise exercise, int line) {
        Map<String, String> seen = new HashMap<>();
        for (Part part : exercise.parts()) {
            for (Part.Field field : part.fields()) {
                String before = seen.putIfAbsent(field.name(), part.id());
                if (before != null && !before.equals(part.id())) {
                    page.problem(
                            line,
                            "The parts \"" + before + "\" and \"" + part.id() + "\" both have a field called \""
                                    + field.name() + "\". Give one of the parts another id.");
                }
            }
        }
    }
}

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

    ExerciseReader(PageContext page) {
        this.page = page;
        this.parts = new PartReader(field -> Markdown.html(field, page));
    }

    Exercise read(Entry block) {
        String id = block.text("id");
        checkIds(block);
        Exercise exercise = new Exercise(
                id,
                block.text("title"),
                Markdown.html(block.at("purpose"), page),
                units(block),
                block.items("parts").stream().map(parts::read).toList());
        checkFieldNames(exercise, block.line());
        return exercise;
    }

    /** Units of an exercise block; one for both has two, named after the audience. */
    static List<ExerciseUnit> units(Entry block) {
        String id = block.text("id");
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
            checkActions(part);
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

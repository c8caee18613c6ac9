package org.lotuslearning.learning.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lotuslearning.learning.catalogue.ExerciseUnit.Audience;
import org.lotuslearning.learning.catalogue.ModuleDefinition.PageOutline;

/**
 * The stored form of a {@link ModuleDefinition}. It lives in the database for years: fields may be added, none renamed or
 * removed.
 */
final class DefinitionJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final PartReader PARTS = new PartReader(field -> field.node().asText());

    private DefinitionJson() {}

    static String write(ModuleDefinition definition) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("course", definition.course());
        root.put("module", definition.module());
        root.put("version", definition.version());
        root.put("title", definition.title());
        ArrayNode pages = root.putArray("pages");
        definition.pages().forEach(page -> write(page, pages.addObject()));
        ArrayNode exercises = root.putArray("exercises");
        definition.exercises().forEach(exercise -> write(exercise, exercises.addObject()));
        return root.toString();
    }

    private static void write(PageOutline page, ObjectNode json) {
        json.put("id", page.id());
        json.put("title", page.title());
        json.put("required", page.required());
        ArrayNode exercises = json.putArray("exercises");
        page.exercises().forEach(exercises::add);
    }

    private static void write(Exercise exercise, ObjectNode json) {
        json.put("id", exercise.id());
        json.put("kind", exercise.kind().name());
        json.put("title", exercise.title());
        json.put("purpose", exercise.purpose());
        ArrayNode units = json.putArray("units");
        for (ExerciseUnit unit : exercise.units()) {
            ObjectNode u = units.addObject();
            u.put("id", unit.id());
            u.put("audience", unit.audience().name());
            u.put("required", unit.required());
            unit.after().ifPresent(a -> u.put("after", a));
        }
        ArrayNode parts = json.putArray("parts");
        for (Part part : exercise.parts()) {
            ObjectNode p = PartWriter.write(part);
            Optional.ofNullable(exercise.only().get(part.id())).ifPresent(audience -> p.put("for", audience.name()));
            parts.add(p);
        }
        ArrayNode recall = json.putArray("recall");
        exercise.recall().forEach(recall::add);
    }

    static ModuleDefinition parse(String json) {
        try {
            JsonNode node = JSON.readTree(json);
            Entry root = YamlDocument.withoutPlaces("module definition", node).entry();
            if (!root.has("pages") || !root.has("exercises")) {
                throw new IllegalArgumentException("Not a module definition: it has no pages or exercises");
            }
            return new ModuleDefinition(
                    root.text("course"),
                    root.text("module"),
                    root.number("version", 1),
                    root.text("title"),
                    root.items("pages").stream().map(DefinitionJson::page).toList(),
                    root.items("exercises").stream()
                            .map(DefinitionJson::exercise)
                            .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a module definition: no JSON", e);
        }
    }

    private static PageOutline page(Entry page) {
        return new PageOutline(
                page.text("id"), page.text("title"), page.flag("required", true), page.texts("exercises"));
    }

    private static Exercise exercise(Entry exercise) {
        List<ExerciseUnit> units = exercise.items("units").stream()
                .map(unit -> new ExerciseUnit(
                        unit.text("id"),
                        Audience.valueOf(unit.text("audience")),
                        unit.flag("required", true),
                        unit.optional("after")))
                .toList();
        Map<String, Audience> only = new HashMap<>();
        exercise.items("parts").stream()
                .filter(p -> p.has("for"))
                .forEach(p -> only.put(p.text("id"), Audience.valueOf(p.text("for"))));
        // a definition from before checks says no kind
        Exercise.Kind kind =
                exercise.optional("kind").map(Exercise.Kind::valueOf).orElse(Exercise.Kind.EXERCISE);
        return new Exercise(
                exercise.text("id"),
                kind,
                exercise.text("title"),
                exercise.text("purpose"),
                units,
                exercise.items("parts").stream().map(PARTS::read).toList(),
                only,
                exercise.texts("recall"));
    }
}

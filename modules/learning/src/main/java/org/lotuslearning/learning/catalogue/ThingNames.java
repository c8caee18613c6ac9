package org.lotuslearning.learning.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Calls the values of a YAML document what an author calls them: "the prompt "a" of the part "talk"". */
final class ThingNames {
    private static final Map<String, String> SINGULAR = Map.ofEntries(
            Map.entry("parts", "part"),
            Map.entry("prompts", "prompt"),
            Map.entry("stops", "stop"),
            Map.entry("options", "option"),
            Map.entry("scale", "step of the scale"),
            Map.entry("statements", "statement"),
            Map.entry("rows", "row"),
            Map.entry("quadrants", "quadrant"),
            Map.entry("contexts", "context"),
            Map.entry("questions", "question"),
            Map.entry("piles", "pile"),
            Map.entry("cards", "card"),
            Map.entry("steps", "step"),
            Map.entry("self-check", "line of the self-check"),
            Map.entry("columns", "column"),
            Map.entry("items", "item"),
            Map.entry("points", "point"),
            Map.entry("terms", "term"),
            Map.entry("groups", "group"),
            Map.entry("entries", "entry"),
            Map.entry("notes", "note"),
            Map.entry("references", "reference"),
            Map.entry("pages", "page"),
            Map.entry("modules", "module"),
            Map.entry("cases", "case"),
            Map.entry("fields", "field"),
            Map.entry("factors", "factor"),
            Map.entry("likelihood", "level"),
            Map.entry("consequence", "level"),
            Map.entry("categories", "category"));

    private final ContentSchema.Kind kind;
    private final JsonNode root;

    ThingNames(ContentSchema.Kind kind, JsonNode root) {
        this.kind = kind;
        this.root = root;
    }

    /** An object, at the beginning of a sentence. */
    String thing(String pointer) {
        String name = name(pointer);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** A field or item, at the beginning of a sentence. */
    String field(String pointer) {
        String last = last(pointer);
        String owner = YamlDocument.parent(pointer);
        if (isNumber(last)) {
            return thing(pointer);
        }
        return "The field \"" + last + "\" of " + name(owner);
    }

    private String name(String pointer) {
        if (pointer.isEmpty()) {
            return ofRoot();
        }
        if (!isNumber(last(pointer))) {
            return "the field \"" + last(pointer) + "\" of " + name(YamlDocument.parent(pointer));
        }
        String list = last(YamlDocument.parent(pointer));
        String word = SINGULAR.getOrDefault(list, "item of " + list);
        String called = called(root.at(pointer));
        String position =
                called.isEmpty() ? "item " + (Integer.parseInt(last(pointer)) + 1) + " of " + list : word + called;
        String owner = YamlDocument.parent(YamlDocument.parent(pointer));
        boolean exercise = kind == ContentSchema.Kind.EXERCISE || kind == ContentSchema.Kind.CHECK;
        return owner.isEmpty() && !called.isEmpty() && !exercise
                ? "the " + position
                : (called.isEmpty() ? "" : "the ") + position + " of " + name(owner);
    }

    private String ofRoot() {
        String called = called(root);
        return switch (kind) {
            case COURSE -> "the course" + called;
            case MODULE -> "the learning module" + called;
            case PAGE -> "the page";
            case FIGURE -> "the figure" + called;
            case RESOURCES -> "the list of resources";
            case CALLOUT -> "the callout";
            case EXERCISE -> "the exercise" + called;
            case CHECK -> "the check" + called;
            case EVIDENCE_MAP -> "the evidence map" + called;
            case GLOSSARY -> "the glossary";
            case DIRECTORY -> "the directory";
            case SOURCE_NOTES -> "the file";
            case CASES -> "the file of cases";
            case RISK_GUIDE -> "the guide to risk";
            case FORM -> "the form" + called;
        };
    }

    private static String called(JsonNode thing) {
        for (String key : List.of("id", "value", "number", "score")) {
            if (thing.path(key).isValueNode() && !thing.path(key).isNull()) {
                return " \"" + thing.path(key).asText() + "\"";
            }
        }
        return "";
    }

    private static boolean isNumber(String element) {
        return element.chars().allMatch(Character::isDigit);
    }

    private static String last(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }
}

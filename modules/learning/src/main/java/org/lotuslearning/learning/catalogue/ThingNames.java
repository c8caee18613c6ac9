package org.lotuslearning.learning.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Calls the values of a YAML document what an author calls them: "the prompt "a" of the part "talk"". */
final class ThingNames {
    private static final Map<String, String> SINGULAR = Map.of(
            "parts", "part",
            "prompts", "prompt",
            "stops", "stop",
            "options", "option",
            "scale", "step of the scale",
            "statements", "statement",
            "items", "item",
            "references", "reference",
            "pages", "page",
            "modules", "module");

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
        if (last.chars().allMatch(Character::isDigit)) {
            return thing(pointer);
        }
        return "The field \"" + last + "\" of " + name(owner);
    }

    private String name(String pointer) {
        if (pointer.isEmpty()) {
            return ofRoot();
        }
        String list = last(YamlDocument.parent(pointer));
        String word = SINGULAR.getOrDefault(list, "item of " + list);
        String called = called(root.at(pointer));
        String position =
                called.isEmpty() ? "item " + (Integer.parseInt(last(pointer)) + 1) + " of " + list : word + called;
        String owner = YamlDocument.parent(YamlDocument.parent(pointer));
        return owner.isEmpty() && !called.isEmpty() && kind != ContentSchema.Kind.EXERCISE
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
        };
    }

    private static String called(JsonNode thing) {
        for (String key : List.of("id", "value", "number")) {
            if (thing.path(key).isValueNode() && !thing.path(key).isNull()) {
                return " \"" + thing.path(key).asText() + "\"";
            }
        }
        return "";
    }

    private static String last(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }
}

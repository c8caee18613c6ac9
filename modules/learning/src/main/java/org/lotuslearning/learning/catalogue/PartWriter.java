package org.lotuslearning.learning.catalogue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Writes a part with the field names that {@link PartReader} reads. */
final class PartWriter {
    private PartWriter() {}

    static ObjectNode write(Part part) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (part instanceof Part.Reflection reflection) {
            begin(json, "reflection", part);
            prompts(json, reflection.prompts());
        } else if (part instanceof Part.TeamDiscussion discussion) {
            begin(json, "team-discussion", part);
            prompts(json, discussion.prompts());
        } else if (part instanceof Part.Continuum continuum) {
            begin(json, "continuum", part);
            question(json, continuum.question(), continuum.hint());
            options(json, "stops", continuum.stops());
            put(json, "why", continuum.why());
        } else if (part instanceof Part.Choice choice) {
            begin(json, "choice", part);
            question(json, choice.question(), choice.hint());
            json.put("many", choice.many());
            options(json, "options", choice.options());
        } else if (part instanceof Part.SelfRating rating) {
            begin(json, "self-rating", part);
            question(json, rating.question(), rating.hint());
            statements(json, rating.statements());
            options(json, "scale", rating.scale());
        } else if (part instanceof Part.ActionPlan plan) {
            begin(json, "action-plan", part);
            question(json, plan.question(), plan.hint());
            json.put("least", plan.least());
            json.put("most", plan.most());
        } else {
            throw new IllegalStateException("There is no stored form of " + part.getClass());
        }
        return json;
    }

    private static void begin(ObjectNode json, String type, Part part) {
        json.put("type", type);
        json.put("id", part.id());
    }

    private static void question(ObjectNode json, String question, Optional<String> hint) {
        json.put("question", question);
        put(json, "hint", hint);
    }

    private static void prompts(ObjectNode json, List<Part.Prompt> prompts) {
        var array = json.putArray("prompts");
        for (Part.Prompt prompt : prompts) {
            ObjectNode item = array.addObject().put("id", prompt.id()).put("text", prompt.text());
            put(item, "hint", prompt.hint());
        }
    }

    private static void statements(ObjectNode json, List<Part.SelfRating.Statement> statements) {
        var array = json.putArray("statements");
        for (Part.SelfRating.Statement statement : statements) {
            ObjectNode item = array.addObject().put("id", statement.id()).put("text", statement.text());
            put(item, "description", statement.description());
        }
    }

    private static void options(ObjectNode json, String name, List<Part.Option> options) {
        var array = json.putArray(name);
        for (Part.Option option : options) {
            ObjectNode item = array.addObject().put("value", option.value()).put("label", option.label());
            put(item, "description", option.description());
            put(item, "feedback", option.feedback());
        }
    }

    private static void put(ObjectNode json, String name, Optional<String> value) {
        value.ifPresent(v -> json.put(name, v));
    }
}

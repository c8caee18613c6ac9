package org.lotuslearning.learning.catalogue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
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
            json.put("shape", continuum.shape().word());
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
        } else if (part instanceof Part.Checklist checklist) {
            begin(json, "checklist", part);
            question(json, checklist.question(), checklist.hint());
            checklist.rows().forEach(r -> put(item(json, "rows", r.id(), r.text()), "description", r.description()));
            options(json, "scale", checklist.scale());
            json.put("notes", checklist.notes());
        } else if (part instanceof Part.Matrix matrix) {
            begin(json, "matrix", part);
            matrix(json, matrix);
        } else if (part instanceof Part.BeforeAfter pair) {
            begin(json, "before-after", part);
            side(json.putObject("before"), pair.before());
            side(json.putObject("after"), pair.after());
        } else if (part instanceof Part.External external) {
            begin(json, "external", part);
            question(json, external.question(), external.hint());
            json.put("name", external.name());
            json.put("by", external.by());
            put(json, "url", external.url().map(URI::toString));
            prompts(json, external.prompts());
        } else if (part instanceof CasePart cases) {
            begin(json, "case", part);
            question(json, cases.question(), cases.hint());
            json.put("optional", cases.optional());
            ToolWriter.cases(json, cases);
        } else if (part instanceof RiskScore score) {
            begin(json, "risk-score", part);
            question(json, score.question(), score.hint());
            json.put("optional", score.optional());
            ToolWriter.guide(json.putObject("guide"), score.guide());
        } else if (part instanceof FormPart form) {
            begin(json, "form", part);
            json.put("optional", form.optional());
            ToolWriter.form(json.putObject("form"), form.form());
        } else if (part instanceof TeamSession session) {
            begin(json, "team-session", part);
            question(json, session.question(), session.hint());
            statements(json, session.statements());
            options(json, "scale", session.scale());
            json.put("agreed", session.agreed());
            prompts(json, session.prompts());
        } else if (part instanceof Part.Question question) {
            begin(json, "question", part);
            json.put("question", question.question());
            options(json, "options", question.options());
            json.withArray("options")
                    .forEach(o -> ((ObjectNode) o)
                            .put("right", question.isRight(o.path("value").asText())));
        } else if (part instanceof CardSort sort) {
            ArrangementWriter.write(json, sort);
        } else if (part instanceof Ordering ordering) {
            ArrangementWriter.write(json, ordering);
        } else if (part instanceof Attestation attestation) {
            ArrangementWriter.write(json, attestation);
        } else if (part instanceof FeedbackBuilder builder) {
            ArrangementWriter.write(json, builder);
        } else if (part instanceof HeatMap map) {
            ArrangementWriter.write(json, map);
        } else {
            throw new IllegalStateException("There is no stored form of " + part.getClass());
        }
        return json;
    }

    static void begin(ObjectNode json, String type, Part part) {
        json.put("type", type);
        json.put("id", part.id());
    }

    static void question(ObjectNode json, String question, Optional<String> hint) {
        json.put("question", question);
        put(json, "hint", hint);
    }

    private static void matrix(ObjectNode json, Part.Matrix matrix) {
        question(json, matrix.question(), matrix.hint());
        axis(json.putObject("up"), matrix.up());
        axis(json.putObject("across"), matrix.across());
        options(json, "quadrants", matrix.options());
        for (int i = 0; i < matrix.quadrants().size(); i++) {
            ((ObjectNode) json.withArray("quadrants").get(i))
                    .put("at", matrix.quadrants().get(i).at().word());
        }
        matrix.contexts().forEach(c -> item(json, "contexts", c.id(), c.text()));
        put(json, "why", matrix.why());
    }

    private static void axis(ObjectNode json, Part.Matrix.Axis axis) {
        json.put("label", axis.label()).put("low", axis.low()).put("high", axis.high());
    }

    private static void side(ObjectNode json, Part.Prompt prompt) {
        json.put("text", prompt.text());
        put(json, "hint", prompt.hint());
    }

    /** Adds an item to a list, which begins with the first. */
    static ObjectNode item(ObjectNode json, String list, String id, String text) {
        return json.withArray(list).addObject().put("id", id).put("text", text);
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

    static void options(ObjectNode json, String name, List<Part.Option> options) {
        var array = json.putArray(name);
        for (Part.Option option : options) {
            ObjectNode item = array.addObject().put("value", option.value()).put("label", option.label());
            put(item, "description", option.description());
            put(item, "feedback", option.feedback());
        }
    }

    static void put(ObjectNode json, String name, Optional<String> value) {
        value.ifPresent(v -> json.put(name, v));
    }
}

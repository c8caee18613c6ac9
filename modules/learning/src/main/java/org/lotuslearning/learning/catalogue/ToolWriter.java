package org.lotuslearning.learning.catalogue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes cases, guides and forms with the field names that {@link ToolEntries} reads. */
final class ToolWriter {
    private ToolWriter() {}

    static void cases(ObjectNode json, CasePart part) {
        ArrayNode cases = json.putArray("cases");
        for (PracticeCase practiceCase : part.cases()) {
            ObjectNode c = cases.addObject();
            c.put("id", practiceCase.id());
            c.put("title", practiceCase.title());
            c.put("summary", practiceCase.summary());
            c.put("story", practiceCase.story());
            c.put("likelihood", practiceCase.likelihood());
            c.put("consequence", practiceCase.consequence());
            ObjectNode facts = c.putObject("facts");
            practiceCase.facts().forEach((fact, text) -> facts.put(fact.word(), text));
        }
    }

    static void guide(ObjectNode json, RiskGuide guide) {
        json.putObject("tables")
                .put("likelihood", guide.tables().likelihood())
                .put("factors", guide.tables().factors())
                .put("consequence", guide.tables().consequence());
        ArrayNode likelihood = json.putArray("likelihood");
        guide.likelihood()
                .forEach(l -> likelihood
                        .addObject()
                        .put("score", l.score())
                        .put("label", l.label())
                        .put("probability", l.probability())
                        .put("description", l.description()));
        ArrayNode factors = json.putArray("factors");
        guide.factors()
                .forEach(f -> factors.addObject()
                        .put("id", f.id())
                        .put("text", f.text())
                        .put("questions", f.questions()));
        ArrayNode categories = json.putArray("categories");
        guide.categories().forEach(c -> categories.addObject().put("id", c.id()).put("text", c.text()));
        ArrayNode consequence = json.putArray("consequence");
        guide.consequence().forEach(c -> consequence(consequence.addObject(), c));
    }

    private static void consequence(ObjectNode json, RiskGuide.Consequence level) {
        json.put("score", level.score()).put("label", level.label());
        ObjectNode cells = json.putObject("cells");
        ObjectNode flags = json.putObject("flags");
        for (RiskGuide.Cell cell : level.cells()) {
            cells.put(cell.category(), cell.text());
            cell.flag().ifPresent(flag -> flags.put(cell.category(), flag));
        }
    }

    static void form(ObjectNode json, CourseForm form) {
        json.put("id", form.id()).put("title", form.title());
        json.put("introduction", form.introduction()).put("training", form.training());
        ArrayNode fields = json.putArray("fields");
        form.fields().forEach(f -> field(fields.addObject(), f));
        ArrayNode document = json.putArray("document");
        for (CourseForm.Piece piece : form.document()) {
            ObjectNode p = document.addObject().put("html", piece.html());
            piece.when().ifPresent(when -> p.put("when", when));
            piece.unless().ifPresent(unless -> p.put("unless", unless));
        }
    }

    private static void field(ObjectNode json, FormField field) {
        json.put("id", field.id());
        json.put("kind", field.kind().word());
        json.put("label", field.label());
        field.hint().ifPresent(hint -> json.put("hint", hint));
        json.put("required", field.required());
        json.put("details", field.details());
        json.put("lines", field.lines());
        if (field.kind() == FormField.Kind.CHOICE) {
            ArrayNode options = json.putArray("options");
            for (Part.Option option : field.options()) {
                ObjectNode o = options.addObject().put("value", option.value()).put("label", option.label());
                option.description().ifPresent(d -> o.put("description", d));
            }
        }
        field.fact().ifPresent(fact -> json.put("fact", fact.word()));
        ArrayNode groups = json.putArray("groups");
        for (FormField.Group group : field.groups()) {
            ObjectNode g = groups.addObject().put("text", group.text());
            ArrayNode factors = g.putArray("factors");
            group.factors().forEach(f -> factors.addObject().put("id", f.id()).put("text", f.text()));
        }
    }
}

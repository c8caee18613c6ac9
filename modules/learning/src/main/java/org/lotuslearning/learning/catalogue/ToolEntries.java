package org.lotuslearning.learning.catalogue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes cases, guides and forms out of a course's files, or of the same fields in a stored definition. */
final class ToolEntries {
    private final Function<Entry, String> markdown;

    /** Takes how a Markdown field becomes HTML. */
    ToolEntries(Function<Entry, String> markdown) {
        this.markdown = markdown;
    }

    List<PracticeCase> cases(Entry file) {
        return file.items("cases").stream().map(this::practiceCase).toList();
    }

    private PracticeCase practiceCase(Entry entry) {
        Map<PracticeCase.Fact, String> facts = new EnumMap<>(PracticeCase.Fact.class);
        PracticeCase.Fact.all()
                .forEach(fact -> facts.put(fact, entry.at("facts").text(fact.word())));
        return new PracticeCase(
                entry.text("id"),
                entry.text("title"),
                entry.text("summary"),
                markdown.apply(entry.at("story")),
                markdown.apply(entry.at("likelihood")),
                markdown.apply(entry.at("consequence")),
                facts);
    }

    static RiskGuide guide(Entry file) {
        Entry tables = file.at("tables");
        List<RiskGuide.Category> categories = file.items("categories").stream()
                .map(c -> new RiskGuide.Category(c.text("id"), c.text("text")))
                .toList();
        return new RiskGuide(
                new RiskGuide.Tables(tables.text("likelihood"), tables.text("factors"), tables.text("consequence")),
                file.items("likelihood").stream()
                        .map(l -> new RiskGuide.Likelihood(
                                l.number("score", 0), l.text("label"), l.text("probability"), l.text("description")))
                        .toList(),
                file.items("factors").stream()
                        .map(f -> new RiskGuide.Factor(f.text("id"), f.text("text"), f.text("questions")))
                        .toList(),
                categories,
                file.items("consequence").stream()
                        .map(c -> consequence(c, categories))
                        .toList());
    }

    private static RiskGuide.Consequence consequence(Entry level, List<RiskGuide.Category> categories) {
        List<RiskGuide.Cell> cells = categories.stream()
                .map(c -> new RiskGuide.Cell(
                        c.id(),
                        level.at("cells").text(c.id()),
                        level.at("flags").optional(c.id())))
                .toList();
        return new RiskGuide.Consequence(level.number("score", 0), level.text("label"), cells);
    }

    /** @param document makes the pieces of the document, when the fields are known */
    CourseForm form(Entry file, Function<List<FormField>, List<CourseForm.Piece>> document) {
        List<FormField> fields =
                file.items("fields").stream().map(ToolEntries::field).toList();
        return new CourseForm(
                file.text("id"),
                file.text("title"),
                file.has("introduction") ? markdown.apply(file.at("introduction")) : "",
                file.flag("training", false),
                fields,
                document.apply(fields));
    }

    private static FormField field(Entry entry) {
        FormField.Kind kind = FormField.Kind.of(entry.text("kind"));
        return new FormField(
                entry.text("id"),
                kind,
                entry.text("label"),
                entry.optional("hint"),
                entry.flag("required", false),
                entry.text("details"),
                entry.number("lines", 0),
                options(entry, kind),
                entry.optional("fact").map(PracticeCase.Fact::of),
                entry.items("groups").stream().map(ToolEntries::group).toList());
    }

    private static List<Part.Option> options(Entry entry, FormField.Kind kind) {
        return switch (kind) {
            case YES_NO -> List.of(FormField.option(FormField.YES, "Yes"), FormField.option("no", "No"));
            case SWITCH -> List.of(FormField.option(FormField.YES, "Yes"));
            case CHOICE ->
                entry.items("options").stream()
                        .map(o -> new Part.Option(
                                o.text("value"), o.text("label"), o.optional("description"), Optional.empty()))
                        .toList();
            case TEXT, LONG, DATE, LINES, FACTORS, HEADING, FACT, SCORE -> List.of();
        };
    }

    private static FormField.Group group(Entry entry) {
        return new FormField.Group(
                entry.text("text"),
                entry.items("factors").stream()
                        .map(f -> new FormField.Factor(f.text("id"), f.text("text")))
                        .toList());
    }
}

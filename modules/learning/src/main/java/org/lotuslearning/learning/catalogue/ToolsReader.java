package org.lotuslearning.learning.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Reads {@code cases.yml}, {@code risk-guide.yml} and {@code forms/*.yml}, none of which a course needs to have. */
final class ToolsReader {
    /** The folder of the course that holds its forms. */
    static final String FORMS = "forms";

    private static final String FORM_END = ".yml";

    private final CourseFolder folder;
    private final ContentSchema schema;
    private final CourseIndex index;
    private final Problems problems;

    ToolsReader(CourseFolder folder, ContentSchema schema, CourseIndex index) {
        this.folder = folder;
        this.schema = schema;
        this.index = index;
        this.problems = folder.problems();
    }

    CourseTools read() {
        int before = problems.count();
        List<PracticeCase> cases =
                yaml("cases.yml", ContentSchema.Kind.CASES).map(this::cases).orElse(List.of());
        Optional<RiskGuide> guide =
                yaml("risk-guide.yml", ContentSchema.Kind.RISK_GUIDE).map(this::guide);
        Map<String, CourseForm> forms = new LinkedHashMap<>();
        for (String name : folder.files(FORMS)) {
            if (name.endsWith(FORM_END)) {
                form(name).ifPresent(form -> forms.put(form.id(), form));
            } else {
                problems.add(
                        folder.name(FORMS + "/" + name),
                        1,
                        "Only forms, whose names end in .yml, belong in this folder. Move or remove this file.");
            }
        }
        return new CourseTools(cases, guide, forms, problems.count() == before);
    }

    private Optional<Entry> yaml(String path, ContentSchema.Kind kind) {
        return Optional.of(path)
                .filter(folder::hasFile)
                .flatMap(folder::text)
                .flatMap(text -> YamlComposer.compose(folder.name(path), text, 1, problems))
                .filter(document -> schema.fits(kind, document, problems))
                .map(YamlDocument::entry);
    }

    private Function<Entry, String> markdown(Entry file) {
        PageContext context = context(file);
        return field -> Markdown.html(field, context);
    }

    /** A tool belongs to no learning module, and is used in any. */
    private PageContext context(Entry file) {
        return new PageContext(file.file(), "", index, problems);
    }

    private List<PracticeCase> cases(Entry file) {
        unique(file.items("cases"), "id", "case");
        return new ToolEntries(markdown(file)).cases(file);
    }

    private RiskGuide guide(Entry file) {
        unique(file.items("factors"), "id", "factor");
        unique(file.items("categories"), "id", "category");
        oneToFive(file.items("likelihood"));
        oneToFive(file.items("consequence"));
        List<String> categories =
                file.items("categories").stream().map(c -> c.text("id")).toList();
        for (Entry level : file.items("consequence")) {
            categories.stream()
                    .filter(c -> !level.at("cells").has(c))
                    .forEach(c -> problems.add(
                            level.file(),
                            level.at("cells").line(),
                            "The level \"" + level.text("label") + "\" has no cell for the category \"" + c
                                    + "\". Add a line like: " + c + ": …"));
            known(level.at("cells"), categories);
            known(level.at("flags"), categories);
        }
        return ToolEntries.guide(file);
    }

    private void known(Entry byCategory, List<String> categories) {
        byCategory.node().fieldNames().forEachRemaining(name -> {
            if (!categories.contains(name)) {
                Entry entry = byCategory.at(name);
                problems.add(
                        entry.file(),
                        entry.line(),
                        "There is no category \"" + name + "\"." + Nearest.hint(name, categories));
            }
        });
    }

    /** The levels go from 1 to 5, in this order, so that forms and pictures agree. */
    private void oneToFive(List<Entry> levels) {
        for (int n = 0; n < levels.size(); n++) {
            if (levels.get(n).number("score", 0) != n + 1) {
                problems.add(
                        levels.get(n).file(),
                        levels.get(n).line(),
                        "The five levels stand in the order of their scores, 1 to 5. This one should have score: "
                                + (n + 1));
            }
        }
    }

    private Optional<CourseForm> form(String name) {
        return yaml(FORMS + "/" + name, ContentSchema.Kind.FORM).map(file -> {
            String id = name.substring(0, name.length() - FORM_END.length());
            if (!file.text("id").equals(id)) {
                problems.add(
                        file.file(),
                        file.at("id").line(),
                        "The id of the form is \"" + file.text("id") + "\" and its file is called \"" + name
                                + "\". Make them agree.");
            }
            unique(file.items("fields"), "id", "field");
            file.items("fields").forEach(this::checkField);
            CourseForm form = new ToolEntries(markdown(file)).form(file, fields -> document(file, fields));
            checkNames(file, form);
            checkSwitches(file, form);
            return form;
        });
    }

    private List<CourseForm.Piece> document(Entry file, List<FormField> fields) {
        return file.has("document") ? FormDocuments.read(file.at("document"), fields, context(file)) : List.of();
    }

    private void checkField(Entry field) {
        unique(field.items("options"), "value", "option");
        List<Entry> factors = field.items("groups").stream()
                .flatMap(g -> g.items("factors").stream())
                .toList();
        unique(factors, "id", "factor");
        boolean taken = FormField.Kind.of(field.text("kind")).taken();
        if (taken && field.has("hint")) {
            problems.add(
                    field.file(),
                    field.at("hint").line(),
                    "The field \"" + field.text("id") + "\" is filled in by itself, so that a hint helps nobody. "
                            + "Remove this line.");
        }
    }

    /** Fields make names for what goes with them, such as details; no other field may have that name. */
    private void checkNames(Entry file, CourseForm form) {
        Map<String, String> seen = new HashMap<>();
        List<Entry> entries = file.items("fields");
        IntStream.range(0, entries.size()).forEach(n -> {
            FormField field = form.fields().get(n);
            for (Part.Field name : field.fields("")) {
                String other = seen.putIfAbsent(name.name(), field.id());
                if (other != null && !other.equals(field.id())) {
                    problems.add(
                            file.file(),
                            entries.get(n).line(),
                            "The fields \"" + other + "\" and \"" + field.id()
                                    + "\" are too alike: both make the name \""
                                    + name.name().substring(1) + "\". Give one of them another id.");
                }
            }
        });
    }

    private void checkSwitches(Entry file, CourseForm form) {
        List<String> used = new ArrayList<>();
        form.document().forEach(piece -> {
            piece.when().ifPresent(used::add);
            piece.unless().ifPresent(used::add);
        });
        file.items("fields").stream()
                .filter(f -> f.text("kind").equals("switch") && !used.contains(f.text("id")))
                .forEach(f -> problems.add(
                        f.file(),
                        f.line(),
                        "The switch \"" + f.text("id") + "\" changes nothing. Put {if " + f.text("id")
                                + "} and {end} around a paragraph of the document, or remove the switch."));
    }

    private void unique(List<Entry> things, String key, String word) {
        Map<String, Integer> lines = new HashMap<>();
        for (Entry thing : things) {
            Integer before = lines.putIfAbsent(thing.text(key), thing.line());
            if (before != null) {
                problems.add(
                        thing.file(),
                        thing.line(),
                        "The " + word + " \"" + thing.text(key) + "\" stands twice, first in line " + before
                                + ". Give one of them another " + key + ".");
            }
        }
    }
}

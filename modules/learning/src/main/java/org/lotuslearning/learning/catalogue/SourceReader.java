package org.lotuslearning.learning.catalogue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes a course's folder apart: the first step of reading, in which each file is looked at by itself. */
final class SourceReader {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
    private static final String PAGE_END = ".md";

    /** Files beside course.yml that a course may have. */
    private static final Map<ContentSchema.Kind, String> BESIDES = Map.of(
            ContentSchema.Kind.GLOSSARY, "glossary.yml",
            ContentSchema.Kind.DIRECTORY, "directory.yml",
            ContentSchema.Kind.SOURCE_NOTES, "source-notes.yml");

    private final CourseFolder folder;
    private final ContentSchema schema;
    private final Problems problems;

    SourceReader(CourseFolder folder, ContentSchema schema) {
        this.folder = folder;
        this.schema = schema;
        this.problems = folder.problems();
    }

    /** Empty where course.yml cannot be read: without it nothing else can be told. */
    Optional<CourseSource> read() {
        int before = problems.count();
        return yaml("course.yml", ContentSchema.Kind.COURSE).map(course -> {
            sameId(course, folder.id(), "course");
            List<String> listed = course.entry().texts("modules");
            List<CourseSource.ModuleSource> modules = new ArrayList<>();
            for (Entry entry : once(course.entry().items("modules"), "learning module")) {
                module(entry.node().asText(), entry).ifPresent(modules::add);
            }
            folder.folders("").stream()
                    .filter(name -> !listed.contains(name) && !name.equals(ToolsReader.FORMS))
                    .forEach(name -> problems.add(
                            course.file(),
                            course.entry().at("modules").line(),
                            "The folder " + folder.name(name)
                                    + " is not in the list of modules. Add it, or remove the folder."));
            Map<ContentSchema.Kind, YamlDocument> besides = besides();
            return new CourseSource(course, besides, modules, problems.count() == before);
        });
    }

    private Map<ContentSchema.Kind, YamlDocument> besides() {
        Map<ContentSchema.Kind, YamlDocument> found = new EnumMap<>(ContentSchema.Kind.class);
        BESIDES.forEach((kind, path) -> {
            if (folder.hasFile(path)) {
                yaml(path, kind).ifPresent(document -> found.put(kind, document));
            }
        });
        return found;
    }

    private Optional<YamlDocument> yaml(String path, ContentSchema.Kind kind) {
        if (!folder.hasFile(path)) {
            problems.add(folder.name(path), 1, "This file is missing. content/README.md shows what it holds.");
            return Optional.empty();
        }
        return folder.text(path)
                .flatMap(text -> YamlComposer.compose(folder.name(path), text, 1, problems))
                .filter(document -> schema.fits(kind, document, problems));
    }

    private void sameId(YamlDocument document, String name, String word) {
        Entry id = document.entry().at("id");
        if (!id.node().asText().equals(name)) {
            problems.add(
                    document.file(),
                    id.line(),
                    "The id of the " + word + " is \"" + id.node().asText() + "\" and its folder is called \"" + name
                            + "\". Make them the same.");
        }
    }

    /** The entries of a list without those that repeat an earlier one. */
    private List<Entry> once(List<Entry> entries, String word) {
        Map<String, Entry> first = new LinkedHashMap<>();
        for (Entry entry : entries) {
            String id = entry.node().asText();
            if (first.putIfAbsent(id, entry) != null) {
                problems.add(entry.file(), entry.line(), "The " + word + " \"" + id + "\" is listed twice.");
            }
        }
        return List.copyOf(first.values());
    }

    private Optional<CourseSource.ModuleSource> module(String id, Entry listed) {
        if (!folder.folders("").contains(id)) {
            problems.add(
                    listed.file(),
                    listed.line(),
                    "There is no folder " + folder.name(id) + "." + Nearest.hint(id, folder.folders("")));
            return Optional.empty();
        }
        return yaml(id + "/module.yml", ContentSchema.Kind.MODULE).map(module -> {
            sameId(module, id, "learning module");
            Map<String, List<CourseSource.PageSource>> languages = new LinkedHashMap<>();
            languages.put(CourseSource.MAIN_LANGUAGE, pages(id, CourseSource.MAIN_LANGUAGE, module));
            for (String name : folder.folders(id)) {
                if (LANGUAGE.matcher(name).matches()) {
                    languages.computeIfAbsent(name, language -> pages(id, language, module));
                } else if (!name.equals("figures")) {
                    problems.add(
                            module.file(),
                            1,
                            "The folder " + folder.name(id + "/" + name)
                                    + " is neither a language, such as en, nor figures. Rename or remove it.");
                }
            }
            return new CourseSource.ModuleSource(id, module, languages);
        });
    }

    private List<CourseSource.PageSource> pages(String module, String language, YamlDocument manifest) {
        String place = module + "/" + language;
        List<String> files = folder.files(place);
        List<String> listed = manifest.entry().texts("pages");
        List<CourseSource.PageSource> pages = new ArrayList<>();
        for (Entry entry : once(manifest.entry().items("pages"), "page")) {
            String id = entry.node().asText();
            String path = place + "/" + id + PAGE_END;
            if (files.contains(id + PAGE_END)) {
                PageParser parser = new PageParser(schema, problems);
                folder.text(path)
                        .map(text -> parser.parse(module, id, language, folder.name(path), text))
                        .ifPresent(pages::add);
            } else if (language.equals(CourseSource.MAIN_LANGUAGE)) {
                problems.add(
                        entry.file(),
                        entry.line(),
                        "The page \"" + id + "\" is listed, but there is no file " + folder.name(path) + ". Write it.");
            }
        }
        files.stream()
                .filter(name -> !listed.contains(name.replaceAll("\\.md$", "")))
                .forEach(
                        name -> problems.add(
                                folder.name(place + "/" + name),
                                1,
                                name.endsWith(PAGE_END)
                                        ? "This page is not in the list of pages in " + manifest.file() + ". Add \""
                                                + name.replaceAll("\\.md$", "") + "\" to the list, or remove the file."
                                        : "Only pages, whose names end in .md, belong in this folder. Move or remove this file."));
        return pages;
    }
}

package org.lotuslearning.learning.catalogue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a course's folder, as {@code content/README.md} describes it, and checks all of it.
 *
 * <p>Making one loads the schema, which takes some tenths of a second; reading does not change it, so that one reader can
 * be used for all courses and by several threads.
 */
public final class CourseReader {
    private final ContentSchema schema = new ContentSchema();
    private final Clock clock;

    public CourseReader() {
        this(Clock.systemUTC());
    }

    /** @param clock tells which days of the resource directory are still to come */
    public CourseReader(Clock clock) {
        this.clock = clock;
    }

    /**
     * Reads everything below the folder, on disk or in an open zip file system.
     *
     * @throws java.io.UncheckedIOException when the disk fails; mistakes in the files are part of the result
     */
    public CourseReading read(Path folder) {
        Problems problems = new Problems();
        CourseFolder files = new CourseFolder(folder, problems);
        Optional<Course> course = new SourceReader(files, schema).read().map(source -> course(source, files));
        return course.filter(c -> problems.isEmpty())
                .<CourseReading>map(c -> new CourseReading.Complete(c, problems.warnings()))
                .orElseGet(() -> new CourseReading.Refused(files.id(), problems.errors()));
    }

    private Course course(CourseSource source, CourseFolder files) {
        Problems problems = files.problems();
        CourseIndex index = CourseIndex.of(source, problems);
        index.equip(new ToolsReader(files, schema, index).read());
        Glossary glossary = source.beside(ContentSchema.Kind.GLOSSARY)
                .map(file -> new GlossaryReader(index, problems).read(file))
                .orElse(Glossary.NONE);
        PageReader pages = new PageReader(files, index, glossary);
        Entry entry = source.course().entry();
        PageContext front = new PageContext(entry.file(), "", index, problems);
        Course course = new Course(
                entry.text("id"),
                entry.text("title"),
                entry.text("summary"),
                Markdown.html(entry.at("credit"), front),
                entry.text("licence"),
                references(entry, problems),
                source.modules().stream()
                        .map(module -> module(entry.text("id"), module, pages))
                        .toList(),
                glossary,
                directory(source, index, problems),
                notes(source, index, problems),
                Map.of());
        new CourseChecks(source, index, files).check(course);
        return new TranslatedCourse(source, front)
                .of(course, new Translations(new PageReader(files, index), index.tools(), problems).read(source));
    }

    private Directory directory(CourseSource source, CourseIndex index, Problems problems) {
        return source.beside(ContentSchema.Kind.DIRECTORY)
                .map(file -> new DirectoryReader(new PageContext(file.file(), "", index, problems), problems, clock)
                        .read(file))
                .orElse(Directory.NONE);
    }

    private static Optional<SourceNotes> notes(CourseSource source, CourseIndex index, Problems problems) {
        return source.beside(ContentSchema.Kind.SOURCE_NOTES)
                .map(file ->
                        new SourceNotesReader(new PageContext(file.file(), "", index, problems), problems).read(file));
    }

    private static Map<Integer, Reference> references(Entry course, Problems problems) {
        Map<Integer, Reference> references = new LinkedHashMap<>();
        for (Entry entry : course.items("references")) {
            int number = entry.number("number", 0);
            references.put(
                    number, new Reference(number, entry.text("citation"), WebAddress.of(entry.at("url"), problems)));
        }
        return references;
    }

    private static LearningModule module(String course, CourseSource.ModuleSource source, PageReader reader) {
        Entry entry = source.module().entry();
        List<Page> pages = source.pages().stream()
                .map(reader::read)
                .flatMap(Optional::stream)
                .toList();
        return new LearningModule(
                course,
                source.id(),
                entry.number("version", 1),
                entry.text("title"),
                entry.text("strapline"),
                entry.text("petal"),
                entry.texts("outcomes"),
                pages);
    }
}

package org.lotuslearning.learning.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Glossary, directory and notes on the source, as they come out of their files. */
class LookupFilesTest {
    @Test
    void readsTheGlossary() {
        assertThat(GoodCourse.read().glossary().terms())
                .containsExactly(
                        new Glossary.Term(
                                "paragraph",
                                "Paragraph",
                                List.of("paragraphs"),
                                "A few sentences about one thing.",
                                List.of("1.1"),
                                true),
                        new Glossary.Term("page", "Page", List.of(), "What you read in one go.", List.of(), false));
    }

    @Test
    void readsTheDirectory() {
        Directory directory = GoodCourse.read().directory();

        assertThat(directory.checkedBy()).isEqualTo("The editor");
        Directory.Group group = directory.groups().get(0);
        assertThat(group.note()).isEqualTo("<p>Some offers have <em>ended</em>.</p>");
        assertThat(group.entries())
                .containsExactly(
                        new Directory.Listing(
                                "A1-1",
                                "A line to call",
                                "A charity",
                                Directory.Kind.SUPPORT,
                                Optional.of(URI.create("https://example.org/line")),
                                Optional.of(LocalDate.of(2026, 1, 15)),
                                "Somebody listens.",
                                List.of("1.2")),
                        new Directory.Listing(
                                "A1-2",
                                "A course to take",
                                "A college",
                                Directory.Kind.TRAINING,
                                Optional.empty(),
                                Optional.empty(),
                                "Learn to listen.",
                                List.of()));
    }

    @Test
    void readsTheNotesOnTheSource() {
        SourceNotes notes = GoodCourse.read().sourceNotes().orElseThrow();

        assertThat(notes.title()).isEqualTo("About the source");
        assertThat(notes.introduction()).isEqualTo("<p>This course follows <em>a toolkit</em>.</p>");
        assertThat(notes.notes())
                .extracting(SourceNotes.Note::impact)
                .containsExactly(SourceNotes.Impact.HIGH, SourceNotes.Impact.MEDIUM);
    }

    @Test
    void doesWithoutThem(@TempDir Path folder) throws IOException {
        Path course = GoodCourse.copyTo(folder);
        Files.delete(course.resolve("glossary.yml"));
        Files.delete(course.resolve("directory.yml"));
        Files.delete(course.resolve("source-notes.yml"));

        Course read = GoodCourse.read(course);

        assertThat(read.glossary()).isEqualTo(Glossary.NONE);
        assertThat(read.directory()).isEqualTo(Directory.NONE);
        assertThat(read.sourceNotes()).isEmpty();
    }
}

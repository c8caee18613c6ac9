package org.lotuslearning.learning.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
    void areWhereLinksInTheTextLead(@TempDir Path folder) throws IOException {
        String html = prose(
                folder,
                "[All](directory:), [support](directory:A1), [a line](directory:A1-1), *a* [paragraph](term:paragraph).");

        assertThat(html)
                .contains("<a href=\"../directory\">All</a>, <a href=\"../directory#group-A1\">support</a>, "
                        + "<a href=\"../directory#resource-A1-1\">a line</a>, <em>a</em> "
                        + "<a class=\"lotus-term\" href=\"../glossary#term-paragraph\""
                        + " data-meaning=\"A few sentences about one thing.\">paragraph</a>.");
    }

    @Test
    void areNotMissedInALinkWithoutThem(@TempDir Path folder) throws IOException {
        Path course = GoodCourse.copyTo(folder);
        Files.delete(course.resolve("directory.yml"));
        Files.delete(course.resolve("glossary.yml"));
        write(course, "[All](directory:), [paragraph](term:paragraph).");

        assertThat(new CourseReader().read(course))
                .isInstanceOfSatisfying(
                        CourseReading.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(ContentProblem::toString)
                                .containsExactlyInAnyOrder(
                                        "good/learn/en/1.1.md:14: This course has no list of resources, directory.yml."
                                                + " Write one, or remove the link.",
                                        "good/learn/en/1.1.md:14: There is no term \"paragraph\" in glossary.yml."));
    }

    private static String prose(Path folder, String text) throws IOException {
        Path course = GoodCourse.copyTo(folder);
        write(course, text);
        return GoodCourse.read(course).page("1.1").orElseThrow().blocks().stream()
                .filter(Block.Prose.class::isInstance)
                .map(block -> ((Block.Prose) block).html())
                .collect(Collectors.joining());
    }

    private static void write(Path course, String text) throws IOException {
        Path page = course.resolve("learn/en/1.1.md");
        Files.writeString(page, Files.readString(page).replace("Read [section 1.2](page:1.2).", text));
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

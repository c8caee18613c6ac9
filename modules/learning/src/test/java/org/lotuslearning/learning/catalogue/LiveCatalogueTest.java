package org.lotuslearning.learning.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveCatalogueTest {
    @TempDir
    Path directory;

    private LiveCatalogue live;

    @BeforeEach
    void oneCourse() throws IOException {
        write("kindness/course.yml", """
                id: kindness
                title: Kindness at work
                summary: A short course.
                credit: Ours.
                licence: CC BY 4.0
                modules: [begin]
                """);
        write("kindness/begin/module.yml", """
                id: begin
                version: 1
                title: Begin
                strapline: Notice one thing
                petal: plum
                outcomes: [Notice what a colleague needs.]
                pages: ["1.1"]
                """);
        page("Breathe out");
        live = new LiveCatalogue(List.of(directory));
    }

    @Test
    void staysTheSameWhileNothingChanges() {
        assertThat(live.now().refusals()).isEmpty();
        assertThat(live.now()).isSameAs(live.now());
    }

    @Test
    void showsWhatWasWrittenSince() throws IOException {
        assertThat(title()).isEqualTo("Breathe out");

        page("Look at the person");

        assertThat(title()).isEqualTo("Look at the person");
    }

    @Test
    void servesACourseWithMistakesAsItLastWasAndTellsTheMistakes() throws IOException {
        live.now();

        write("kindness/begin/en/1.1.md", "---\ntitel: Breathe out\nminutes: 6\n---\nA pause.\n");

        assertThat(title()).isEqualTo("Breathe out");
        assertThat(live.now().refusals())
                .singleElement()
                .satisfies(refused ->
                        assertThat(refused.problems().get(0).toString()).startsWith("kindness/begin/en/1.1.md:"));
    }

    @Test
    void forgetsACourseThatIsGone() throws IOException {
        live.now();

        Files.delete(directory.resolve("kindness/course.yml"));

        assertThat(live.now().courses()).isEmpty();
        assertThat(live.now().refusals()).isEmpty();
    }

    private String title() {
        return live.now().page("kindness", "begin", "1.1").orElseThrow().title();
    }

    private void page(String title) throws IOException {
        write("kindness/begin/en/1.1.md", "---\ntitle: " + title + "\nminutes: 6\n---\nA pause.\n");
    }

    private void write(String file, String text) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}

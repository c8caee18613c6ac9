package org.lotuslearning.learning.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {
    @TempDir
    private Path folder = Path.of("");

    private URLClassLoader loader = new URLClassLoader(new URL[0], null);

    /** As in WEB-INF/lib, in a folder whose name needs escaping in a URL. */
    @BeforeEach
    void packageTheGoodCourse() throws IOException {
        Path jar = Files.createDirectories(folder.resolve("WEB-INF/my lib")).resolve("content.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(GoodCourse.folder())) {
            entries.putNextEntry(new JarEntry("courses/about.txt"));
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                entries.putNextEntry(
                        new JarEntry("courses/good/" + GoodCourse.folder().relativize(file)));
                Files.copy(file, entries);
            }
        }
        loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null);
    }

    @AfterEach
    void closeTheJar() throws IOException {
        loader.close();
    }

    @Test
    void readsPackagedCourses() {
        Catalogue catalogue = Catalogue.read(loader);

        assertThat(catalogue.courses()).containsExactly(GoodCourse.read());
        assertThat(catalogue.refusals()).isEmpty();
    }

    @Test
    void findsThings() {
        Catalogue catalogue = Catalogue.read(loader);

        assertThat(catalogue.module("good", "learn")).map(LearningModule::title).contains("Learn");
        assertThat(catalogue.page("good", "learn", "1.2")).map(Page::minutes).contains(15);
        assertThat(catalogue.exercise("good", "learn", "1.3"))
                .map(Exercise::title)
                .contains("Together");
        assertThat(catalogue.page("good", "lead", "1.2")).isEmpty();
        assertThat(catalogue.course("bad")).isEmpty();
    }

    @Test
    void servesOthersWhereOneCourseOfADirectoryIsBroken() throws IOException {
        Path directory = Files.createDirectories(folder.resolve("more"));
        Path fine = rename(GoodCourse.copyTo(directory), "fine");
        Path broken = rename(GoodCourse.copyTo(directory), "broken");
        Files.delete(broken.resolve("learn/module.yml"));
        Files.createDirectories(directory.resolve(".git"));

        Catalogue catalogue = Catalogue.read(loader, directory);

        assertThat(catalogue.courses())
                .extracting(Course::id)
                .containsExactly(String.valueOf(fine.getFileName()), "good");
        assertThat(catalogue.refusals())
                .flatExtracting(CourseReading.Refused::problems)
                .extracting(ContentProblem::toString)
                .containsExactly(
                        "broken/learn/module.yml:1: This file is missing. content/README.md shows what it holds.");
    }

    @Test
    void doesNotLetADirectoryReplaceAPackagedCourse() throws IOException {
        Path directory = Files.createDirectories(folder.resolve("more"));
        GoodCourse.copyTo(directory);

        Catalogue catalogue = Catalogue.read(loader, directory);

        assertThat(catalogue.courses()).containsExactly(GoodCourse.read());
        assertThat(catalogue.refusals())
                .flatExtracting(CourseReading.Refused::problems)
                .extracting(ContentProblem::message)
                .containsExactly(
                        "A course \"good\" comes with Lotus Learning. Give the folder and its id another name.");
    }

    @Test
    void tellsOfUnitsThatACourseNamesAndAnotherLacks() throws IOException {
        Path directory = Files.createDirectories(folder.resolve("more"));
        Path another = rename(GoodCourse.copyTo(directory), "another");
        Path map = another.resolve("lead/en/2.1.md");
        Files.writeString(map, Files.readString(map).replace(", \"another:9.9.i\"", ""));

        Catalogue alone = Catalogue.read(loader);
        Catalogue both = Catalogue.read(loader, directory);

        assertThat(alone.strayUnits()).isEmpty();
        assertThat(both.strayUnits())
                .extracting(ContentProblem::toString)
                .contains(
                        "good/lead/en/2.1.md:17: The course \"another\" has no unit \"9.9.i\". Did you mean \"1.9.i\"?");
        assertThat(both.refusals())
                .flatExtracting(CourseReading.Refused::problems)
                .isEmpty();
    }

    @Test
    void saysWhereThereIsNothingToRead() {
        assertThatThrownBy(() -> Catalogue.read(new URLClassLoader(new URL[0], null)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("courses/about.txt");
        assertThatThrownBy(() -> Catalogue.read(loader, folder.resolve("nowhere")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nowhere");
    }

    private static Path rename(Path course, String id) throws IOException {
        Path manifest = course.resolve("course.yml");
        Files.writeString(manifest, Files.readString(manifest).replace("id: good", "id: " + id));
        return Files.move(course, Objects.requireNonNull(course.getParent()).resolve(id));
    }
}

package org.lotuslearning.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lotuslearning.learning.catalogue.Catalogue;
import org.lotuslearning.learning.catalogue.ContentProblem;
import org.lotuslearning.learning.catalogue.Course;
import org.lotuslearning.learning.catalogue.CourseReader;
import org.lotuslearning.learning.catalogue.CourseReading;

/** The validator: prints all mistakes of all courses, one a line with file and line, and fails if there are any. */
class CoursesTest {
    private static final Path CONTENT = Path.of("").toAbsolutePath();
    private static final CourseReader READER = new CourseReader();

    @TestFactory
    Stream<DynamicTest> everyCourseCanBeServed() throws IOException {
        return courses().stream()
                .map(folder -> DynamicTest.dynamicTest(String.valueOf(folder.getFileName()), () -> {
                    CourseReading reading = READER.read(folder);

                    if (reading instanceof CourseReading.Refused refused) {
                        fail("\n" + lines(refused.problems()) + "\n");
                    } else if (reading instanceof CourseReading.Complete complete
                            && !complete.warnings().isEmpty()) {
                        System.out.println("Worth a look:\n" + lines(complete.warnings()));
                    }
                }));
    }

    @Test
    void everyCourseIsPackaged() throws IOException {
        Catalogue catalogue = Catalogue.read(CoursesTest.class.getClassLoader());

        assertThat(Stream.concat(
                        catalogue.courses().stream().map(Course::id),
                        catalogue.refusals().stream().map(CourseReading.Refused::id)))
                .containsExactlyInAnyOrderElementsOf(courses().stream()
                        .map(folder -> String.valueOf(folder.getFileName()))
                        .toList());
    }

    @Test
    void coursesNameOnlyUnitsThatOtherCoursesHave() {
        Catalogue catalogue = Catalogue.read(CoursesTest.class.getClassLoader());

        assertThat(catalogue.strayUnits()).isEmpty();
    }

    private static String lines(List<ContentProblem> problems) {
        return problems.stream().map(p -> "content/" + p).collect(Collectors.joining("\n"));
    }

    private static List<Path> courses() throws IOException {
        try (Stream<Path> folders = Files.list(CONTENT)) {
            return folders.filter(f -> Files.isRegularFile(f.resolve("course.yml")))
                    .sorted()
                    .toList();
        }
    }
}

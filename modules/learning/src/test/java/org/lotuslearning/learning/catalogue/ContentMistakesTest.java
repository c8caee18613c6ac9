package org.lotuslearning.learning.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mistake of {@code mistakes.txt}, made in the course without mistakes, is told in exactly the words that stand there. */
class ContentMistakesTest {
    private static final CourseReader READER = new CourseReader();

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @MethodSource
    void isTold(Mistake mistake) throws IOException {
        Path course = GoodCourse.copyTo(folder);
        mistake.makeIn(course);

        CourseReading reading = READER.read(course);

        assertThat(told(reading)).containsExactlyElementsOf(mistake.told());
    }

    static Stream<Mistake> isTold() throws IOException {
        String table = Files.readString(GoodCourse.resource("mistakes.txt"));
        return Stream.of(table.split("\n\n+"))
                .filter(entry -> !entry.startsWith("#"))
                .map(Mistake::parse);
    }

    private static List<String> told(CourseReading reading) {
        List<ContentProblem> problems = reading instanceof CourseReading.Refused refused
                ? refused.problems()
                : ((CourseReading.Complete) reading).warnings();
        String prefix = reading instanceof CourseReading.Refused ? "" : "warning ";
        return problems.stream().map(problem -> prefix + problem).toList();
    }

    /** A file, lines of it, what stands there instead, and what the author is told. */
    record Mistake(String file, String right, String wrong, List<String> told) {
        static Mistake parse(String entry) {
            List<String> lines = entry.lines().toList();
            return new Mistake(lines.get(0), marked(lines, "-"), marked(lines, "+"), told(lines));
        }

        private static String marked(List<String> lines, String mark) {
            return lines.stream()
                    .skip(1)
                    .filter(line -> line.startsWith(mark))
                    .map(line -> line.substring(Math.min(2, line.length())))
                    .collect(Collectors.joining("\n"));
        }

        private static List<String> told(List<String> lines) {
            return lines.stream()
                    .filter(line -> line.startsWith("> "))
                    .map(line -> line.substring(2))
                    .toList();
        }

        void makeIn(Path course) throws IOException {
            Path path = course.resolve(file);
            if (wrong.isEmpty() && right.equals("*")) {
                Files.delete(path);
            } else if (right.isEmpty()) {
                Files.createDirectories(Objects.requireNonNull(path.getParent()));
                Files.writeString(path, wrong + "\n");
            } else {
                String text = Files.readString(path);
                assertThat(text).contains(right + "\n");
                String replacement = wrong.isEmpty() ? "" : Matcher.quoteReplacement(wrong + "\n");
                Files.writeString(path, text.replaceFirst(Pattern.quote(right + "\n"), replacement));
            }
        }

        @Override
        public String toString() {
            return told.toString();
        }
    }
}

package org.lotuslearning.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotuslearning.learning.catalogue.CourseReader;
import org.lotuslearning.learning.catalogue.CourseReading;

/** Authors copy from README.md, so what stands there has to be right. */
class ReadmeTest {
    /** The path of a file in backticks, and its text between fences on the lines after it. */
    private static final Pattern FILE = Pattern.compile(
            "^`(kindness/[^`]+)`:\\n\\n(`{3,4})\\w+\\n(.*?)\\n\\2$", Pattern.DOTALL | Pattern.MULTILINE);

    @Test
    void theExampleIsACourseWithoutMistakes(@TempDir Path folder) throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        for (MatchResult file : FILE.matcher(readme).results().toList()) {
            Path path = folder.resolve(file.group(1));
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            Files.writeString(path, file.group(3) + "\n");
        }

        CourseReading reading = new CourseReader().read(folder.resolve("kindness"));

        assertThat(reading).isInstanceOfSatisfying(CourseReading.Complete.class, complete -> {
            assertThat(complete.warnings()).isEmpty();
            assertThat(complete.course().modules().get(0).exercises()).hasSize(2);
        });
    }
}

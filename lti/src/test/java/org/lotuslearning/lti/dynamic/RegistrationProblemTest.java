package org.lotuslearning.lti.dynamic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegistrationProblemTest {
    @ParameterizedTest
    @EnumSource(RegistrationProblem.class)
    void isExplainedOnThePageAndInTheReadmeWordForWord(RegistrationProblem problem) throws IOException {
        assertThat(problem.status()).isBetween(400, 499);
        assertThat(problem.code()).matches("LTI(-[A-Z]+)+");
        assertThat(problem.what()).endsWith(".");
        assertThat(problem.remedy()).endsWith(".");
        assertThat(Files.readString(Path.of("README.md")))
                .contains("| `" + problem.code() + "` | " + problem.what() + " | " + problem.remedy() + " |");
    }
}

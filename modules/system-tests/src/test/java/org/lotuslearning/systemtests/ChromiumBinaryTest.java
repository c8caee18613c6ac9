package org.lotuslearning.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

final class ChromiumBinaryTest {

    @Test
    void findsTheBrowserOnThePath(@TempDir Path directory) throws IOException {
        Path browser = executable(directory.resolve("chromium-browser"));

        assertThat(ChromiumBinary.require(Map.of("PATH", "/nowhere:" + directory)))
                .isEqualTo(browser);
    }

    @Test
    void prefersTheBrowserThatIsNamed(@TempDir Path directory) throws IOException {
        executable(directory.resolve("chromium"));
        Path named = executable(directory.resolve("mine"));

        assertThat(ChromiumBinary.require(Map.of("PATH", directory.toString(), "LOTUS_CHROMIUM", named.toString())))
                .isEqualTo(named);
    }

    @Test
    void abortsWhereThereIsNoBrowser(@TempDir Path empty) {
        assertThatThrownBy(() -> ChromiumBinary.require(Map.of("PATH", empty.toString())))
                .isInstanceOf(TestAbortedException.class);
    }

    @Test
    void failsInCiWhereThereIsNoBrowser(@TempDir Path empty) {
        assertThatThrownBy(() -> ChromiumBinary.require(Map.of("PATH", empty.toString(), "CI", "true")))
                .isInstanceOf(AssertionError.class);
    }

    private static Path executable(Path file) throws IOException {
        return Files.createFile(
                file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    }
}

package org.lotuslearning.systemtests;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** The browser installed on this machine: what {@code LOTUS_CHROMIUM} names, or the first known name on the path. */
final class ChromiumBinary {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private ChromiumBinary() {}

    /** Aborts the test where there is no browser; in CI, where nobody would notice, it fails. */
    static Path require(Map<String, String> environment) {
        Optional<Path> found = find(environment);
        if (found.isPresent()) {
            return found.get();
        }
        String message = "No Chromium found. Install the package \"chromium\", or name the binary in LOTUS_CHROMIUM.";
        if ("true".equals(environment.get("CI"))) {
            throw new AssertionError(message);
        }
        throw new TestAbortedException(message);
    }

    static Optional<Path> find(Map<String, String> environment) {
        String named = environment.getOrDefault("LOTUS_CHROMIUM", "");
        if (!named.isEmpty()) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(environment.getOrDefault("PATH", ""))
                .filter(directory -> !directory.isEmpty())
                .map(Path::of)
                .flatMap(ChromiumBinary::candidates)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> candidates(Path directory) {
        return NAMES.stream().map(directory::resolve);
    }
}

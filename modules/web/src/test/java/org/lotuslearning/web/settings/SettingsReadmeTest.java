package org.lotuslearning.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever installs Lotus Learning knows the settings from two tables; so what the code reads is what they list. */
class SettingsReadmeTest {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern NAME = Pattern.compile("\\bLOTUS_[A-Z][A-Z_]*[A-Z]\\b");
    private static final Pattern PROPERTY = Pattern.compile("\"(lotus(?:\\.[a-z]+)+)\"|MPCONFIG=(lotus[.a-z]+)");
    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\| (`LOTUS_[^|]*) \\|");

    /** Words at the beginning of lines of the log. */
    private static final Set<String> NO_SETTINGS = Set.of("LOTUS_ADMIN", "LOTUS_SETTING");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "server-config/README.md"})
    void listsWhatTheCodeReadsAndNothingElse(String file) throws IOException {
        Set<String> listed = names(FIRST_CELL
                .matcher(Files.readString(ROOT.resolve(file)))
                .results()
                .map(cell -> cell.group(1))
                .collect(Collectors.joining()));

        assertThat(listed).containsExactlyInAnyOrderElementsOf(read());
    }

    private static Set<String> read() throws IOException {
        Set<String> read = new TreeSet<>();
        for (Path source : sources()) {
            String text = Files.readString(source);
            read.addAll(names(text));
            PROPERTY.matcher(text)
                    .results()
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .map(property -> property.toUpperCase(Locale.ROOT).replace('.', '_'))
                    .forEach(read::add);
        }
        List.of("PEOPLE", "ANSWERS", "STATEMENTS", "AUDIT")
                .forEach(kept -> read.add("LOTUS_RETENTION_" + kept + "_MONTHS"));
        read.removeAll(NO_SETTINGS);
        return read;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> modules = Files.walk(ROOT.resolve("modules"), 4);
                Stream<Path> lti = Files.walk(ROOT.resolve("lti/src/main"));
                Stream<Path> configuration = Files.walk(ROOT.resolve("server-config"))) {
            List<Path> all = Stream.concat(lti, configuration).collect(Collectors.toList());
            for (Path main : modules.filter(path -> path.endsWith("src/main")).toList()) {
                try (Stream<Path> files = Files.walk(main)) {
                    files.forEach(all::add);
                }
            }
            return all.stream()
                    .filter(Files::isRegularFile)
                    .filter(path -> !path.toString().contains("node_modules"))
                    .filter(path -> path.toString().matches(".*(\\.java|web\\.xml|/run|\\.asadmin)"))
                    .toList();
        }
    }

    private static Set<String> names(String text) {
        return NAME.matcher(text).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }
}

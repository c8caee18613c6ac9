package org.lotuslearning.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the compiled classes of all modules against {@link Architecture}. */
final class ArchitectureTest {

    private static final String BASE = "org.lotuslearning";
    private static final String WRONG = "org.lotuslearning.systemtests.wrong";

    private static final JavaClasses OURS = new ClassFileImporter().importPaths(compiledClasses());
    private static final JavaClasses WRONG_ONES = new ClassFileImporter().importPackages(WRONG);

    @ParameterizedTest(name = "{0}")
    @MethodSource("rulesForOurs")
    void keepsTheRule(String name, ArchRule rule) {
        rule.check(OURS);
    }

    /** A rule that nothing can break holds nothing: each is broken by the classes in {@code wrong}. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("rulesForWrongOnes")
    void noticesWhenTheRuleIsBroken(String name, ArchRule rule) {
        assertThat(rule.evaluate(WRONG_ONES).hasViolation()).isTrue();
    }

    @Test
    void looksAtEveryModule() {
        assertThat(Architecture.modules())
                .allSatisfy(module -> assertThat(OURS)
                        .as(module)
                        .anyMatch(type -> type.getPackageName().startsWith(BASE + "." + module + ".")));
    }

    @Test
    void leavesNothingOutsideTheModules() {
        assertThat(OURS)
                .filteredOn(type -> type.getPackageName().startsWith(BASE + "."))
                .filteredOn(type -> !type.getPackageName().matches(BASE + "\\.test(database|profile)"))
                .allSatisfy(type -> assertThat(Architecture.modules())
                        .contains(type.getPackageName().split("\\.", 4)[2]));
    }

    private static Stream<Arguments> rulesForOurs() {
        return named(new Architecture(BASE));
    }

    private static Stream<Arguments> rulesForWrongOnes() {
        return named(new Architecture(WRONG));
    }

    private static Stream<Arguments> named(Architecture architecture) {
        return architecture.rules().entrySet().stream().map(rule -> arguments(rule.getKey(), rule.getValue()));
    }

    private static List<Path> compiledClasses() {
        Path root = LotusSetup.repository();
        try (Stream<Path> modules = Files.list(root.resolve("modules"))) {
            return Stream.concat(modules, Stream.of(root.resolve("lti")))
                    .map(module -> module.resolve("target/classes"))
                    .filter(Files::isDirectory)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

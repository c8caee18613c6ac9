package org.lotuslearning.learning.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lotuslearning.learning.catalogue.Exercise;
import org.lotuslearning.learning.catalogue.ExerciseUnit;
import org.lotuslearning.learning.catalogue.ModuleDefinition;
import org.lotuslearning.learning.catalogue.Page;
import org.lotuslearning.learning.enrolment.Scope;
import org.lotuslearning.learning.testworld.TestModule;

class ProgressTest {
    private static final ModuleDefinition LEARN = ModuleDefinition.of(TestModule.in("lotus"));

    @Test
    void countsRequiredPagesAndUnitsOnly() {
        Progress progress = progress(Set.of("1.1", "1.3"), Set.of("1.2.t"));

        assertThat(progress.total()).isEqualTo(4);
        assertThat(progress.done()).isEqualTo(1);
        assertThat(progress.percent()).isEqualTo(25);
    }

    @Test
    void namesWhatIsMissingInReadingOrder() {
        assertThat(progress(Set.of("1.2"), Set.of()).missing())
                .containsExactly(
                        new Progress.Missing("1.1", Optional.empty()),
                        new Progress.Missing("1.2", Optional.of("1.2.i")),
                        new Progress.Missing("1.3", Optional.of("1.3.c")));
    }

    @Test
    void roundsDownSoThatAHundredMeansEverything() {
        Page[] pages = new Page[300];
        Set<String> read = new java.util.HashSet<>();
        for (int i = 0; i < pages.length; i++) {
            pages[i] = TestModule.page("p" + i, "Page", true);
            read.add("p" + i);
        }
        read.remove("p299");
        ModuleDefinition long300 = ModuleDefinition.of(TestModule.of("lotus", 1, "Long", pages));

        assertThat(new Progress(long300, read, Set.of()).percent()).isEqualTo(99);
        read.add("p299");
        assertThat(new Progress(long300, read, Set.of()).percent()).isEqualTo(100);
    }

    @Test
    void saysHowMuchOfAScopeIsDone() {
        Scope module = new Scope("lotus", "learn", Optional.empty(), Optional.empty());
        Scope page = new Scope("lotus", "learn", Optional.of("1.2"), Optional.empty());
        Scope optional = new Scope("lotus", "learn", Optional.of("1.3"), Optional.empty());
        Scope talk = new Scope("lotus", "learn", Optional.of("1.2"), Optional.of("1.2.t"));
        Scope gone = new Scope("lotus", "learn", Optional.of("1.2"), Optional.of("1.2.gone"));

        assertThat(progress(Set.of("1.1", "1.3"), Set.of("1.2.t")).percent(module))
                .isEqualTo(25);
        assertThat(progress(Set.of("1.2"), Set.of()).percent(page)).isEqualTo(50);
        assertThat(progress(Set.of("1.2"), Set.of("1.2.i")).percent(page)).isEqualTo(100);
        assertThat(progress(Set.of(), Set.of("1.3.c")).percent(optional)).isEqualTo(50);
        assertThat(progress(Set.of(), Set.of("1.2.t")).percent(talk)).isEqualTo(100);
        assertThat(progress(Set.of("1.2"), Set.of("1.2.i")).percent(gone)).isZero();
    }

    @Test
    void isWholeWhereNothingIsRequired() {
        ModuleDefinition free =
                ModuleDefinition.of(TestModule.of("lotus", 1, "Free", TestModule.page("1", "Only to look at", false)));

        assertThat(new Progress(free, Set.of(), Set.of()).percent()).isEqualTo(100);
        assertThat(new Progress(free, Set.of(), Set.of()).missing()).isEmpty();
    }

    @Test
    void ignoresPagesAndUnitsOfAnotherVersion() {
        Progress progress = progress(Set.of("0.9", "1.1"), Set.of("0.9.i"));

        assertThat(progress.done()).isEqualTo(1);
    }

    @Test
    void completesAModuleByItsFinishOnly() {
        Progress everything = progress(Set.of("1.1", "1.2"), Set.of("1.2.i", "1.3.c"));

        assertThat(everything.missing()).isEmpty();
        assertThat(everything.complete(module(), false)).isFalse();
        assertThat(everything.complete(module(), true)).isTrue();
    }

    @Test
    void completesAPageWhenItIsReadAndItsRequiredUnitsAreSubmitted() {
        Scope page = page("1.2");

        assertThat(progress(Set.of("1.2"), Set.of()).complete(page, false)).isFalse();
        assertThat(progress(Set.of(), Set.of("1.2.i")).complete(page, false)).isFalse();
        assertThat(progress(Set.of("1.2"), Set.of("1.2.t")).complete(page, false))
                .isFalse();
        assertThat(progress(Set.of("1.2"), Set.of("1.2.i")).complete(page, false))
                .isTrue();
    }

    @Test
    void completesAnOptionalPageToo() {
        assertThat(progress(Set.of("1.3"), Set.of("1.3.c")).complete(page("1.3"), false))
                .isTrue();
        assertThat(progress(Set.of(), Set.of("1.3.c")).complete(page("1.3"), false))
                .isFalse();
    }

    @Test
    void completesAnExerciseByItsRequiredUnitsOrByAllWhereNoneIsRequired() {
        assertThat(progress(Set.of(), Set.of("1.2.i")).complete(exercise("1.2", "1.2.i"), false))
                .isTrue();
        assertThat(progress(Set.of(), Set.of()).complete(exercise("1.2", "1.2.t"), false))
                .isFalse();
        assertThat(progress(Set.of(), Set.of("1.2.t")).complete(exercise("1.2", "1.2.t"), false))
                .isTrue();
    }

    @Test
    void asksOnlyTheRequiredUnitOfAnExerciseForBoth() {
        Exercise both = new Exercise(
                "5.2",
                "Both",
                "",
                List.of(
                        new ExerciseUnit("5.2/individual", ExerciseUnit.Audience.INDIVIDUAL, true, Optional.empty()),
                        new ExerciseUnit("5.2/team", ExerciseUnit.Audience.TEAM, false, Optional.empty())),
                TestModule.reflection().parts());
        ModuleDefinition definition =
                ModuleDefinition.of(TestModule.of("lotus", 1, "Both", TestModule.page("5.2p", "Page", true, both)));

        Progress individual = new Progress(definition, Set.of("5.2p"), Set.of("5.2/individual"));
        assertThat(individual.complete(exercise("5.2p", "5.2"), false)).isTrue();
        assertThat(individual.missing()).isEmpty();
        Progress team = new Progress(definition, Set.of("5.2p"), Set.of("5.2/team"));
        assertThat(team.complete(exercise("5.2p", "5.2"), false)).isFalse();
    }

    @Test
    void neverCompletesAScopeThatTheRunDoesNotHave() {
        assertThat(progress(Set.of("1.1"), Set.of()).complete(page("9.9"), true))
                .isFalse();
        assertThat(progress(Set.of("1.1"), Set.of()).complete(exercise("9.9", "9.9.i"), true))
                .isFalse();
    }

    private static Progress progress(Set<String> read, Set<String> submitted) {
        return new Progress(LEARN, read, submitted);
    }

    private static Scope module() {
        return new Scope("lotus", "learn", Optional.empty(), Optional.empty());
    }

    private static Scope page(String page) {
        return new Scope("lotus", "learn", Optional.of(page), Optional.empty());
    }

    private static Scope exercise(String page, String exercise) {
        return new Scope("lotus", "learn", Optional.of(page), Optional.of(exercise));
    }
}

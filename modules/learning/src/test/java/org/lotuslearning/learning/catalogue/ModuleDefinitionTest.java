package org.lotuslearning.learning.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleDefinitionTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void holdsPagesAndExercises() {
        ModuleDefinition definition = ModuleDefinition.of(GoodCourse.learn());

        assertThat(definition.course()).isEqualTo("good");
        assertThat(definition.module()).isEqualTo("learn");
        assertThat(definition.version()).isEqualTo(2);
        assertThat(definition.pages())
                .containsExactly(
                        new ModuleDefinition.PageOutline("1.1", "What it is", true, List.of()),
                        new ModuleDefinition.PageOutline("1.2", "How to tell it apart", true, List.of("1.2.i", "1.3")),
                        new ModuleDefinition.PageOutline(
                                "1.6", "How we are doing", true, List.of("1.6", "1.7.i", "1.6.check")),
                        new ModuleDefinition.PageOutline("1.8", "Sort, order, build", true, List.of("1.8.i", "1.9.i")),
                        new ModuleDefinition.PageOutline("1.40", "Together, without names", true, List.of("1.40")));
        assertThat(definition.units())
                .extracting(ExerciseUnit::id)
                .containsExactly(
                        "1.2.i",
                        "1.3/individual",
                        "1.3/team",
                        "1.6/individual",
                        "1.6/team",
                        "1.7.i",
                        "1.6.check",
                        "1.8.i",
                        "1.9.i",
                        "1.40/individual",
                        "1.40/team");
        assertThat(definition.exerciseOfUnit("1.3/team")).map(Exercise::id).contains("1.3");
        assertThat(definition.pageOf("1.3"))
                .map(ModuleDefinition.PageOutline::id)
                .contains("1.2");
    }

    @Test
    void comesBackFromItsJson() {
        ModuleDefinition definition = ModuleDefinition.of(GoodCourse.learn());

        ModuleDefinition parsed = ModuleDefinition.parse(definition.toJson());

        assertThat(parsed).isEqualTo(definition);
        assertThat(parsed.toJson()).isEqualTo(definition.toJson());
    }

    /** As stored before checks, parts for one unit, recalled answers and shapes were known. */
    @Test
    void readsADefinitionOfAnEarlierRelease() {
        String json = """
                {"course":"good","module":"learn","version":1,"title":"Learn",
                 "pages":[{"id":"1.1","title":"One","required":true,"exercises":["1.1.i"]}],
                 "exercises":[{"id":"1.1.i","title":"Write","purpose":"<p>Why.</p>",
                   "units":[{"id":"1.1.i","audience":"INDIVIDUAL","required":true}],
                   "parts":[{"type":"reflection","id":"r","prompts":[{"id":"a","text":"What?"}]},
                     {"type":"continuum","id":"c","question":"Where?","stops":[{"value":"a","label":"A"}]}]}]}""";

        Exercise exercise = ModuleDefinition.parse(json).exercise("1.1.i").orElseThrow();

        assertThat(exercise.isCheck()).isFalse();
        assertThat(exercise.recall()).isEmpty();
        assertThat(exercise.parts(exercise.units().get(0))).hasSize(2);
        assertThat(exercise.parts().get(1))
                .isInstanceOfSatisfying(
                        Part.Continuum.class, c -> assertThat(c.shape()).isEqualTo(Part.Continuum.Shape.LINE));
    }

    @Test
    void hasEveryKindOfPartInTheFixtureThatComesBack() {
        Set<Class<?>> kinds = new HashSet<>(List.of(Part.class.getPermittedSubclasses()));

        GoodCourse.read().modules().stream()
                .flatMap(LearningModule::exercises)
                .flatMap(e -> e.parts().stream())
                .forEach(part -> kinds.remove(part.getClass()));

        assertThat(kinds).isEmpty();
    }

    /** It shows something and asks for nothing, so it reaches everyone at once (design.md, version). */
    @Test
    void needsNoNewVersionForWhatIsRecalled() throws IOException {
        ModuleDefinition before = ModuleDefinition.of(GoodCourse.learn());
        Path course = GoodCourse.copyTo(folder);
        Path page = course.resolve("learn/en/1.6.md");
        String text = Files.readString(page);
        assertThat(text).contains("\nrecall: ");
        Files.writeString(page, text.replaceFirst("\nrecall: .*", ""));

        ModuleDefinition after =
                ModuleDefinition.of(GoodCourse.read(course).module("learn").orElseThrow());

        assertThat(after).isNotEqualTo(before);
        assertThat(after.changesSince(before)).isEmpty();
    }

    @Test
    void refusesOtherJson() {
        assertThatThrownBy(() -> ModuleDefinition.parse("{}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ModuleDefinition.parse("definition")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void seesNoChangeInCorrectedTexts() throws IOException {
        assertThat(changes("What did you notice?", "What did you see?")).isEmpty();
        assertThat(changes("title: How to tell it apart", "title: Two questions"))
                .isEmpty();
        assertThat(changes("Two questions help.", "Three questions help.")).isEmpty();
    }

    @Test
    void seesChangedExercisesAndRequirements() throws IOException {
        assertThat(changes("minutes: 15", "minutes: 15\nrequired: false"))
                .containsExactly("Page 1.2 was: required; is: optional");
        assertThat(changes("for: individual", "for: individual\nrequired: false"))
                .containsExactly("Unit 1.2.i was: individual, required; is: individual, optional");
        assertThat(changes("for: both\nafter: \"1.2.i\"", "for: team"))
                .containsExactly("Unit 1.3 is new", "Unit 1.3/individual is gone", "Unit 1.3/team is gone");
        assertThat(changes("value: helping", "value: help"))
                .containsExactly(
                        "Field strongest of exercise 1.2.i was: choice, several of attending|helping, required; "
                                + "is: choice, several of attending|help, required");
        assertThat(changes("    id: talk", "    id: talked"))
                .containsExactly("Field talked-a of exercise 1.3 is new", "Field talk-a of exercise 1.3 is gone");
    }

    /** How the definition changes when both languages of page 1.2 are edited. */
    private List<String> changes(String text, String replacement) throws IOException {
        Path course = GoodCourse.copyTo(Files.createTempDirectory(folder, "course"));
        Path english = course.resolve("learn/en/1.2.md");
        assertThat(english).content().contains(text);
        Files.writeString(english, Files.readString(english).replace(text, replacement));
        Files.copy(english, course.resolve("learn/cy/1.2.md"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        LearningModule edited = GoodCourse.read(course).module("learn").orElseThrow();
        return ModuleDefinition.of(edited).changesSince(ModuleDefinition.of(GoodCourse.learn()));
    }
}

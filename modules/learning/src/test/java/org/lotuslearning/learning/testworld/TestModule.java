package org.lotuslearning.learning.testworld;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lotuslearning.learning.catalogue.Block;
import org.lotuslearning.learning.catalogue.Exercise;
import org.lotuslearning.learning.catalogue.ExerciseUnit;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.learning.catalogue.Page;
import org.lotuslearning.learning.catalogue.Part;

/**
 * A small module with one thing of each kind: 1.1 is read only; 1.2 has the reflection 1.2.i and the optional team talk 1.2.t,
 * which opens after it; 1.3 is optional and has the choice 1.3.c. Four required steps: 1.1, 1.2, 1.2.i, 1.3.c.
 */
public final class TestModule {
    private TestModule() {}

    /** Version 1 in a course of this name. */
    public static LearningModule in(String course) {
        return of(course, 1, "Learn", readOnly(), exercises(), optional());
    }

    public static LearningModule of(String course, int version, String title, Page... pages) {
        return new LearningModule(
                course, "learn", version, title, "Lay the groundwork", "learn", List.of(), List.of(pages));
    }

    public static Page readOnly() {
        return page("1.1", "What it is", true);
    }

    public static Page exercises() {
        return page("1.2", "How to tell it apart", true, reflection(), talk());
    }

    public static Page optional() {
        return page("1.3", "More", false, choice());
    }

    public static Page page(String id, String title, boolean required, Exercise... exercises) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose("<p>Text of " + id + "</p>"));
        Stream.of(exercises).map(Block.ExerciseBlock::new).forEach(blocks::add);
        return new Page(id, title, 5, required, blocks, List.of());
    }

    public static Exercise reflection() {
        return exercise(
                "1.2.i",
                ExerciseUnit.Audience.INDIVIDUAL,
                true,
                Optional.empty(),
                new Part.Reflection("mindful", List.of(prompt("a"), prompt("b"))));
    }

    public static Exercise talk() {
        return exercise(
                "1.2.t",
                ExerciseUnit.Audience.TEAM,
                false,
                Optional.of("1.2.i"),
                new Part.TeamDiscussion("talk", List.of(prompt("a"))));
    }

    public static Exercise choice() {
        return exercise(
                "1.3.c",
                ExerciseUnit.Audience.INDIVIDUAL,
                true,
                Optional.empty(),
                new Part.Choice(
                        "strongest",
                        "Which is your strength?",
                        Optional.empty(),
                        false,
                        List.of(option("attending"), option("helping"))));
    }

    /** Two questions, whose right answers are ask and listen. */
    public static Exercise check() {
        return new Exercise(
                "1.3.check",
                Exercise.Kind.CHECK,
                "Check what stayed with you",
                "",
                List.of(new ExerciseUnit("1.3.check", ExerciseUnit.Audience.INDIVIDUAL, false, Optional.empty())),
                List.of(question("first", "ask", "tell"), question("second", "wait", "listen")),
                Map.of(),
                List.of());
    }

    /** Whose right answers are ask and listen, where they are offered. */
    public static Part.Question question(String id, String... values) {
        return new Part.Question(
                id,
                "What is " + id + "?",
                Stream.of(values).map(TestModule::option).toList(),
                Stream.of(values).filter(List.of("ask", "listen")::contains).toList());
    }

    public static Exercise exercise(
            String id, ExerciseUnit.Audience audience, boolean required, Optional<String> after, Part part) {
        return new Exercise(
                id,
                "Exercise " + id,
                "<p>To see.</p>",
                List.of(new ExerciseUnit(id, audience, required, after)),
                List.of(part));
    }

    public static Part.Prompt prompt(String id) {
        return new Part.Prompt(id, "What about " + id + "?", Optional.empty());
    }

    public static Part.Option option(String name) {
        return new Part.Option(name, "It is " + name, Optional.empty(), Optional.empty());
    }
}

package org.lotuslearning.learning.enrolment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lotuslearning.learning.catalogue.Block;
import org.lotuslearning.learning.catalogue.Exercise;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.learning.catalogue.ModuleDefinition;
import org.lotuslearning.learning.catalogue.Page;

/**
 * What a run is shown: today's text with the pages and exercises of the version it began with. So corrections of text
 * reach everyone at once, and nobody's run changes under their hands (design.md, version).
 */
public final class RunContent {
    private RunContent() {}

    /**
     * The module as a run of this definition sees it.
     *
     * @param served what is served now, in any version
     */
    public static LearningModule of(ModuleDefinition definition, LearningModule served) {
        List<Page> pages = definition.pages().stream()
                .map(outline -> page(definition, outline, served.page(outline.id())))
                .toList();
        return new LearningModule(
                served.course(),
                served.id(),
                definition.version(),
                served.title(),
                served.strapline(),
                served.petal(),
                served.outcomes(),
                pages);
    }

    private static Page page(ModuleDefinition definition, ModuleDefinition.PageOutline outline, Optional<Page> served) {
        List<Block> blocks = new ArrayList<>();
        List<String> placed = new ArrayList<>();
        for (Block block : served.map(Page::blocks).orElse(List.of())) {
            if (!(block instanceof Block.ExerciseBlock exercise)) {
                blocks.add(block);
            } else if (outline.exercises().contains(exercise.exercise().id())) {
                placed.add(exercise.exercise().id());
                blocks.add(block(definition, exercise.exercise(), served.get().language()));
            }
        }
        // an exercise that today's text no longer has still belongs to the run
        outline.exercises().stream()
                .filter(id -> !placed.contains(id))
                .forEach(id -> blocks.add(block(definition, id)));
        return new Page(
                outline.id(),
                served.map(Page::title).orElse(outline.title()),
                served.map(Page::minutes).orElse(0),
                outline.required(),
                blocks,
                served.map(Page::references).orElse(List.of()),
                served.map(Page::language).orElse(ModuleDefinition.LANGUAGE));
    }

    /** The exercise as the run began with it; in the words of another language where it still asks for the same. */
    private static Block block(ModuleDefinition definition, Exercise served, String language) {
        boolean translated = !language.equals(ModuleDefinition.LANGUAGE);
        return translated
                        && definition
                                .exercise(served.id())
                                .filter(served::asksAs)
                                .isPresent()
                ? new Block.ExerciseBlock(served, language)
                : block(definition, served.id());
    }

    private static Block block(ModuleDefinition definition, String exerciseId) {
        Exercise exercise = definition
                .exercise(exerciseId)
                .orElseThrow(() -> new IllegalStateException("The definition lacks its exercise " + exerciseId));
        return new Block.ExerciseBlock(exercise, ModuleDefinition.LANGUAGE);
    }
}

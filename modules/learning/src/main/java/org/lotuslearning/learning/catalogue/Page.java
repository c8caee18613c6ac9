package org.lotuslearning.learning.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One section of a learning module, e.g. 1.2.
 *
 * @param id the section's number or name, unique in the course
 * @param minutes about how long it takes, exercises included
 * @param required whether the module is complete only after this page has been opened
 * @param blocks in reading order
 * @param references numbers of the works cited on this page, ascending
 * @param language BCP 47 tag of the language it is written in: in a course that is read in another one, the main language
 *     where nobody has translated it yet
 */
public record Page(
        String id,
        String title,
        int minutes,
        boolean required,
        List<Block> blocks,
        List<Integer> references,
        String language) {
    /** A page in the main language. */
    public Page(String id, String title, int minutes, boolean required, List<Block> blocks, List<Integer> references) {
        this(id, title, minutes, required, blocks, references, CourseSource.MAIN_LANGUAGE);
    }

    public Page {
        blocks = List.copyOf(blocks);
        references = List.copyOf(references);
    }

    /** The exercise of this page that a unit belongs to. */
    public Optional<Exercise> exerciseOfUnit(String unitId) {
        return exercises().filter(e -> e.unit(unitId).isPresent()).findFirst();
    }

    public Stream<Exercise> exercises() {
        return blocks.stream()
                .filter(Block.ExerciseBlock.class::isInstance)
                .map(b -> ((Block.ExerciseBlock) b).exercise());
    }
}

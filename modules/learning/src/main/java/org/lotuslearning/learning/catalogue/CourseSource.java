package org.lotuslearning.learning.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonmark.node.Node;

/**
 * A course taken apart but not yet made into values: links can be resolved only once all of it is known.
 *
 * @param besides the files beside course.yml that a course may have, such as the glossary
 * @param whole whether every file and block could be read; if not, what seems missing may only be unreadable
 */
record CourseSource(
        YamlDocument course, Map<ContentSchema.Kind, YamlDocument> besides, List<ModuleSource> modules, boolean whole) {
    /** The language in which every course is written; others follow it. */
    static final String MAIN_LANGUAGE = "en";

    /**
     * @param languages pages by language, in reading order
     */
    record ModuleSource(String id, YamlDocument module, Map<String, List<PageSource>> languages) {
        List<PageSource> pages() {
            return languages.getOrDefault(MAIN_LANGUAGE, List.of());
        }
    }

    /** One page file. */
    record PageSource(
            String module,
            String id,
            String language,
            String file,
            Optional<YamlDocument> frontMatter,
            List<Piece> pieces) {
        Stream<Fence> fences() {
            return pieces.stream().filter(Fence.class::isInstance).map(Fence.class::cast);
        }

        Stream<Fence> fences(ContentSchema.Kind kind) {
            return fences().filter(f -> f.kind() == kind);
        }

        /** Exercises and checks. */
        Stream<Fence> exercises() {
            return fences().filter(
                            f -> f.kind() == ContentSchema.Kind.EXERCISE || f.kind() == ContentSchema.Kind.CHECK);
        }
    }

    /** What a page consists of. */
    sealed interface Piece {}

    /** Running text: a document node whose lines are counted as in the file. */
    record Running(Node node) implements Piece {}

    /** A fenced block that fits the schema. */
    record Fence(ContentSchema.Kind kind, YamlDocument document) implements Piece {
        String id() {
            return document.entry().text("id");
        }
    }

    /** A file beside course.yml. */
    Optional<Entry> beside(ContentSchema.Kind kind) {
        return Optional.ofNullable(besides.get(kind)).map(YamlDocument::entry);
    }

    /** The pages of all modules in the main language. */
    Stream<PageSource> pages() {
        return modules.stream().flatMap(m -> m.pages().stream());
    }
}

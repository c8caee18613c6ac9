package org.lotuslearning.learning.catalogue;

import java.util.List;
import java.util.Optional;

/** A piece of a page. All {@code html} and {@code svg} here is made from checked Markdown and files: safe to print raw. */
public sealed interface Block {

    /** Running text: headings from h2 down, paragraphs, lists, tables. */
    record Prose(String html) implements Block {}

    /**
     * A drawing of our own.
     *
     * @param id e.g. {@code 1.2}
     * @param svg the inline {@code <svg>} element, with title and desc, ids unique in the page
     * @param narrowSvg a second drawing for widths below 480 px, where the first does not scale down well
     * @param text the same content in words, as HTML
     * @param credit whose model it shows, plain text; empty when it is wholly ours
     */
    record Figure(String id, String caption, String svg, Optional<String> narrowSvg, String text, String credit)
            implements Block {}

    /** Things to watch or read elsewhere. */
    record ResourceList(String title, List<Resource> resources) implements Block {
        public ResourceList {
            resources = List.copyOf(resources);
        }
    }

    /** A paragraph set apart: {@code care} for content notes and support signposts, {@code key} for the one thing to keep. */
    record Callout(Kind kind, String title, String html) implements Block {
        /** Why it stands apart. */
        public enum Kind {
            CARE,
            KEY
        }
    }

    /**
     * An exercise at its place in the text.
     *
     * @param language BCP 47 tag of the language it is written in; it may differ from that of the page in a run that began
     *     before the translation (design.md, version)
     */
    record ExerciseBlock(Exercise exercise, String language) implements Block {
        /** One in the main language. */
        public ExerciseBlock(Exercise exercise) {
            this(exercise, CourseSource.MAIN_LANGUAGE);
        }
    }

    /**
     * What exercises, also of other courses, say about the points of a standard, with what none of them says.
     *
     * @param id unique in the page
     */
    record EvidenceMap(String id, String title, List<Point> points) implements Block {
        public EvidenceMap {
            points = List.copyOf(points);
        }

        /**
         * A point of the standard.
         *
         * @param text plain text
         * @param units exercises that fit; some may belong to courses that are not served here
         * @param sections where else the courses speak of it, in words
         * @param gap what the courses do not cover
         */
        public record Point(
                String id,
                String text,
                Strength strength,
                List<UnitReference> units,
                Optional<String> sections,
                Optional<String> gap) {
            public Point {
                units = List.copyOf(units);
            }
        }

        /** How well the exercises fit a point: they are about it, about a part of it, or there are none. */
        public enum Strength {
            DIRECT,
            PARTIAL,
            NONE
        }
    }
}

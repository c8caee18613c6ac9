package org.lotuslearning.learning.catalogue;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a course points to elsewhere ({@code directory.yml}): the one file in which an editor completes addresses and
 * notes the day on which each was opened.
 *
 * @param checkedBy who opens the addresses, plain text; empty where nobody is named
 * @param groups as the source groups them; empty where the course has no such file
 */
public record Directory(String checkedBy, List<Group> groups) {
    /** The directory of a course without one. */
    public static final Directory NONE = new Directory("", List.of());

    public Directory {
        groups = List.copyOf(groups);
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }

    /**
     * Entries that belong together, e.g. one appendix of the source.
     *
     * @param note what to know before using them, as HTML; empty where there is nothing
     */
    public record Group(String id, String title, String note, List<Listing> entries) {
        public Group {
            entries = List.copyOf(entries);
        }

        /** The id of its heading on the directory's page. */
        public String anchor() {
            return anchor(id);
        }

        static String anchor(String id) {
            return "group-" + CourseIndex.anchored(id);
        }
    }

    /**
     * One thing to use, watch, read or call.
     *
     * @param by its owner
     * @param url where it is; empty where nobody has found it yet
     * @param checked the day on which an editor opened the address
     * @param description one plain sentence
     * @param pages ids of the pages on which it helps
     */
    public record Listing(
            String id,
            String title,
            String by,
            Kind kind,
            Optional<URI> url,
            Optional<LocalDate> checked,
            String description,
            List<String> pages) {
        public Listing {
            pages = List.copyOf(pages);
        }

        /** The id of its element on the directory's page. */
        public String anchor() {
            return anchor(id);
        }

        static String anchor(String id) {
            return "resource-" + CourseIndex.anchored(id);
        }
    }

    /** What one does with it. */
    public enum Kind {
        SUPPORT,
        VIDEO,
        READING,
        TRAINING,
        PRACTICE,
        APP,
        GUIDANCE
    }
}

package org.lotuslearning.learning.catalogue;

import java.util.List;

/**
 * What is told in public about the documents that a course was made from ({@code source-notes.yml}).
 *
 * @param introduction as HTML
 * @param notes in the order of the file
 */
public record SourceNotes(String title, String introduction, List<Note> notes) {
    public SourceNotes {
        notes = List.copyOf(notes);
    }

    /**
     * A place where this edition does not follow its source word for word.
     *
     * @param where pages, figures or appendices, in words
     * @param says what the source says or lacks
     * @param here what this edition does
     */
    public record Note(String id, Impact impact, String where, String says, String here) {}

    /** How much it matters. */
    public enum Impact {
        /** It could mislead in practice, or breaks a task. */
        HIGH,

        /** A fact is wrong or unclear. */
        MEDIUM
    }
}

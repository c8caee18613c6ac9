package org.lotuslearning.learning.catalogue;

import java.util.List;

/** Makes what is told about the source out of {@code source-notes.yml}. */
final class SourceNotesReader {
    private final PageContext file;
    private final Problems problems;

    SourceNotesReader(PageContext file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    SourceNotes read(Entry entry) {
        List<Entry> notes = entry.items("notes");
        new UniqueIds("note", problems).check(notes);
        return new SourceNotes(
                entry.text("title"),
                Markdown.html(entry.at("introduction"), file),
                notes.stream().map(SourceNotesReader::note).toList());
    }

    private static SourceNotes.Note note(Entry note) {
        return new SourceNotes.Note(
                note.text("id"),
                note.text("impact").equals("H") ? SourceNotes.Impact.HIGH : SourceNotes.Impact.MEDIUM,
                note.text("where"),
                note.text("says"),
                note.text("here"));
    }
}

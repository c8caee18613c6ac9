package org.lotuslearning.web.erasure;

import java.util.List;
import org.lotuslearning.web.learner.MyLearningView.QuestionAnswer;

/**
 * All that is held about somebody, to read ({@code person-export.jte}).
 *
 * @param name empty when the platform gave none
 * @param madeOn e.g. {@code 20 November 2026}
 */
public record PersonExportView(String name, String madeOn, List<Section> sections) {
    public PersonExportView {
        sections = List.copyOf(sections);
    }

    /**
     * One kind of what is held.
     *
     * @param words what it is and why it is there
     */
    public record Section(String heading, String words, List<Entry> entries) {
        public Section {
            entries = List.copyOf(entries);
        }
    }

    /** One thing, with its properties. */
    public record Entry(String title, String small, List<QuestionAnswer> lines) {
        public Entry {
            lines = List.copyOf(lines);
        }
    }
}

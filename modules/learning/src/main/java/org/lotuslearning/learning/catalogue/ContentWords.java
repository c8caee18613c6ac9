package org.lotuslearning.learning.catalogue;

import java.util.List;

/**
 * The few words that we put into an author's page ourselves, in the page's language.
 *
 * @param newWindow read aloud after a link that leads elsewhere
 * @param reference read aloud before the number of a work
 * @param check title of a check that has none
 * @param inPlace scale of a checklist that names none, from best to worst
 */
record ContentWords(String newWindow, String reference, String check, List<String> inPlace) {
    private static final ContentWords ENGLISH = new ContentWords(
            "opens in a new window",
            "Reference",
            "Check what stayed with you",
            List.of("In place", "Partly", "Not yet"));
    private static final ContentWords WELSH = new ContentWords(
            "yn agor mewn ffenestr newydd",
            "Cyfeirnod",
            "Gwiriwch beth sydd wedi aros gyda chi",
            List.of("Ar waith", "Yn rhannol", "Ddim eto"));

    ContentWords {
        inPlace = List.copyOf(inPlace);
    }

    /** Those of a language, otherwise English. */
    static ContentWords of(String language) {
        return language.equals("cy") ? WELSH : ENGLISH;
    }
}

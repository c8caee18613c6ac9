package org.lotuslearning.web.erasure;

import java.util.LinkedHashMap;
import java.util.Map;

/** What may be held about somebody, by the word that exports and the audit use for it, in words for people. */
public final class Held {
    private static final Map<String, String> WORDS = words();

    private Held() {}

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("runs", "Runs through modules");
        words.put("pages", "Pages read");
        words.put("answers", "Answers, every version");
        words.put("drafts", "Drafts");
        words.put("teamSessions", "Team sessions led");
        words.put("sessions", "Sessions of the last 30 days");
        words.put("courseLists", "Places on lists of courses");
        words.put("scores", "Scores for gradebooks");
        words.put("grades", "Grades, as gradebooks were told");
        words.put("statementsToSend", "Statements in the outbox");
        words.put("statements", "Statements in our learning record store");
        words.put("documents", "States and profiles in our learning record store");
        return words;
    }

    /** Counts by what they are of, in words and in their order; what is not known is left out. */
    public static Map<String, Long> inWords(Map<String, Long> counts) {
        Map<String, Long> words = new LinkedHashMap<>();
        WORDS.forEach((what, word) -> {
            Long count = counts.get(what);
            if (count != null) {
                words.put(word, count);
            }
        });
        return words;
    }
}

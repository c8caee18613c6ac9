package org.lotuslearning.lrs.document;

/** Where a document is kept, in the word that the database has for it. */
public enum DocumentKind {
    /** Communication 2.3: of an activity, an agent and perhaps a registration. */
    STATE("state"),

    /** Communication 2.7. */
    ACTIVITY_PROFILE("activity profile"),

    /** Communication 2.6. */
    AGENT_PROFILE("agent profile");

    private final String word;

    DocumentKind(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}

package org.lotuslearning.web.console;

/** The parts of the console, in the order of its navigation. */
public enum ConsolePlace {
    OVERVIEW("/console", "Overview"),
    PLATFORMS("/console/platforms", "Platforms"),
    LINKS("/console/platforms/link", "Registration links"),
    KEYS("/console/keys", "Keys"),
    RECORDS("/records", "Records"),
    PEOPLE("/console/people", "People"),
    STATEMENTS("/console/statements", "Statements"),
    CREDENTIALS("/console/credentials", "LRS credentials"),
    RISK_POLICY("/console/risk-policy", "Risk policy");

    private final String href;
    private final String text;

    ConsolePlace(String href, String text) {
        this.href = href;
        this.text = text;
    }

    String href() {
        return href;
    }

    String text() {
        return text;
    }
}

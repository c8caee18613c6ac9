package org.lotuslearning.xapi.statement;

import java.util.Arrays;
import java.util.Optional;

/** A version of xAPI whose rules can be applied. */
public enum XapiVersion {
    V1_0_3("1.0.3", "1.0.", "1.0.0"),

    /** IEEE 9274.1.1. */
    V2_0("2.0.0", "2.0.", "2.0.0");

    private final String latestPatch;
    private final String prefix;
    private final String statementDefault;

    XapiVersion(String latestPatch, String prefix, String statementDefault) {
        this.latestPatch = latestPatch;
        this.prefix = prefix;
        this.statementDefault = statementDefault;
    }

    /** The value of {@code X-Experience-API-Version} that we send: always the latest patch (Communication 3.3). */
    public String latestPatch() {
        return latestPatch;
    }

    /** The {@code version} of a statement that came without one (2.4.10). */
    public String statementDefault() {
        return statementDefault;
    }

    /**
     * The rules that a request asks for by its header. "The LRS MUST accept requests with a version header of 1.0 as if
     * the version header was 1.0.0" (Communication 3.3), and so with 2.0.
     */
    public static Optional<XapiVersion> asked(String header) {
        return Arrays.stream(values())
                .filter(one -> one.covers(header) || one.prefix.equals(header + "."))
                .findFirst();
    }

    /** Whether a statement that says it is of this version can be read by these rules: its own, and older ones. */
    public boolean allows(String statementVersion) {
        return asked(statementVersion)
                .filter(version -> version.compareTo(this) <= 0)
                .isPresent();
    }

    /** Whether a statement's {@code version} or a request's version header belongs to these rules (2.4.10). */
    public boolean covers(String version) {
        return version.startsWith(prefix) && version.length() > prefix.length();
    }

    @Override
    public String toString() {
        return latestPatch;
    }
}

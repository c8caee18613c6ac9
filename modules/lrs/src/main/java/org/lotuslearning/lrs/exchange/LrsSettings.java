package org.lotuslearning.lrs.exchange;

import java.net.URI;

/**
 * What an installation decides about its LRS.
 *
 * @param home the public address of the server; with a client's key it makes the authority of what the client sends, so
 *     it should not change
 * @param longestBody bytes that a request may have
 * @param longestStatement characters that one statement may have as JSON; at most 1 000 000, which H2 can hold
 * @param longestPage statements that one answer may have
 * @param longestBatch statements that one request may have
 */
public record LrsSettings(URI home, int longestBody, int longestStatement, int longestPage, int longestBatch) {
    /** Bytes of a request, unless it is set. */
    public static final int BODY = 4 * 1024 * 1024;

    /** Statements of an answer, unless it is set. */
    public static final int PAGE = 200;

    /** Statements of a request, unless it is set. */
    public static final int BATCH = 1_000;

    /** Characters of a statement, which is also the most there can be. */
    public static final int STATEMENT = 1_000_000;

    public LrsSettings {
        if (!home.isAbsolute()) {
            throw new IllegalArgumentException("The home of the LRS must be an absolute address, not " + home);
        }
        if (Math.min(Math.min(longestBody, longestStatement), Math.min(longestPage, longestBatch)) < 1
                || longestStatement > STATEMENT) {
            throw new IllegalArgumentException(
                    "The limits of the LRS must be positive, and statements at most 1 000 000");
        }
    }

    /** The usual limits: requests of 4 MiB and 1 000 statements, statements of a million characters, pages of 200. */
    public static LrsSettings of(URI home) {
        return new LrsSettings(home, BODY, STATEMENT, PAGE, BATCH);
    }

    /** With the usual limit of a batch. */
    public LrsSettings(URI home, int longestBody, int longestStatement, int longestPage) {
        this(home, longestBody, longestStatement, longestPage, BATCH);
    }
}

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
 */
public record LrsSettings(URI home, int longestBody, int longestStatement, int longestPage) {
    public LrsSettings {
        if (!home.isAbsolute()) {
            throw new IllegalArgumentException("The home of the LRS must be an absolute address, not " + home);
        }
        if (longestBody < 1 || longestStatement < 1 || longestStatement > 1_000_000 || longestPage < 1) {
            throw new IllegalArgumentException(
                    "The limits of the LRS must be positive, and statements at most 1 000 000");
        }
    }

    /** The usual limits: requests of 4 MiB, statements of a million characters, pages of 200. */
    public static LrsSettings of(URI home) {
        return new LrsSettings(home, 4 * 1024 * 1024, 1_000_000, 200);
    }
}

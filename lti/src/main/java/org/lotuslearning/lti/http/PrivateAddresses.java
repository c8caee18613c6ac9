package org.lotuslearning.lti.http;

import java.util.Arrays;
import java.util.Locale;

/** Which addresses of our own network may be called for platforms that nobody vouches for: {@code LOTUS_ALLOW_PRIVATE_ADDRESSES}. */
public enum PrivateAddresses {
    /** Public addresses only. */
    NONE,
    /** This machine too: for the demo LMS. */
    LOOPBACK,
    /** Any address: for LMSs inside the trust's network. */
    ALL;

    /**
     * Reads the setting, in any case.
     *
     * @throws IllegalArgumentException naming the setting and its values
     */
    public static PrivateAddresses parse(String text) {
        return Arrays.stream(values())
                .filter(value -> value.name().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "LOTUS_ALLOW_PRIVATE_ADDRESSES must be none, loopback or all, but is \""
                                + text.toLowerCase(Locale.ROOT) + "\""));
    }
}

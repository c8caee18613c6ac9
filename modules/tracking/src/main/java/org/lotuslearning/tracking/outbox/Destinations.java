package org.lotuslearning.tracking.outbox;

/** Names of the places that things are sent to. */
public final class Destinations {
    /** The configured LRS. */
    public static final String LRS = "lrs";

    private static final String GRADEBOOK = "gradebook/";
    private static final String RESULTS = "results/";

    private Destinations() {}

    /** The gradebook of one platform: when one LMS is away, the others still get their grades. */
    public static String gradebook(long platform) {
        return GRADEBOOK + platform;
    }

    public static boolean isGradebook(String destination) {
        return destination.startsWith(GRADEBOOK);
    }

    /** Where the grades of a platform are read back from; has a lease of its own and waits by itself. */
    public static String results(long platform) {
        return RESULTS + platform;
    }

    public static boolean isResults(String destination) {
        return destination.startsWith(RESULTS);
    }
}

package org.lotuslearning.tracking.outbox;

/** Names of the places that things are sent to. */
public final class Destinations {
    /** The one LRS of the settings, when there is no list of them. */
    public static final String LRS = "lrs";

    private static final String NAMED_LRS = "lrs/";
    private static final String GRADEBOOK = "gradebook/";
    private static final String RESULTS = "results/";

    private Destinations() {}

    /**
     * One LRS of several. The one that is named {@code lrs} is {@link #LRS}, so that it goes on with what was queued when
     * it was the only one.
     */
    public static String lrs(String name) {
        return name.equals(LRS) ? LRS : NAMED_LRS + name;
    }

    public static boolean isLrs(String destination) {
        return destination.equals(LRS) || destination.startsWith(NAMED_LRS);
    }

    /** What {@link #lrs(String)} was given. */
    public static String nameOfLrs(String destination) {
        return destination.startsWith(NAMED_LRS) ? destination.substring(NAMED_LRS.length()) : destination;
    }

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

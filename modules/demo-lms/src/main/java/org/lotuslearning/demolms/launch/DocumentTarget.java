package org.lotuslearning.demolms.launch;

import java.util.Locale;

/** Where the tool appears (LTI Core, launch presentation, {@code document_target}). */
public enum DocumentTarget {
    /** In a frame of a page of the demo. */
    IFRAME,
    /** In a window or tab of its own. */
    WINDOW;

    /** The word in a claim. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.lotuslearning.demolms.tool;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where the demo keeps small texts for the tool (1EdTech LTI postMessage Storage), or that it does not. */
public enum Storage {
    /** Nowhere, as in Moodle. */
    NONE(Optional.empty()),
    /** In the page around the tool's frame, or the one that opened its window. */
    PARENT(Optional.of("_parent")),
    /** In a frame of its own in that page. */
    FRAME(Optional.of("lti_storage"));

    private final Optional<String> target;

    Storage(Optional<String> target) {
        this.target = target;
    }

    /** The one of a name in an address; empty for anything else. */
    public static Optional<Storage> named(String name) {
        return Arrays.stream(values())
                .filter(storage -> storage.word().equals(name))
                .findFirst();
    }

    /** Its name in an address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The value of {@code lti_storage_target} in a login. */
    public Optional<String> target() {
        return target;
    }
}

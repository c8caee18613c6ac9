package org.lotuslearning.learning.catalogue;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Reads the address of a reference or resource. */
final class WebAddress {
    private WebAddress() {}

    /** Empty where the field is absent; also, with a problem, where it is no address. */
    static Optional<URI> of(Entry field, Problems problems) {
        if (field.node().isMissingNode()) {
            return Optional.empty();
        }
        String text = field.node().asText();
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            problems.add(
                    field.file(),
                    field.line(),
                    "\"" + text + "\" is not a web address. Copy it from the browser again.");
            return Optional.empty();
        }
    }
}

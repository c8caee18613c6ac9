package org.lotuslearning.learning.catalogue;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Reads addresses of pages elsewhere. */
final class WebAddress {
    private WebAddress() {}

    /** Empty where the field is absent; also, with a problem, where it is no address. */
    static Optional<URI> of(Entry field, Problems problems) {
        if (field.node().isMissingNode()) {
            return Optional.empty();
        }
        String text = field.node().asText();
        Optional<URI> address = parse(text);
        if (address.isEmpty()) {
            problems.add(field.file(), field.line(), advice(text));
        }
        return address;
    }

    /** Empty where it is no address of a web page. */
    static Optional<URI> parse(String text) {
        try {
            return Optional.of(new URI(text)).filter(uri -> uri.getHost() != null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    static String advice(String text) {
        return "\"" + text + "\" is not a web address. Copy it from the browser again.";
    }
}

package org.lotuslearning.lti.http;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links in the header of an answer (RFC 8288), by which lists go on. */
public final class WebLink {
    private WebLink() {}

    /**
     * The address of the first link of a relation, as it is written.
     *
     * @param relation letters only, e.g. {@code next}
     */
    public static Optional<String> find(HttpHeaders headers, String relation) {
        // <address>; rel="next", among other links and parameters
        Pattern link = Pattern.compile(
                "<([^>]*)>[^,<]*;\\s*rel=(?:" + relation + "\\b|\"(?:[^\"]*\\s)?" + relation + "(?:\\s[^\"]*)?\")",
                Pattern.CASE_INSENSITIVE);
        return headers.allValues("Link").stream()
                .map(link::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }

    /** Where a link on a page leads, if that is on the page's own origin: our token goes to no other host. */
    public static Optional<URI> sameOrigin(URI page, String link) {
        try {
            return WebAddress.parse(page.resolve(link).toString())
                    .filter(next -> WebAddress.origin(next).equals(WebAddress.origin(page)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

package org.lotuslearning.xapi.remote;

import java.net.http.HttpRequest;
import java.util.Optional;

/**
 * What must be true for a document to be changed, so that nobody's change is lost (Communication 3.1). If it is not, the
 * outcome is an {@link Outcome.Conflict}: fetch the document, and decide anew.
 */
public final class Precondition {
    /** Whatever is there. An LRS refuses to replace a document of a profile like this. */
    public static final Precondition NONE = new Precondition(Optional.empty(), "");

    /** No document of this id is there. */
    public static final Precondition ABSENT = new Precondition(Optional.of("If-None-Match"), "*");

    private final Optional<String> header;
    private final String value;

    private Precondition(Optional<String> header, String value) {
        this.header = header;
        this.value = value;
    }

    /**
     * The document is still the one that was fetched.
     *
     * @param etag as {@link StoredDocument#etag()} gave it, with its quotation marks
     */
    public static Precondition unchanged(String etag) {
        return new Precondition(Optional.of("If-Match"), etag);
    }

    void addTo(HttpRequest.Builder request) {
        header.ifPresent(name -> request.header(name, value));
    }
}

package org.lotuslearning.lti.login;

import java.net.URI;
import java.util.Optional;
import org.lotuslearning.lti.http.WebAddress;

/**
 * The public address of this tool, {@code LOTUS_BASE_URL}, and the question whether an address is one of ours.
 *
 * @param base without a final slash, e.g. {@code https://lotus.example}
 */
public record ToolAddress(URI base) {
    public ToolAddress {
        String text = base.toString();
        base = text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : base;
        if (WebAddress.parse(base.toString()).isEmpty()
                || base.getRawQuery() != null
                || base.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "LOTUS_BASE_URL must be an http or https address without ? and #: " + text);
        }
    }

    /** Where platforms send the id_token ({@code redirect_uri}). */
    public URI launch() {
        return URI.create(base + "/lti/launch");
    }

    /** The address as one of ours, without dots in its path; empty when it is another's. */
    public Optional<URI> own(String address) {
        return WebAddress.parse(address).map(URI::normalize).filter(this::isOwn);
    }

    private boolean isOwn(URI uri) {
        String path = uri.getRawPath();
        boolean under = path.isEmpty()
                ? base.getRawPath().isEmpty()
                : path.equals(base.getRawPath()) || path.startsWith(base.getRawPath() + "/");
        return under && !path.startsWith("/..") && WebAddress.origin(uri).equals(WebAddress.origin(base));
    }
}

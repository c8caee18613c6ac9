package org.lotuslearning.lti.registration;

import java.net.URI;
import java.util.Optional;
import org.lotuslearning.lti.http.WebAddress;

/**
 * Where a platform answers. All are https, or http on this machine.
 *
 * @param authorization OpenID Connect authorization endpoint, where the browser is sent
 * @param token OAuth 2 token endpoint, where we ask for access tokens
 * @param jwks the platform's key set ({@code jwks_uri})
 * @param tokenAudience what the platform wants as {@code aud} of our token request, where it is not the token endpoint
 *     (Brightspace)
 */
public record PlatformEndpoints(URI authorization, URI token, URI jwks, Optional<String> tokenAudience) {
    public PlatformEndpoints {
        requireSecure("authorization endpoint", authorization);
        requireSecure("token endpoint", token);
        requireSecure("jwks_uri", jwks);
    }

    public PlatformEndpoints(URI authorization, URI token, URI jwks) {
        this(authorization, token, jwks, Optional.empty());
    }

    private static void requireSecure(String name, URI uri) {
        if (!WebAddress.isSecure(uri)) {
            throw new IllegalArgumentException(
                    "The " + name + " must be an https address (http on this machine only): " + uri);
        }
    }
}

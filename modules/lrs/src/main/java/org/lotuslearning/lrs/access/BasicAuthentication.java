package org.lotuslearning.lrs.access;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * HTTP Basic authentication (Communication 4.0; RFC 7617). Credentials that are given must be right even where none are
 * needed; whether they are needed is for {@link RolesAllowedFeature} to say.
 */
@Dependent
@Priority(Priorities.AUTHENTICATION)
public class BasicAuthentication implements ContainerRequestFilter {
    static final String CHALLENGE = "Basic realm=\"xAPI\", charset=\"UTF-8\"";

    private final Credentials credentials;

    @Inject
    public BasicAuthentication(Credentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return;
        }
        Client client = keyAndSecret(header)
                .flatMap(pair -> credentials.verify(pair.key(), pair.secret()))
                .orElseThrow(() -> new NotAuthorizedException("The key or the secret is wrong", CHALLENGE));
        boolean secure = request.getSecurityContext().isSecure();
        request.setSecurityContext(new Authenticated(client, secure));
    }

    private record KeyAndSecret(String key, String secret) {}

    private static Optional<KeyAndSecret> keyAndSecret(String header) {
        if (!header.toLowerCase(Locale.ROOT).startsWith("basic ")) {
            return Optional.empty();
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(header.substring(6).strip());
            String pair = new String(decoded, StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new KeyAndSecret(pair.substring(0, colon), pair.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private record Authenticated(Client client, boolean secure) implements SecurityContext {
        @Override
        public Principal getUserPrincipal() {
            return client;
        }

        @Override
        public boolean isUserInRole(String role) {
            return client.may(role);
        }

        @Override
        public boolean isSecure() {
            return secure;
        }

        @Override
        public String getAuthenticationScheme() {
            return BASIC_AUTH;
        }
    }
}

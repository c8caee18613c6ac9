package org.lotuslearning.lrs.access;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * HTTP Basic authentication (Communication 4.0; RFC 7617), with the limits of {@link Throttle}. Credentials that are given
 * must be right even where none are needed; whether they are needed is for {@link RolesAllowedFeature} to say.
 */
@Dependent
@Priority(Priorities.AUTHENTICATION)
public class BasicAuthentication implements ContainerRequestFilter {
    static final String CHALLENGE = "Basic realm=\"xAPI\", charset=\"UTF-8\"";

    private final Credentials credentials;
    private final Throttle throttle;
    private final Peers peers;

    /** Of the container; nothing where there are no servlets. */
    @Context
    @Nullable
    HttpServletRequest http;

    @Inject
    public BasicAuthentication(Credentials credentials, Throttle throttle, Peers peers) {
        this.credentials = credentials;
        this.throttle = throttle;
        this.peers = peers;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return;
        }
        Client client = keyAndSecret(header)
                .flatMap(this::verify)
                .orElseThrow(() -> new NotAuthorizedException("The key or the secret is wrong", CHALLENGE));
        throttle.admit(client.key()).ifPresent(wait -> {
            throw tooMany("These credentials made too many requests", wait);
        });
        boolean secure = request.getSecurityContext().isSecure();
        request.setSecurityContext(new Authenticated(client, secure));
    }

    private record KeyAndSecret(String key, String secret) {}

    /** Those that were right a short while ago cost next to nothing; any other waits for its turn. */
    private Optional<Client> verify(KeyAndSecret pair) {
        if (credentials.areRemembered(pair.key(), pair.secret())) {
            return credentials.verify(pair.key(), pair.secret());
        }
        String address = http == null ? "" : peers.of(http);
        Guesses.Verdict<Client> verdict =
                throttle.guesses().tryOut(pair.key(), address, () -> credentials.verify(pair.key(), pair.secret()));
        if (verdict instanceof Guesses.Verdict.Wait<Client> wait) {
            throw tooMany("There were too many wrong secrets, or too many at once", wait.time());
        }
        return verdict instanceof Guesses.Verdict.Right<Client> right ? Optional.of(right.owner()) : Optional.empty();
    }

    /** RFC 6585, 4, and RFC 9110, 10.2.3: whole seconds, and never too few. */
    private static ClientErrorException tooMany(String what, Duration wait) {
        long seconds = wait.toSeconds() + 1;
        return new ClientErrorException(
                what + "; try again in " + seconds + " seconds",
                Response.status(Response.Status.TOO_MANY_REQUESTS)
                        .header(HttpHeaders.RETRY_AFTER, seconds)
                        .build());
    }

    private static Optional<KeyAndSecret> keyAndSecret(String header) {
        if (!header.toLowerCase(Locale.ROOT).startsWith("basic ")) {
            return Optional.empty();
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(header.substring(6).strip());
            String pair = new String(decoded, StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            // RFC 7617, 2: neither may have a control character; PostgreSQL has no NUL to compare with
            return colon < 0 || pair.chars().anyMatch(Character::isISOControl)
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

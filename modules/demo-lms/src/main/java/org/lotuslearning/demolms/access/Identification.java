package org.lotuslearning.demolms.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.demolms.people.Person;
import org.lotuslearning.demolms.people.SignIns;
import org.lotuslearning.demolms.people.SignedIn;
import org.lotuslearning.demolms.secret.Secret;
import org.lotuslearning.demolms.token.AccessTokens;

/** Finds out who calls: the tool by its access token under {@code /api}, a person by the cookie elsewhere. */
@jakarta.ws.rs.ext.Provider
@Priority(Priorities.AUTHENTICATION)
@Singleton
public class Identification implements ContainerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final Provider<SignIns> signIns;
    private final Provider<AccessTokens> tokens;

    @Inject
    Identification(Provider<SignIns> signIns, Provider<AccessTokens> tokens) {
        this.signIns = signIns;
        this.tokens = tokens;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().startsWith("api/")) {
            tool(request);
        } else {
            person(request);
        }
    }

    private void tool(ContainerRequestContext request) {
        @Nullable String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            Caller.nobody().enter(request);
            return;
        }
        Set<String> scopes = tokens.get()
                .scopesOf(new Secret(header.substring(BEARER.length()).trim()))
                // RFC 6750 3.1
                .orElseThrow(() -> new NotAuthorizedException(
                        "the access token is unknown or has expired", "Bearer error=\"invalid_token\""));
        Caller.tool(scopes).enter(request);
    }

    private void person(ContainerRequestContext request) {
        @Nullable Cookie cookie = request.getCookies().get(SignIns.COOKIE);
        if (cookie == null) {
            Caller.nobody().enter(request);
            return;
        }
        signIns.get()
                .holderOf(new Secret(cookie.getValue()))
                .map(Identification::caller)
                .orElseGet(Caller::nobody)
                .enter(request);
    }

    private static Caller caller(Person person) {
        return new Caller(new SignedIn(person), Set.of(person.role().name()));
    }
}

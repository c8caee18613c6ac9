package org.lotuslearning.demolms.access;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.Set;

/** Lets only those roles, or access tokens with those scopes, to one endpoint. */
final class AccessRule implements ContainerRequestFilter {

    private final Set<String> allowed;

    AccessRule(Set<String> allowed) {
        this.allowed = allowed;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getSecurityContext().getUserPrincipal() == null) {
            // RFC 6750 3
            throw new NotAuthorizedException("sign in, or send a valid access token", "Bearer");
        }
        if (allowed.stream().noneMatch(request.getSecurityContext()::isUserInRole)) {
            throw new ForbiddenException("this needs " + String.join(" or ", allowed));
        }
    }
}

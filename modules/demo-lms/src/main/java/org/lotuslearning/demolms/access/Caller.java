package org.lotuslearning.demolms.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who calls, and as what: a person with a role, the tool with scopes, or nobody. */
record Caller(@Nullable Principal principal, Set<String> roles) {

    static Caller nobody() {
        return new Caller(null, Set.of());
    }

    static Caller tool(Set<String> scopes) {
        return new Caller(() -> "tool", scopes);
    }

    /** Makes the caller that of a request. */
    void enter(ContainerRequestContext request) {
        boolean secure = request.getSecurityContext().isSecure();
        request.setSecurityContext(new Security(this, secure));
    }

    private record Security(Caller caller, boolean secure) implements SecurityContext {

        @Override
        public @Nullable Principal getUserPrincipal() {
            return caller.principal();
        }

        @Override
        public boolean isUserInRole(String role) {
            return caller.roles().contains(role);
        }

        @Override
        public boolean isSecure() {
            return secure;
        }

        @Override
        public @Nullable String getAuthenticationScheme() {
            return null;
        }
    }
}

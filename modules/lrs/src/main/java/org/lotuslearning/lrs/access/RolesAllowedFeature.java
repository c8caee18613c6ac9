package org.lotuslearning.lrs.access;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;
import java.util.List;

/** Holds every endpoint to the {@link RolesAllowed} that it declares; one that declares nothing fails the start. */
public class RolesAllowedFeature implements DynamicFeature {
    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Method method = resource.getResourceMethod();
        RolesAllowed allowed = method.getAnnotation(RolesAllowed.class);
        if (allowed != null) {
            context.register(new RolesFilter(List.of(allowed.value())));
        } else if (!method.getDeclaringClass().getName().startsWith("org.lotuslearning.")) {
            // Jersey adds a method for OPTIONS to every resource; no scope opens it
            context.register(new RolesFilter(List.of()));
        } else if (!method.isAnnotationPresent(PermitAll.class)) {
            throw new IllegalStateException(method + " declares neither @RolesAllowed nor @PermitAll");
        }
    }

    @Priority(Priorities.AUTHORIZATION)
    private record RolesFilter(List<String> roles) implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            var security = request.getSecurityContext();
            if (security.getUserPrincipal() == null) {
                throw new NotAuthorizedException(
                        "This needs a key and a secret, by Basic authentication", BasicAuthentication.CHALLENGE);
            }
            if (roles.stream().noneMatch(security::isUserInRole) && !readsEverything(request)) {
                throw new ForbiddenException(
                        roles.isEmpty()
                                ? "This method is not served at this address"
                                : "This needs the scope " + String.join(" or ", roles)
                                        + ", which these credentials lack");
            }
        }

        /** {@code all/read} is "unrestricted read access" (Communication 4.2), whatever there is to read. */
        private boolean readsEverything(ContainerRequestContext request) {
            boolean reading = request.getMethod().equals(HttpMethod.GET)
                    || request.getMethod().equals(HttpMethod.HEAD);
            return reading && !roles.isEmpty() && request.getSecurityContext().isUserInRole(Client.READ_ALL);
        }
    }
}

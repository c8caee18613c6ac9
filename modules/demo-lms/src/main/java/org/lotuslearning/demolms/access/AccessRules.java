package org.lotuslearning.demolms.access;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Set;

/** Puts the rule that an endpoint declares in front of it. The application does not start if one declares none. */
@Provider
public class AccessRules implements DynamicFeature {

    private static final String OURS = "org.lotuslearning.";

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Method method = resource.getResourceMethod();
        RolesAllowed roles = method.getAnnotation(RolesAllowed.class);
        if (roles != null) {
            context.register(new AccessRule(Set.of(roles.value())), Priorities.AUTHORIZATION);
        } else if (!method.getDeclaringClass().getName().startsWith(OURS)) {
            // What the server adds by itself, such as a description of all endpoints, is for nobody.
            context.register(new AccessRule(Set.of()), Priorities.AUTHORIZATION);
        } else if (!method.isAnnotationPresent(PermitAll.class)) {
            throw new IllegalStateException(method + " does not declare who may call it");
        }
    }
}

package org.lotuslearning.demolms.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.demolms.settings.DemoSettings;

/**
 * Forms that change something are taken from the demo's own pages only. Browsers tell where a form stood; the cookie,
 * which is {@code SameSite=Lax}, does not come with a form of another site anyhow.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
@Singleton
public class OwnForms implements ContainerRequestFilter {

    /** What the tool itself posts to; each of these checks what it is sent. */
    private static final Set<String> FOR_THE_TOOL = Set.of("auth", "token", "deep-link-return");

    private final DemoSettings settings;

    @Inject
    OwnForms(DemoSettings settings) {
        this.settings = settings;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        if (!request.getMethod().equals(HttpMethod.POST) || path.startsWith("api/") || FOR_THE_TOOL.contains(path)) {
            return;
        }
        @Nullable String origin = request.getHeaderString("Origin");
        if (origin != null && !origin.equals(settings.origin())) {
            throw new ForbiddenException("this form was sent from another site");
        }
    }
}

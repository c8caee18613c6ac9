package org.lotuslearning.demolms.page;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.lotuslearning.demolms.settings.DemoSettings;

/** The headers of every answer. */
@Provider
@Singleton
public class SecurityHeaders implements ContainerResponseFilter {

    private final String policy;

    @Inject
    SecurityHeaders(DemoSettings settings) {
        // The tool is framed, and the id_token is a form posted to it; nothing else leaves this page.
        this.policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; "
                + "frame-ancestors 'self'; frame-src 'self' " + settings.toolOrigin() + "; form-action 'self' "
                + settings.toolOrigin();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle("Content-Security-Policy", policy);
        response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
        // The tool may know from where it was opened, not which page of which course.
        response.getHeaders().putSingle("Referrer-Policy", "strict-origin-when-cross-origin");
        response.getHeaders().computeIfAbsent(HttpHeaders.CACHE_CONTROL, none -> List.of("no-store"));
    }
}

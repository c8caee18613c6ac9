package org.lotuslearning.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Stream;

/**
 * Refuses what a browser fetches because it guesses where somebody goes next: to have been fetched is not to have been
 * read. Once they do go there, the browser asks again, since this answer is no page.
 */
@Provider
@ApplicationScoped
public class GuessFilter implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        // Fetch standard: Sec-Purpose: prefetch, also with ";prerender"; the others are what older browsers send
        boolean guess = Stream.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz")
                .map(request::getHeaderString)
                .anyMatch(purpose -> purpose != null && (purpose.startsWith("prefetch") || purpose.equals("preview")));
        if (guess) {
            request.abortWith(Response.status(Response.Status.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build());
        }
    }
}

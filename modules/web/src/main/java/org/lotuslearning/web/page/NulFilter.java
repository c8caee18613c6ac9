package org.lotuslearning.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/**
 * Refuses addresses with the character NUL: nobody types it, and PostgreSQL fails where a filter looks for it. What comes from
 * an LMS is refused in LTI's own words, by the code that reads it.
 */
@Provider
@ApplicationScoped
public class NulFilter implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        if (isRefused(request.getUriInfo().getRequestUri())) {
            throw new BadRequestException();
        }
    }

    static boolean isRefused(URI address) {
        return address.toString().contains("%00") && !address.getPath().startsWith("/lti/");
    }
}

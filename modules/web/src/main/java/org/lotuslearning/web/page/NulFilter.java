package org.lotuslearning.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Refuses addresses with the character NUL: nobody types it, and PostgreSQL fails where a filter looks for it. */
@Provider
@ApplicationScoped
public class NulFilter implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        String address = request.getUriInfo().getRequestUri().toString();
        if (address.contains("%00")) {
            throw new BadRequestException();
        }
    }
}

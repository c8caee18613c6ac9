package org.lotuslearning.lrs.statement;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;

/**
 * The header {@code X-Experience-API-Consistent-Through} "on all responses to Statements Resource requests"
 * (Communication 2.1.3). The time is taken before anything is read: what is stored during the request is not promised.
 */
@PreMatching
@Dependent
@Priority(Priorities.AUTHENTICATION - 1)
public class ConsistentThrough implements ContainerRequestFilter, ContainerResponseFilter {
    /** Of the header. */
    public static final String NAME = "X-Experience-API-Consistent-Through";

    private static final String RESOURCE = "statements";

    private final StatementStore store;

    @Inject
    public ConsistentThrough(StatementStore store) {
        this.store = store;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        // by its address: a method that is not served, and a refusal before any is found, are answered by no resource
        if (RESOURCE.equals(request.getUriInfo().getPath().replaceAll("^/|/$", ""))) {
            request.setProperty(NAME, store.consistentThrough().toString());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Object time = request.getProperty(NAME);
        if (time != null) {
            response.getHeaders().putSingle(NAME, time);
        }
    }
}

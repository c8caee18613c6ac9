package org.lotuslearning.lrs.statement;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The header {@code X-Experience-API-Consistent-Through} "on all responses to Statements Resource requests"
 * (Communication 2.1.3). The time is taken before anything is read: what is stored during the request is not promised.
 */
@ConsistentThrough.Promised
@Dependent
@Priority(Priorities.AUTHENTICATION - 1)
public class ConsistentThrough implements ContainerRequestFilter, ContainerResponseFilter {
    /** Of the header. */
    public static final String NAME = "X-Experience-API-Consistent-Through";

    private final StatementStore store;

    @Inject
    public ConsistentThrough(StatementStore store) {
        this.store = store;
    }

    /** A resource whose answers carry it. */
    @NameBinding
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    public @interface Promised {}

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(NAME, store.consistentThrough().toString());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(NAME, request.getProperty(NAME));
    }
}

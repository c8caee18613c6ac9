package org.lotuslearning.lrs.document;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.lotuslearning.lrs.access.Client;

/** What can be done with profiles, whatever they are about (Communication 2.6 and 2.7). */
public abstract class ProfileResource {
    private final DocumentExchange documents;

    ProfileResource(DocumentExchange documents) {
        this.documents = documents;
    }

    @PUT
    @RolesAllowed(Client.PROFILE)
    public Response put(InputStream body, @Context ContainerRequestContext request) throws IOException {
        return documents.put(body, request);
    }

    @POST
    @RolesAllowed(Client.PROFILE)
    public Response post(InputStream body, @Context ContainerRequestContext request) throws IOException {
        return documents.post(body, request);
    }

    @DELETE
    @RolesAllowed(Client.PROFILE)
    public Response delete(@Context ContainerRequestContext request) {
        return documents.delete(request);
    }

    /** One document, or without {@code profileId} the ids of all. */
    @GET
    @RolesAllowed(Client.PROFILE)
    public Response get(@Context ContainerRequestContext request) {
        return documents.get(request);
    }
}

package org.lotuslearning.lrs.document;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.lotuslearning.lrs.access.Client;
import org.lotuslearning.lrs.exchange.LrsSettings;
import org.lotuslearning.lrs.exchange.Versioned;

/** Documents about an activity, whoever does it (Communication 2.7). */
@Path("activities/profile")
@Versioned
@Dependent
public class ActivityProfileResource {
    private static final Addressing ADDRESSING = new Addressing(
            "profileId",
            List.of("activityId"),
            (given, reader) -> DocumentContext.activityProfile(given.required("activityId", reader::iri)));

    private final DocumentExchange documents;

    @Inject
    public ActivityProfileResource(DocumentStore store, LrsSettings settings) {
        documents = new DocumentExchange(store, settings, ADDRESSING);
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

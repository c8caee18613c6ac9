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
import org.lotuslearning.lrs.exchange.ParameterReader;
import org.lotuslearning.lrs.exchange.Versioned;

/** "a scratch area for Learning Record Providers": where somebody is within an activity (Communication 2.3). */
@Path("activities/state")
@Versioned
@Dependent
public class StateResource {
    private static final Addressing ADDRESSING = new Addressing(
            "stateId",
            List.of("activityId", "agent", "registration"),
            (given, reader) -> DocumentContext.state(
                    given.required("agent", ParameterReader.agent(reader)),
                    given.required("activityId", reader::iri),
                    given.optional("registration", reader::uuid)));

    private final DocumentExchange documents;

    @Inject
    public StateResource(DocumentStore store, LrsSettings settings) {
        documents = new DocumentExchange(store, settings, ADDRESSING);
    }

    @PUT
    @RolesAllowed(Client.STATE)
    public Response put(InputStream body, @Context ContainerRequestContext request) throws IOException {
        return documents.put(body, request);
    }

    @POST
    @RolesAllowed(Client.STATE)
    public Response post(InputStream body, @Context ContainerRequestContext request) throws IOException {
        return documents.post(body, request);
    }

    /** One document, or without {@code stateId} all of the context. */
    @DELETE
    @RolesAllowed(Client.STATE)
    public Response delete(@Context ContainerRequestContext request) {
        return documents.deleteOneOrAll(request);
    }

    /** One document, or without {@code stateId} the ids of all. */
    @GET
    @RolesAllowed(Client.STATE)
    public Response get(@Context ContainerRequestContext request) {
        return documents.get(request);
    }
}

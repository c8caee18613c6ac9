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
import java.util.Set;
import org.lotuslearning.lrs.access.Client;
import org.lotuslearning.lrs.exchange.LrsSettings;
import org.lotuslearning.lrs.exchange.ParameterReader;
import org.lotuslearning.lrs.exchange.Parameters;
import org.lotuslearning.lrs.exchange.VersionRequirement;
import org.lotuslearning.lrs.exchange.Versioned;
import org.lotuslearning.xapi.statement.StatementReader;
import org.lotuslearning.xapi.statement.Timestamp;
import org.lotuslearning.xapi.statement.XapiVersion;

/** "a scratch area for Learning Record Providers": where somebody is within an activity (Communication 2.3). */
@Path("activities/state")
@Versioned
@Dependent
public class StateResource {
    private static final String STATE_ID = "stateId";
    private static final Set<String> ONE = Set.of("activityId", "agent", "registration", STATE_ID);
    private static final Set<String> SEVERAL = Set.of("activityId", "agent", "registration", "since");
    private static final Set<String> ALL = Set.of("activityId", "agent", "registration");

    private final DocumentExchange documents;

    @Inject
    public StateResource(DocumentStore store, LrsSettings settings) {
        documents = new DocumentExchange(store, settings);
    }

    @PUT
    @RolesAllowed(Client.STATE)
    public Response put(InputStream body, @Context ContainerRequestContext request) throws IOException {
        Parameters parameters = parameters(request, ONE);
        return documents.put(context(parameters, request), id(parameters), request, body);
    }

    @POST
    @RolesAllowed(Client.STATE)
    public Response post(InputStream body, @Context ContainerRequestContext request) throws IOException {
        Parameters parameters = parameters(request, ONE);
        return documents.post(context(parameters, request), id(parameters), request, body);
    }

    /** One document, or without {@code stateId} all of the context. */
    @DELETE
    @RolesAllowed(Client.STATE)
    public Response delete(@Context ContainerRequestContext request) {
        boolean one = isAboutOne(request);
        Parameters parameters = parameters(request, one ? ONE : ALL);
        DocumentContext context = context(parameters, request);
        return one ? documents.delete(context, id(parameters), request) : documents.deleteAll(context);
    }

    /** One document, or without {@code stateId} the ids of all. */
    @GET
    @RolesAllowed(Client.STATE)
    public Response get(@Context ContainerRequestContext request) {
        boolean one = isAboutOne(request);
        Parameters parameters = parameters(request, one ? ONE : SEVERAL);
        DocumentContext context = context(parameters, request);
        return one
                ? documents.get(context, id(parameters))
                : documents.list(
                        context,
                        parameters.optional("since", reader(request)::timestamp).map(Timestamp::instant));
    }

    private static boolean isAboutOne(ContainerRequestContext request) {
        return request.getUriInfo().getQueryParameters().containsKey(STATE_ID);
    }

    private static Parameters parameters(ContainerRequestContext request, Set<String> known) {
        return new Parameters(request.getUriInfo().getQueryParameters(), known);
    }

    private static StatementReader reader(ContainerRequestContext request) {
        return new StatementReader(VersionRequirement.of(request).orElseThrow());
    }

    private static String id(Parameters parameters) {
        return parameters.required(STATE_ID, ParameterReader::name);
    }

    private static DocumentContext context(Parameters parameters, ContainerRequestContext request) {
        XapiVersion version = VersionRequirement.of(request).orElseThrow();
        StatementReader reader = reader(request);
        return DocumentContext.state(
                parameters.required("agent", json -> ParameterReader.agent(json, version)),
                parameters.required("activityId", reader::iri),
                parameters.optional("registration", reader::uuid));
    }
}

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

/** Documents about an agent, whatever it does (Communication 2.6). */
@Path("agents/profile")
@Versioned
@Dependent
public class AgentProfileResource {
    private static final String PROFILE_ID = "profileId";
    private static final Set<String> ONE = Set.of("agent", PROFILE_ID);
    private static final Set<String> SEVERAL = Set.of("agent", "since");

    private final DocumentExchange documents;

    @Inject
    public AgentProfileResource(DocumentStore store, LrsSettings settings) {
        documents = new DocumentExchange(store, settings);
    }

    @PUT
    @RolesAllowed(Client.PROFILE)
    public Response put(InputStream body, @Context ContainerRequestContext request) throws IOException {
        Parameters parameters = parameters(request, ONE);
        return documents.put(context(parameters, request), id(parameters), request, body);
    }

    @POST
    @RolesAllowed(Client.PROFILE)
    public Response post(InputStream body, @Context ContainerRequestContext request) throws IOException {
        Parameters parameters = parameters(request, ONE);
        return documents.post(context(parameters, request), id(parameters), request, body);
    }

    @DELETE
    @RolesAllowed(Client.PROFILE)
    public Response delete(@Context ContainerRequestContext request) {
        Parameters parameters = parameters(request, ONE);
        return documents.delete(context(parameters, request), id(parameters), request);
    }

    /** One document, or without {@code profileId} the ids of all. */
    @GET
    @RolesAllowed(Client.PROFILE)
    public Response get(@Context ContainerRequestContext request) {
        boolean one = request.getUriInfo().getQueryParameters().containsKey(PROFILE_ID);
        Parameters parameters = parameters(request, one ? ONE : SEVERAL);
        DocumentContext context = context(parameters, request);
        return one
                ? documents.get(context, id(parameters))
                : documents.list(
                        context,
                        parameters.optional("since", reader(request)::timestamp).map(Timestamp::instant));
    }

    private static Parameters parameters(ContainerRequestContext request, Set<String> known) {
        return new Parameters(request.getUriInfo().getQueryParameters(), known);
    }

    private static StatementReader reader(ContainerRequestContext request) {
        return new StatementReader(VersionRequirement.of(request).orElseThrow());
    }

    private static String id(Parameters parameters) {
        return parameters.required(PROFILE_ID, ParameterReader::name);
    }

    private static DocumentContext context(Parameters parameters, ContainerRequestContext request) {
        XapiVersion version = VersionRequirement.of(request).orElseThrow();
        return DocumentContext.agentProfile(parameters.required("agent", json -> ParameterReader.agent(json, version)));
    }
}

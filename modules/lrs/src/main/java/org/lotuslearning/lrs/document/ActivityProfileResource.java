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
import java.net.URI;
import java.util.Set;
import org.lotuslearning.lrs.access.Client;
import org.lotuslearning.lrs.exchange.LrsSettings;
import org.lotuslearning.lrs.exchange.ParameterReader;
import org.lotuslearning.lrs.exchange.Parameters;
import org.lotuslearning.lrs.exchange.VersionRequirement;
import org.lotuslearning.lrs.exchange.Versioned;
import org.lotuslearning.xapi.statement.StatementReader;
import org.lotuslearning.xapi.statement.Timestamp;

/** Documents about an activity, whoever does it (Communication 2.7). */
@Path("activities/profile")
@Versioned
@Dependent
public class ActivityProfileResource {
    private static final String PROFILE_ID = "profileId";
    private static final Set<String> ONE = Set.of("activityId", PROFILE_ID);
    private static final Set<String> SEVERAL = Set.of("activityId", "since");

    private final DocumentExchange documents;

    @Inject
    public ActivityProfileResource(DocumentStore store, LrsSettings settings) {
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
        URI activity = parameters.required("activityId", reader(request)::iri);
        return DocumentContext.activityProfile(activity);
    }
}

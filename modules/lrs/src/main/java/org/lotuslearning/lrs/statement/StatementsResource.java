package org.lotuslearning.lrs.statement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lotuslearning.lrs.access.Client;
import org.lotuslearning.lrs.activity.Activities;
import org.lotuslearning.lrs.exchange.ErrorMapper;
import org.lotuslearning.lrs.exchange.LrsSettings;
import org.lotuslearning.lrs.exchange.Parameters;
import org.lotuslearning.lrs.exchange.VersionRequirement;
import org.lotuslearning.lrs.exchange.Versioned;
import org.lotuslearning.xapi.statement.JsonText;
import org.lotuslearning.xapi.statement.Reading;
import org.lotuslearning.xapi.statement.StatementReader;
import org.lotuslearning.xapi.statement.XapiVersion;

/** Storing statements and giving them out (Communication 2.1). */
@Path("statements")
@Versioned
@Dependent
public class StatementsResource {
    private static final Set<String> BESIDES_AN_ID =
            Set.of("statementId", "voidedStatementId", "attachments", "format");

    private final StatementStore store;
    private final Activities activities;
    private final LrsSettings settings;

    @Inject
    public StatementsResource(StatementStore store, Activities activities, LrsSettings settings) {
        this.store = store;
        this.activities = activities;
        this.settings = settings;
    }

    /** One statement under the id that the address names (2.1.1). */
    @PUT
    @RolesAllowed(Client.WRITE)
    public Response put(
            InputStream body,
            @Context ContainerRequestContext request,
            @Context UriInfo address,
            @Context HttpHeaders headers,
            @Context SecurityContext security)
            throws IOException {
        XapiVersion version = VersionRequirement.of(request).orElseThrow();
        UUID id = new Parameters(address.getQueryParameters(), Set.of("statementId"))
                .optional("statementId", new StatementReader(version)::uuid)
                .orElseThrow(() -> new BadRequestException("The parameter statementId is required"));
        RequestBody sent = RequestBody.read(body, headers, settings.longestBody());
        Reading<Submission> read = new Submissions(version, sent.files()).single(sent.json(), id);
        if (read instanceof Reading.Refused<Submission> refused) {
            return ErrorMapper.answer(400, refused.message());
        }
        Submission one = ((Reading.Valid<Submission>) read).value();
        return store(List.of(one), security)
                .orElseGet(() -> Response.noContent().build());
    }

    /** One statement or several, all or none (2.1.2). */
    @POST
    @RolesAllowed(Client.WRITE)
    public Response post(
            InputStream body,
            @Context ContainerRequestContext request,
            @Context UriInfo address,
            @Context HttpHeaders headers,
            @Context SecurityContext security)
            throws IOException {
        if (address.getQueryParameters().containsKey("method")) {
            throw new BadRequestException("The alternate request syntax (parameter method) is not served here");
        }
        new Parameters(address.getQueryParameters(), Set.of());
        XapiVersion version = VersionRequirement.of(request).orElseThrow();
        RequestBody sent = RequestBody.read(body, headers, settings.longestBody());
        Reading<List<Submission>> read = new Submissions(version, sent.files()).batch(sent.json());
        if (read instanceof Reading.Refused<List<Submission>> refused) {
            return ErrorMapper.answer(400, refused.message());
        }
        List<Submission> batch = ((Reading.Valid<List<Submission>>) read).value();
        return store(batch, security).orElseGet(() -> ids(batch));
    }

    private Response ids(List<Submission> batch) {
        JsonArrayBuilder ids = JsonText.PROVIDER.createArrayBuilder();
        batch.forEach(one -> ids.add(one.id().toString()));
        return Response.ok(ids.build().toString(), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    /** Nothing where it went well. */
    private Optional<Response> store(List<Submission> batch, SecurityContext security) {
        if (batch.size() > settings.longestBatch()) {
            return Optional.of(ErrorMapper.answer(
                    413, "A request may have " + settings.longestBatch() + " statements; send fewer at once"));
        }
        for (Submission one : batch) {
            if (one.received().toString().length() > settings.longestStatement()) {
                return Optional.of(ErrorMapper.answer(
                        413,
                        "Statement " + one.id() + " is longer than " + settings.longestStatement() + " characters"));
            }
        }
        Client client = (Client) security.getUserPrincipal();
        Storing storing = store.store(batch, client, client.authority(settings.home()));
        if (storing instanceof Storing.Conflict conflict) {
            return Optional.of(ErrorMapper.answer(
                    409, "There is another statement with the id " + conflict.id() + "; nothing was stored"));
        }
        if (storing instanceof Storing.VoidsVoiding refused) {
            return Optional.of(ErrorMapper.answer(
                    400, pointer(batch, refused.index()) + " is a voiding statement, which cannot be voided"));
        }
        if (storing instanceof Storing.VoidsOthers refused) {
            return Optional.of(ErrorMapper.answer(
                    403,
                    pointer(batch, refused.index()) + " was sent by another client; to void it takes the scope all"));
        }
        return Optional.empty();
    }

    private static String pointer(List<Submission> batch, int index) {
        return batch.size() == 1 ? "/object/id" : "/" + index + "/object/id";
    }

    /** One statement by its id, or those that match, a page at a time (2.1.3). */
    @GET
    @RolesAllowed({Client.READ, Client.READ_MINE})
    public Response get(
            @Context ContainerRequestContext request,
            @Context UriInfo address,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        Client client = (Client) security.getUserPrincipal();
        ReadingScope scope = ReadingScope.of(client, settings.home());
        XapiVersion version = VersionRequirement.of(request).orElseThrow();
        QueryParameters query = new QueryParameters(address.getQueryParameters(), version);
        StatementAnswers answers = new StatementAnswers(
                store, new CanonicalActivities(activities, client), query, headers, request.getRequest());
        boolean byId = query.all().has("statementId");
        boolean byVoidedId = query.all().has("voidedStatementId");
        if (!byId && !byVoidedId) {
            return answers.page(scope.page(store, query.query(settings.longestPage())), address);
        }
        if (byId && byVoidedId) {
            throw new BadRequestException("The parameters statementId and voidedStatementId exclude each other");
        }
        return single(query, scope, version, byId, answers);
    }

    private Response single(
            QueryParameters query, ReadingScope scope, XapiVersion version, boolean byId, StatementAnswers answers) {
        String name = byId ? "statementId" : "voidedStatementId";
        query.all().names().stream()
                .filter(other -> !BESIDES_AN_ID.contains(other))
                .findFirst()
                .ifPresent(other -> {
                    throw new BadRequestException("The parameter " + other + " cannot go along with " + name);
                });
        UUID id = query.all().optional(name, new StatementReader(version)::uuid).orElseThrow();
        Optional<StoredStatement> found = (byId ? store.find(id) : store.findVoided(id)).filter(scope::covers);
        return found.map(answers::single)
                .orElseGet(() -> ErrorMapper.answer(
                        404, "There is no " + (byId ? "" : "voided ") + "statement with the " + name + " " + id));
    }
}

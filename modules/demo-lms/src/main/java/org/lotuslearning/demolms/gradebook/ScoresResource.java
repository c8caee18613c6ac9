package org.lotuslearning.demolms.gradebook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.demolms.settings.DemoSettings;

/** The score and result services (LTI Assignment and Grade Services 3.3 and 3.4). */
@Path("api/courses/{course}/lineitems/{item}/lineitem")
public class ScoresResource {

    private final LineItemRequests requests;
    private final Scores scores;
    private final Addresses addresses;
    private final DemoSettings settings;

    @Inject
    ScoresResource(LineItemRequests requests, Scores scores, Addresses addresses, DemoSettings settings) {
        this.requests = requests;
        this.scores = scores;
        this.addresses = addresses;
        this.settings = settings;
    }

    /** Takes a score. */
    @POST
    @Path("scores")
    @RolesAllowed(Scopes.SCORE)
    @Consumes(Bodies.SCORE)
    public Response post(
            @PathParam("course") String course,
            @PathParam("item") String item,
            @QueryParam("type_id") @Nullable String type,
            String body) {
        LineItem column = requests.lineItem(course, item, type);
        ScoreMessage score = ScoreMessage.read(Bodies.object(body));
        if (score instanceof ScoreMessage.Invalid invalid) {
            throw Bodies.refusal(Response.Status.BAD_REQUEST, "this is no score: " + invalid.why());
        }
        Scores.Outcome outcome = scores.post(column, (ScoreMessage.Valid) score);
        if (outcome instanceof Scores.Outcome.NotGradable) {
            throw Bodies.refusal(Response.Status.BAD_REQUEST, "this user is not an active learner of the course");
        }
        if (outcome instanceof Scores.Outcome.TooEarly early) {
            throw Bodies.refusal(
                    Response.Status.CONFLICT,
                    "a score of " + early.stored() + " is there; the timestamp is not in a later second");
        }
        return Response.noContent().build();
    }

    /** The results of a line item, in pages, or of one user. */
    @GET
    @Path("results")
    @RolesAllowed(Scopes.RESULT_READ)
    @Produces(Bodies.RESULTS)
    public Response results(
            @PathParam("course") String course,
            @PathParam("item") String item,
            @QueryParam("type_id") @Nullable String type,
            @QueryParam("user_id") @Nullable String user,
            @Context UriInfo address) {
        LineItem column = requests.lineItem(course, item, type);
        List<Score> asked = scores.of(column).stream()
                .filter(score -> user == null || user.equals(score.personId()))
                .toList();
        Paging<Score> page = Paging.cut(asked, address, settings);
        JsonArrayBuilder json = Json.createArrayBuilder();
        page.page().forEach(score -> json.add(Bodies.result(column, score, addresses)));
        return page.link(Response.ok(json.build().toString())).build();
    }

    /** The result of one user. */
    @GET
    @Path("results/{user}")
    @RolesAllowed(Scopes.RESULT_READ)
    @Produces(Bodies.RESULTS)
    public String result(
            @PathParam("course") String course,
            @PathParam("item") String item,
            @PathParam("user") String user,
            @QueryParam("type_id") @Nullable String type) {
        LineItem column = requests.lineItem(course, item, type);
        return scores.of(column).stream()
                .filter(score -> score.personId().equals(user))
                .findFirst()
                .map(score -> Bodies.result(column, score, addresses).toString())
                .orElseThrow(() -> new NotFoundException("there is no result of this user"));
    }
}

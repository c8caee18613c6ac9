package org.lotuslearning.demolms.gradebook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.demolms.course.Activities;
import org.lotuslearning.demolms.course.Course;
import org.lotuslearning.demolms.course.Courses;
import org.lotuslearning.demolms.settings.DemoSettings;

/** The line item service (LTI Assignment and Grade Services 3.2). */
@Path("api/courses/{course}/lineitems")
public class LineItemsResource {

    private final Courses courses;
    private final Activities activities;
    private final LineItems lineItems;
    private final Addresses addresses;
    private final DemoSettings settings;

    @Inject
    LineItemsResource(
            Courses courses, Activities activities, LineItems lineItems, Addresses addresses, DemoSettings settings) {
        this.courses = courses;
        this.activities = activities;
        this.lineItems = lineItems;
        this.addresses = addresses;
        this.settings = settings;
    }

    /** The line items of a course, filtered and in pages. */
    @GET
    @RolesAllowed({Scopes.LINE_ITEM, Scopes.LINE_ITEM_READ})
    @Produces(Bodies.LINE_ITEMS)
    public Response list(
            @PathParam("course") String course,
            @QueryParam("type_id") @Nullable String type,
            @QueryParam("resource_link_id") @Nullable String link,
            @QueryParam("resource_id") @Nullable String resource,
            @QueryParam("tag") @Nullable String tag,
            @Context UriInfo address) {
        addresses.checkType(type);
        LineItems.Filter filter = new LineItems.Filter(
                Optional.ofNullable(link), Optional.ofNullable(resource), Optional.ofNullable(tag));
        Paging<LineItem> page = Paging.cut(lineItems.of(find(course).id(), filter), address, settings);
        JsonArrayBuilder json = Json.createArrayBuilder();
        page.page().forEach(item -> json.add(Bodies.lineItem(item, addresses)));
        return page.link(Response.ok(json.build().toString())).build();
    }

    /** Makes a line item. */
    @POST
    @RolesAllowed(Scopes.LINE_ITEM)
    @Consumes(Bodies.LINE_ITEM)
    @Produces(Bodies.LINE_ITEM)
    public Response create(
            @PathParam("course") String course, @QueryParam("type_id") @Nullable String type, String body) {
        addresses.checkType(type);
        LineItem item = wanted(find(course), LineItem.newId(), body);
        lineItems.add(item);
        return Response.created(addresses.lineItem(item))
                .entity(Bodies.lineItem(item, addresses).toString())
                .build();
    }

    /** One line item. */
    @GET
    @Path("{item}/lineitem")
    @RolesAllowed({Scopes.LINE_ITEM, Scopes.LINE_ITEM_READ})
    @Produces(Bodies.LINE_ITEM)
    public String get(
            @PathParam("course") String course,
            @PathParam("item") String item,
            @QueryParam("type_id") @Nullable String type) {
        return Bodies.lineItem(find(course, item, type), addresses).toString();
    }

    /** Changes a line item. */
    @PUT
    @Path("{item}/lineitem")
    @RolesAllowed(Scopes.LINE_ITEM)
    @Consumes(Bodies.LINE_ITEM)
    @Produces(Bodies.LINE_ITEM)
    public String change(
            @PathParam("course") String course,
            @PathParam("item") String item,
            @QueryParam("type_id") @Nullable String type,
            String body) {
        LineItem before = find(course, item, type);
        LineItem after = wanted(find(course), before.id(), body);
        lineItems.change(after);
        return Bodies.lineItem(after, addresses).toString();
    }

    /** Removes a line item and its grades. */
    @DELETE
    @Path("{item}/lineitem")
    @RolesAllowed(Scopes.LINE_ITEM)
    public Response remove(
            @PathParam("course") String course,
            @PathParam("item") String item,
            @QueryParam("type_id") @Nullable String type) {
        lineItems.remove(find(course, item, type));
        return Response.noContent().build();
    }

    private LineItem wanted(Course course, String id, String body) {
        LineItemMessage read = LineItemMessage.read(Bodies.object(body));
        if (read instanceof LineItemMessage.Wrong wrong) {
            throw Bodies.refusal(Response.Status.BAD_REQUEST, "this is no line item: " + wrong.why());
        }
        LineItemMessage.Wanted wanted = (LineItemMessage.Wanted) read;
        // LTI AGS 3.2.7: required
        String label = wanted.label()
                .orElseThrow(() ->
                        Bodies.refusal(Response.Status.BAD_REQUEST, "this is no line item: its label is missing"));
        if (wanted.activityId().isPresent()
                && activities.find(course, wanted.activityId().get()).isEmpty()) {
            throw Bodies.refusal(Response.Status.FORBIDDEN, "its resourceLinkId is not a link of this course");
        }
        return new LineItem(
                id, course.id(), wanted.activityId(), label, wanted.scoreMaximum(), wanted.resourceId(), wanted.tag());
    }

    private Course find(String course) {
        return courses.find(course).orElseThrow(() -> new NotFoundException("there is no such course"));
    }

    private LineItem find(String course, String item, @Nullable String type) {
        addresses.checkType(type);
        return lineItems.find(course, item).orElseThrow(() -> new NotFoundException("there is no such line item"));
    }
}

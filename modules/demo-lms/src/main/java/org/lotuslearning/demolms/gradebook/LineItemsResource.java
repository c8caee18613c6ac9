package org.lotuslearning.demolms.gradebook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.demolms.course.Course;
import org.lotuslearning.demolms.settings.DemoSettings;

/** The container of a course's line items (LTI Assignment and Grade Services 3.2). */
@Path("api/courses/{course}/lineitems")
public class LineItemsResource {

    private final LineItemRequests requests;
    private final LineItems lineItems;
    private final Addresses addresses;
    private final DemoSettings settings;

    @Inject
    LineItemsResource(LineItemRequests requests, LineItems lineItems, Addresses addresses, DemoSettings settings) {
        this.requests = requests;
        this.lineItems = lineItems;
        this.addresses = addresses;
        this.settings = settings;
    }

    /** The line items, filtered and in pages. */
    @GET
    @RolesAllowed({Scopes.LINE_ITEM, Scopes.LINE_ITEM_READ})
    @Produces(Bodies.LINE_ITEMS)
    public Response list(
            @PathParam("course") String courseId,
            @QueryParam("type_id") @Nullable String type,
            @QueryParam("resource_link_id") @Nullable String link,
            @QueryParam("resource_id") @Nullable String resource,
            @QueryParam("tag") @Nullable String tag,
            @Context UriInfo address) {
        Course course = requests.course(courseId, type);
        LineItems.Filter filter = new LineItems.Filter(
                Optional.ofNullable(link), Optional.ofNullable(resource), Optional.ofNullable(tag));
        Paging<LineItem> page = Paging.cut(lineItems.of(course.id(), filter), address, settings);
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
            @PathParam("course") String courseId, @QueryParam("type_id") @Nullable String type, String body) {
        LineItem item = requests.described(requests.course(courseId, type), LineItem.newId(), body);
        lineItems.add(item);
        return Response.created(addresses.lineItem(item))
                .entity(Bodies.lineItem(item, addresses).toString())
                .build();
    }
}

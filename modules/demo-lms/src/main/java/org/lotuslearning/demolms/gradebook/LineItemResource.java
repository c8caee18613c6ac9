package org.lotuslearning.demolms.gradebook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** One line item (LTI Assignment and Grade Services 3.2). */
@Path("api/courses/{course}/lineitems/{item}/lineitem")
public class LineItemResource {

    private final LineItemRequests requests;
    private final LineItems lineItems;
    private final Addresses addresses;

    @Inject
    LineItemResource(LineItemRequests requests, LineItems lineItems, Addresses addresses) {
        this.requests = requests;
        this.lineItems = lineItems;
        this.addresses = addresses;
    }

    /** The line item. */
    @GET
    @RolesAllowed({Scopes.LINE_ITEM, Scopes.LINE_ITEM_READ})
    @Produces(Bodies.LINE_ITEM)
    public String get(
            @PathParam("course") String course,
            @PathParam("item") String item,
            @QueryParam("type_id") @Nullable String type) {
        return Bodies.lineItem(requests.lineItem(course, item, type), addresses).toString();
    }

    /** Changes the line item. */
    @PUT
    @RolesAllowed(Scopes.LINE_ITEM)
    @Consumes(Bodies.LINE_ITEM)
    @Produces(Bodies.LINE_ITEM)
    public String change(
            @PathParam("course") String course,
            @PathParam("item") String item,
            @QueryParam("type_id") @Nullable String type,
            String body) {
        LineItem before = requests.lineItem(course, item, type);
        LineItem after = requests.described(requests.course(course, type), before.id(), body);
        lineItems.change(after);
        return Bodies.lineItem(after, addresses).toString();
    }

    /** Removes the line item and its grades. */
    @DELETE
    @RolesAllowed(Scopes.LINE_ITEM)
    public Response remove(
            @PathParam("course") String course,
            @PathParam("item") String item,
            @QueryParam("type_id") @Nullable String type) {
        lineItems.remove(requests.lineItem(course, item, type));
        return Response.noContent().build();
    }
}

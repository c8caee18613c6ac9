package org.lotuslearning.demolms.page;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.Json;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is said when a request cannot be answered: a page to people, JSON to the tool. Never a stack trace. */
@Provider
@Singleton
public class Errors implements ExceptionMapper<Throwable> {

    private static final System.Logger LOG = System.getLogger(Errors.class.getName());

    private final Pages pages;

    @Context
    @Nullable
    UriInfo address;

    @Inject
    Errors(Pages pages) {
        this.pages = pages;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        if (!(thrown instanceof WebApplicationException expected)) {
            return failure(thrown);
        }
        Response response = expected.getResponse();
        if (response.hasEntity() || response.getStatus() < 400) {
            return response;
        }
        if (isService()) {
            return Response.fromResponse(response)
                    .entity(json(String.valueOf(expected.getMessage())))
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .build();
        }
        return pages.notice(response.getStatusInfo(), explain(expected));
    }

    private Response failure(Throwable thrown) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.ERROR, "request failed, reference " + reference, thrown);
        if (isService()) {
            return Response.serverError()
                    .entity(json("the demo LMS failed, reference " + reference))
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .build();
        }
        return pages.notice(
                Response.Status.INTERNAL_SERVER_ERROR,
                new Notice("The demo LMS failed", List.of("This is a fault of the demo, not of the tool."), reference));
    }

    private static Notice explain(WebApplicationException expected) {
        return switch (expected.getResponse().getStatus()) {
            case 401 -> notice("You are nobody at the moment", "Choose on the front page who to be.");
            case 403 ->
                notice("Not for the person you are", "Choose on the front page to be somebody who may see this.");
            case 404 ->
                notice("Page not found", "There is nothing at this address, or it is not for the person you are.");
            default -> notice("This request cannot be answered", String.valueOf(expected.getMessage()));
        };
    }

    private static Notice notice(String title, String paragraph) {
        return new Notice(title, List.of(paragraph), "");
    }

    private boolean isService() {
        String path = address == null ? "" : address.getPath();
        return path.startsWith("api/") || path.startsWith("/api/") || path.equals("token");
    }

    private static String json(String message) {
        return Json.createObjectBuilder().add("error", message).build().toString();
    }
}

package org.lotuslearning.lrs.exchange;

import jakarta.json.Json;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Every error of this surface as {@code {"error": "…"}}: what is wrong, never a stack trace. An unexpected one gets a
 * reference that also stands in the log (Communication 3.2).
 */
public class ErrorMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = System.getLogger(ErrorMapper.class.getName());

    /** An answer of this status, for callers that refuse without an exception. */
    public static Response answer(int status, String error) {
        return body(Response.status(status), error);
    }

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException refusal
                && refusal.getResponse().getStatus() < 500) {
            // from the response, so that Allow and WWW-Authenticate stay
            Response.ResponseBuilder answer = Response.fromResponse(refusal.getResponse());
            if (refusal instanceof NotAllowedException) {
                answer.allow(served(refusal.getResponse().getAllowedMethods()));
            }
            return body(answer, message(refusal));
        }
        UUID reference = UUID.randomUUID();
        LOG.log(Level.ERROR, "xAPI request failed, reference " + reference, failure);
        return answer(
                500, "Something failed here. The administrator finds it in the log by the reference " + reference);
    }

    private static String message(WebApplicationException refusal) {
        if (refusal instanceof NotFoundException) {
            return "There is nothing at this address; this LRS serves about, statements, activities, activities/state,"
                    + " activities/profile, agents and agents/profile";
        }
        if (refusal instanceof NotAllowedException) {
            return "This method is not served at this address";
        }
        return String.valueOf(refusal.getMessage());
    }

    /** Jersey names its own OPTIONS, which is closed here, and leaves out the HEAD that it makes of every GET. */
    private static Set<String> served(Set<String> allowed) {
        Set<String> served = new TreeSet<>(allowed);
        served.remove(HttpMethod.OPTIONS);
        if (served.contains(HttpMethod.GET)) {
            served.add(HttpMethod.HEAD);
        }
        return served;
    }

    private static Response body(Response.ResponseBuilder response, String error) {
        return response.entity(
                        Json.createObjectBuilder().add("error", error).build().toString())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}

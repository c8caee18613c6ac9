package org.lotuslearning.demolms.token;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger.Level;
import org.lotuslearning.demolms.tool.Parameters;

/** The token endpoint. Open to all: the assertion is what is checked. */
@Path("token")
public class TokenResource {

    private static final System.Logger LOG = System.getLogger(TokenResource.class.getName());

    private final TokenEndpoint endpoint;

    @Inject
    TokenResource(TokenEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** Gives out a token. */
    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Response token(MultivaluedMap<String, String> form) {
        TokenEndpoint.Answer answer = endpoint.answer(new Parameters(form));
        if (answer instanceof TokenEndpoint.Answer.Granted granted) {
            JsonObject body = Json.createObjectBuilder()
                    .add("access_token", granted.token().value())
                    .add("token_type", "Bearer")
                    .add("expires_in", granted.life().toSeconds())
                    .add("scope", String.join(" ", granted.scopes()))
                    .build();
            // RFC 6749 5.1
            return Response.ok(body.toString())
                    .header("Cache-Control", "no-store")
                    .header("Pragma", "no-cache")
                    .build();
        }
        TokenEndpoint.Answer.Refused refused = (TokenEndpoint.Answer.Refused) answer;
        // A line break in what was sent must not look like another line of the log.
        LOG.log(
                Level.WARNING,
                "access token refused: {0}",
                refused.description().replaceAll("\\p{Cntrl}", " "));
        // RFC 6749 5.2: 401 where the client is not who it says, else 400
        int status = refused.error().equals("invalid_client") ? 401 : 400;
        return Response.status(status)
                .entity(Json.createObjectBuilder()
                        .add("error", refused.error())
                        .add("error_description", refused.description())
                        .build()
                        .toString())
                .header("Cache-Control", "no-store")
                .build();
    }
}

package org.lotuslearning.demolms.launch;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lotuslearning.demolms.page.Pages;
import org.lotuslearning.demolms.people.SignedIn;
import org.lotuslearning.demolms.tool.Parameters;

/** The authorization endpoint and the key set. Open to all: what is asked for is checked by {@link Authentication}. */
@Path("/")
public class AuthResource {

    private static final System.Logger LOG = System.getLogger(AuthResource.class.getName());

    private final Authentication authentication;
    private final PlatformKey key;
    private final Pages pages;

    @Inject
    AuthResource(Authentication authentication, PlatformKey key, Pages pages) {
        this.authentication = authentication;
        this.key = key;
        this.pages = pages;
    }

    /** The request by redirect. */
    @GET
    @Path("auth")
    @PermitAll
    public Response byRedirect(@Context UriInfo address, @Context SecurityContext security) {
        return answer(address.getQueryParameters(), security);
    }

    /** The request by form (OpenID Connect Core 3.1.2.1: both must be supported). */
    @POST
    @Path("auth")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response byForm(MultivaluedMap<String, String> form, @Context SecurityContext security) {
        return answer(form, security);
    }

    /** The keys with which id_tokens are signed. */
    @GET
    @Path("jwks")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    public String keys() {
        return key.publicKeySet();
    }

    private Response answer(MultivaluedMap<String, String> request, SecurityContext security) {
        Authentication.Answer answer = authentication.answer(new Parameters(request), SignedIn.in(security));
        if (answer instanceof Authentication.Answer.Completed completed) {
            return form(
                    "Open Lotus Learning",
                    security,
                    completed.to(),
                    Map.of("id_token", completed.idToken(), "state", completed.state()));
        }
        if (answer instanceof Authentication.Answer.Failed failed) {
            LOG.log(Level.WARNING, "authentication request refused: {0}", failed.description());
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("error", failed.error());
            fields.put("error_description", failed.description());
            if (!failed.state().isEmpty()) {
                fields.put("state", failed.state());
            }
            return form("Tell Lotus Learning that the launch was refused", security, failed.to(), fields);
        }
        Authentication.Answer.Unanswerable unanswerable = (Authentication.Answer.Unanswerable) answer;
        return pages.refusal("This launch cannot go on", unanswerable.why());
    }

    private Response form(String what, SecurityContext security, URI to, Map<String, String> fields) {
        return pages.show("form", what, security, new FormPage(what, to, fields));
    }
}

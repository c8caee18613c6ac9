package org.lotuslearning.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import org.lotuslearning.lti.registration.Registrations;

/**
 * What a browser may do with our pages: nothing from elsewhere, no inline script or style, and only the registered
 * platforms may frame them.
 */
@Provider
@ApplicationScoped
public class SecurityHeaders implements ContainerResponseFilter {
    private static final String FORMS = SecurityHeaders.class.getName() + ".forms";

    private static final String FRAMES = SecurityHeaders.class.getName() + ".frames";

    @Inject
    Registrations registrations;

    /** Lets a form of this answer go to an LMS. */
    public static void allowFormsTo(ContainerRequestContext request, URI address) {
        request.setProperty(FORMS, address.getScheme() + "://" + address.getRawAuthority());
    }

    /** Lets the LMS that a launch came from frame its pages; a school's own host may differ from the registered one. */
    public static void allowFramingBy(ContainerRequestContext request, URI address) {
        request.setProperty(FRAMES, address.getScheme() + "://" + address.getRawAuthority());
    }

    /** Lets these origins frame this answer, beside those of the registered platforms. */
    public static void allowFramingBy(ContainerRequestContext request, Set<String> origins) {
        if (!origins.isEmpty()) {
            request.setProperty(FRAMES, String.join(" ", new TreeSet<>(origins)));
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        Object forms = request.getProperty(FORMS);
        headers.putSingle(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                        + " connect-src 'self'; base-uri 'none'; form-action 'self'"
                        + (forms == null ? "" : " " + forms) + "; frame-ancestors " + ancestors(request));
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.putSingle("Referrer-Policy", "same-origin");
        headers.putSingle("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }

    /** The console is never framed, so that nobody can be made to click in it. */
    private String ancestors(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath().replaceFirst("^/", "");
        if (path.startsWith("console") || path.startsWith("records")) {
            return "'none'";
        }
        Set<String> origins = new TreeSet<>(registrations.frameOrigins());
        if (request.getProperty(FRAMES) instanceof String own) {
            origins.add(own);
        }
        return "'self'" + (origins.isEmpty() ? "" : " " + String.join(" ", origins));
    }
}

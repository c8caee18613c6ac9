package org.lotuslearning.web.session;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Every form that changes something inside a session carries the session's token. Also limits how much a form may
 * bring. What an LMS posts to {@code /lti/…} has the checks of LTI instead.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION + 1)
public class CsrfFilter implements ContainerRequestFilter {
    /** Bytes of one form. The longest answer there can be, encoded at its worst, is still below. */
    public static final int LARGEST_FORM = 2_000_000;

    @Inject
    CurrentLaunch launch;

    @Inject
    CurrentConsole console;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (!request.getMethod().equals(HttpMethod.POST)) {
            return;
        }
        byte[] body = request.getEntityStream().readNBytes(LARGEST_FORM + 1);
        if (body.length > LARGEST_FORM) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        request.setEntityStream(new ByteArrayInputStream(body));
        Optional<String> expected = expected();
        if (expected.isPresent() && !isProtocol(request) && !Secret.same(expected.get(), sent(body))) {
            throw new ForbiddenException();
        }
    }

    /** An administrator of the LMS may be one of ours too, and signed in to the console in the same browser. */
    private static boolean isProtocol(ContainerRequestContext request) {
        return request.getUriInfo().getPath().replaceFirst("^/", "").startsWith("lti/");
    }

    private Optional<String> expected() {
        if (launch.presented() instanceof Presented.Live live) {
            return Optional.of(live.launch().csrf());
        }
        if (launch.presented() instanceof Presented.Expired expired) {
            return Optional.of(expired.launch().csrf());
        }
        return console.csrf();
    }

    private static String sent(byte[] body) {
        return Arrays.stream(new String(body, StandardCharsets.UTF_8).split("&"))
                .filter(pair -> pair.startsWith("csrf="))
                .findFirst()
                .map(pair -> decoded(pair.substring(5)))
                .orElse("");
    }

    private static String decoded(String sent) {
        try {
            return URLDecoder.decode(sent, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return ""; // a broken token is a wrong one
        }
    }
}

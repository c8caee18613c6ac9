package org.lotuslearning.web.site;

import static org.lotuslearning.web.page.Words.t;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger.Level;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import org.lotuslearning.web.page.Html;
import org.lotuslearning.web.page.Refusals;
import org.lotuslearning.web.page.Unquoted;
import org.lotuslearning.web.session.Launches;
import org.lotuslearning.web.session.TakenSessions;

/** The one place where a failure becomes a page. A bug or an outage gets a reference; its cause stays in the log. */
@Provider
@ApplicationScoped
public class ErrorPages implements ExceptionMapper<Throwable> {
    private static final System.Logger LOG = System.getLogger(ErrorPages.class.getName());

    /** What of an address is logged; it may be anything. */
    private static final int LONGEST_ADDRESS = 200;

    @Inject
    Refusals refusals;

    @Inject
    Launches launches;

    @Inject
    TakenSessions taken;

    @Context
    UriInfo uri;

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException known) {
            int status = known.getResponse().getStatus();
            if (status / 100 == 3) {
                return known.getResponse();
            }
            if (status / 100 == 4) {
                return refused(status);
            }
        }
        if (unreadable(failure)) {
            return refused(400);
        }
        if (taken.explain(failure)) {
            return refused(401); // as the next request is
        }
        String reference = Refusals.reference();
        LOG.log(Level.ERROR, "Failure " + reference, Unquoted.of(failure));
        Refusals.Words words = new Refusals.Words(
                t("Something went wrong here"),
                t("This is our fault. What you had saved is kept."),
                t(
                        "Try again in a moment. If it stays like this, give the reference below to the people who run this server."));
        return refusals.page(Response.Status.INTERNAL_SERVER_ERROR, words, reference, Optional.empty(), List.of());
    }

    /** A form with broken percent-encoding, or in a character set that does not exist: what is in it goes into no log. */
    private static boolean unreadable(Throwable failure) {
        return failure instanceof ProcessingException
                || failure instanceof IllegalCharsetNameException
                || failure instanceof UnsupportedCharsetException;
    }

    private Response refused(int status) {
        String path = uri.getPath().replaceFirst("^/", "");
        if (status == 401 && (path.startsWith("console") || path.startsWith("records"))) {
            return Html.seeOther("/console/sign-in");
        }
        if (status == 401) {
            return noSession(path);
        }
        return switch (status) {
            case 403 ->
                page(
                        Response.Status.FORBIDDEN,
                        t("This is not open to you"),
                        t("Your session does not allow this, or the page was open for too long."),
                        t(
                                "Go back, reload the page and try again. If you need it for your work, ask whoever runs your LMS."));
            case 404, 405 ->
                page(
                        Response.Status.NOT_FOUND,
                        t("There is nothing at this address"),
                        t("The page may have moved, or the address is not complete."),
                        t("Go back, or open the module again from your LMS."));
            case 413 ->
                page(
                        Response.Status.REQUEST_ENTITY_TOO_LARGE,
                        t("This is too long"),
                        t("What you sent is longer than this page can take."),
                        t("Go back, shorten it and save again."));
            default ->
                page(
                        Response.Status.fromStatusCode(status) == null
                                ? Response.Status.BAD_REQUEST
                                : Response.Status.fromStatusCode(status),
                        t("We could not read this request"),
                        t("Your browser or your LMS sent something that this page does not understand."),
                        t("Go back, reload the page and try again."));
        };
    }

    /** A browser that keeps no cookie inside the LMS's frame may keep it in a window of its own. */
    private Response noSession(String path) {
        String[] parts = path.split("/", -1);
        Optional<String> newWindow = parts.length > 1 && parts[0].equals("l")
                ? launches.loginQuery(parts[1]).map(query -> "/lti/login?" + query)
                : Optional.empty();
        Refusals.Words words = new Refusals.Words(
                t("Open this from your LMS"),
                t(
                        "This address opens only with the session that began in your LMS, and that has ended or was never here."),
                newWindow.isPresent()
                        ? t(
                                "If you have just opened it there, your browser does not let it work inside your LMS: open it in a new window. Nothing is lost.")
                        : t("Open the module again from your LMS. What you saved is kept."));
        return refusals.page(
                Response.Status.UNAUTHORIZED,
                words,
                Refusals.noted(Response.Status.UNAUTHORIZED, "no session"),
                newWindow,
                List.of());
    }

    private Response page(Response.StatusType status, String heading, String what, String remedy) {
        String address = uri.getRequestUri().getRawPath();
        return refusals.refuse(
                status,
                heading,
                what,
                remedy,
                "at " + address.substring(0, Math.min(address.length(), LONGEST_ADDRESS)));
    }
}

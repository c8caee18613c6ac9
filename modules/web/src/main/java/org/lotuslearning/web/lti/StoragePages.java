package org.lotuslearning.web.lti;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.lotuslearning.lti.http.WebAddress;
import org.lotuslearning.lti.login.LoginOutcome;
import org.lotuslearning.lti.login.PlatformStorage;
import org.lotuslearning.web.page.Html;
import org.lotuslearning.web.page.Pages;
import org.lotuslearning.web.settings.Settings;

/**
 * The two pages that speak to the platform's storage, each for a moment: one keeps the browser's secret there at the login,
 * the other fetches it when a launch came without its cookie and posts the launch once more.
 */
@ApplicationScoped
class StoragePages {
    /** The form field with what the storage gave back, empty when it gave nothing. */
    private static final String FIELD = "storage";

    @Inject
    Pages pages;

    @Inject
    Settings settings;

    /** Keeps the secret, then goes on to the platform in any case. */
    Response keep(LoginOutcome.Redirect login, PlatformStorage place) {
        return Html.page(pages.render(
                "storage-keep.jte",
                new StorageKeepView(
                        place, login.browserSecret(), login.location().toString())));
    }

    /** Asks for the secret, then posts the launch again in any case. The id_token stays in the form. */
    Response ask(PlatformStorage place, String idToken, String state) {
        return Html.page(pages.render("storage-ask.jte", new StorageAskView(place, idToken, state)));
    }

    /** Tells our script where to go, so that it can leave its page without a trace in the browser's history. */
    static Response forScript(MultivaluedMap<String, String> form, Response answer) {
        if (!form.containsKey("script") || answer.getStatus() != Response.Status.SEE_OTHER.getStatusCode()) {
            return answer;
        }
        return Response.fromResponse(answer)
                .status(Response.Status.OK)
                .header(HttpHeaders.LOCATION, null)
                .type(MediaType.TEXT_PLAIN_TYPE)
                .entity(answer.getLocation().toString())
                .build();
    }

    /** Whether the storage was asked already. */
    static boolean asked(MultivaluedMap<String, String> form) {
        return form.containsKey(FIELD);
    }

    /**
     * What the storage of this browser gave back. It counts only in a form of our own page (Fetch 3.2, Origin): somebody
     * else's could bring the secret of a login in another browser, and make people launch as someone they are not.
     */
    Optional<String> secret(MultivaluedMap<String, String> form, HttpHeaders headers) {
        return Optional.ofNullable(form.getFirst(FIELD))
                .filter(secret -> !secret.isEmpty())
                .filter(secret -> WebAddress.origin(settings.baseUrl()).equals(headers.getHeaderString("Origin")));
    }
}

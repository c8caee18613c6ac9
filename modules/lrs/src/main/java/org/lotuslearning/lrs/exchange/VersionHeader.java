package org.lotuslearning.lrs.exchange;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lotuslearning.xapi.statement.XapiVersion;

/**
 * "The LRS MUST include the X-Experience-API-Version header in every response" (Communication 3.3), errors included: of
 * the rules that were asked for. A request without the header is one of 0.95, whose answer says so; where a version that
 * is not served was asked for, it is the oldest that is.
 */
public class VersionHeader implements ContainerResponseFilter {
    /** Of the header. */
    public static final String NAME = "X-Experience-API-Version";

    /** What a request without the header means (Communication 3.3: versions before 1.0 did not have it). */
    static final String BEFORE_HEADERS = "0.95";

    private static final Pattern FORM = Pattern.compile("\\d+\\.\\d+(\\.\\d+)?");

    /** Digits only, unlike the version of a statement, which may be all that begins like these (Data 2.4.10). */
    static Optional<XapiVersion> rules(String asked) {
        return FORM.matcher(asked).matches() ? XapiVersion.asked(asked) : Optional.empty();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(NAME, version(request, response));
    }

    private static String version(ContainerRequestContext request, ContainerResponseContext response) {
        String asked = request.getHeaderString(NAME);
        if (asked == null) {
            boolean refused = response.getStatus() == Response.Status.BAD_REQUEST.getStatusCode();
            return refused ? BEFORE_HEADERS : XapiVersion.V1_0_3.latestPatch();
        }
        return rules(asked).orElse(XapiVersion.V1_0_3).latestPatch();
    }
}

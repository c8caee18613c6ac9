package org.lotuslearning.lti.deeplinking;

import java.net.URI;

/**
 * What the browser posts back: a form to {@code returnUrl} with the one field {@code JWT} (Deep Linking 2.0, 3.2).
 *
 * @param jwt signed by us, good for a few minutes
 */
public record DeepLinkingResponse(URI returnUrl, String jwt) {
    /** Name of the form field. */
    public static final String FIELD = "JWT";
}

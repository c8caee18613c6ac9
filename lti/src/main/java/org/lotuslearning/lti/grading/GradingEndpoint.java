package org.lotuslearning.lti.grading;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * The claim {@code https://purl.imsglobal.org/spec/lti-ags/claim/endpoint} of a launch (AGS 2.0, 3.1).
 *
 * @param lineItem the one line item of this link; Moodle sends it only when exactly one matches
 * @param lineItems the line items of the context
 * @param scopes what this launch allows us; what a registration response promised does not count
 */
public record GradingEndpoint(Optional<URI> lineItem, Optional<URI> lineItems, Set<String> scopes) {
    public static final String SCOPE_SCORE = "https://purl.imsglobal.org/spec/lti-ags/scope/score";
    public static final String SCOPE_LINE_ITEM = "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem";
    public static final String SCOPE_LINE_ITEM_READ = "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly";
    public static final String SCOPE_RESULT_READ = "https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly";

    public GradingEndpoint {
        scopes = Set.copyOf(scopes);
    }

    /** Whether we may send scores at all. */
    public boolean allowsScores() {
        return scopes.contains(SCOPE_SCORE);
    }
}

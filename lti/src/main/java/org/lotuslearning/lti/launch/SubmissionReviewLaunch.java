package org.lotuslearning.lti.launch;

import java.util.Optional;

/**
 * Somebody wants to see one person's work, from the platform's gradebook (Submission Review 1.0, {@code
 * LtiSubmissionReviewRequest}): an educator or administrator of the context, or that person.
 *
 * @param resourceLink the link that is graded; where it is missing, the launch names its line item
 */
public record SubmissionReviewLaunch(LaunchDetails details, Optional<ResourceLink> resourceLink, ForUser forUser)
        implements Launch {
    /** Whether people look at their own work. */
    public boolean own() {
        return details.user().subject().filter(forUser.userId()::equals).isPresent();
    }
}

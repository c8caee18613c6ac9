package org.lotuslearning.lti.registration;

import java.util.Optional;

/**
 * What an administrator decides about one platform. {@link #DEFAULT} allows nothing extra.
 *
 * @param institutionAdministratorsSeeRecords whether an institution or system administrator of the platform may see the
 *     organisation's records
 * @param anonymousLaunches whether a launch without {@code sub} is let in (LTI Core 5.3.6.1)
 * @param deploymentsAutoAccepted whether a deployment not seen before is accepted at its first launch
 * @param staffNumberClaim the custom parameter that holds the staff number; otherwise {@code lis.person_sourcedid} does
 */
public record RegistrationPolicy(
        boolean institutionAdministratorsSeeRecords,
        boolean anonymousLaunches,
        boolean deploymentsAutoAccepted,
        Optional<String> staffNumberClaim) {
    public static final RegistrationPolicy DEFAULT = new RegistrationPolicy(false, false, false, Optional.empty());
}

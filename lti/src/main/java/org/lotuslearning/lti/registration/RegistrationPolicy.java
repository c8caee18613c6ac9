package org.lotuslearning.lti.registration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an administrator decides about one platform. {@link #DEFAULT} allows nothing extra.
 *
 * @param institutionAdministratorsSeeRecords whether an institution or system administrator of the platform may see the
 *     organisation's records
 * @param anonymousLaunches whether a launch without {@code sub} is let in (LTI Core 5.3.6.1)
 * @param deploymentsAutoAccepted whether a deployment not seen before is accepted at its first launch
 * @param staffNumberClaim the custom parameter that holds the staff number; otherwise {@code lis.person_sourcedid} does
 * @param roleOverrides roles, as {@link #fullRole} writes them, that mean something else here than in LTI
 * @param frameOrigins origins that may show us in a frame beside those that the addresses name, e.g. {@code
 *     https://school.lms.example}
 */
public record RegistrationPolicy(
        boolean institutionAdministratorsSeeRecords,
        boolean anonymousLaunches,
        boolean deploymentsAutoAccepted,
        Optional<String> staffNumberClaim,
        Map<String, RoleMeaning> roleOverrides,
        Set<String> frameOrigins) {
    public static final RegistrationPolicy DEFAULT = new RegistrationPolicy(false, false, false, Optional.empty());

    private static final String MEMBERSHIP = "http://purl.imsglobal.org/vocab/lis/v2/membership";

    public RegistrationPolicy {
        Map<String, RoleMeaning> full = new LinkedHashMap<>();
        roleOverrides.forEach((role, meaning) -> full.put(fullRole(role), meaning));
        roleOverrides = Map.copyOf(full);
        frameOrigins = Set.copyOf(frameOrigins);
    }

    /** Without overrides and further origins. */
    public RegistrationPolicy(
            boolean institutionAdministratorsSeeRecords,
            boolean anonymousLaunches,
            boolean deploymentsAutoAccepted,
            Optional<String> staffNumberClaim) {
        this(
                institutionAdministratorsSeeRecords,
                anonymousLaunches,
                deploymentsAutoAccepted,
                staffNumberClaim,
                Map.of(),
                Set.of());
    }

    /** What this registration says that a role means, if it says anything. */
    public Optional<RoleMeaning> override(String received) {
        return Optional.ofNullable(roleOverrides.get(fullRole(received)));
    }

    /** The whole URI of a role in the context that came as a short name (LTI Core A.2.3). */
    public static String fullRole(String received) {
        String role = received.strip();
        if (role.isEmpty() || role.contains(":")) {
            return role;
        }
        return MEMBERSHIP + (role.contains("#") ? "/" : "#") + role;
    }
}

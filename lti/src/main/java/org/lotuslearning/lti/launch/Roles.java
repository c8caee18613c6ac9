package org.lotuslearning.lti.launch;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lotuslearning.lti.registration.RegistrationPolicy;
import org.lotuslearning.lti.registration.RoleMeaning;

/**
 * The roles of a launch, as received and as we read them (LTI Core A.2).
 *
 * <p>A role in the context decides over a role in the institution: whoever administers the institution and is a learner in
 * this course is a learner here. Unknown, empty or no roles make a learner, the least privilege.
 *
 * @param received the claim, unaltered, for staff to see
 * @param mapped what they mean to us; never empty
 * @param mayPick whether deep linking is open to this person: an educator or any administrator
 */
public record Roles(List<String> received, Set<Role> mapped, boolean mayPick) {
    private static final String LIS = "http://purl.imsglobal.org/vocab/lis/v2/";

    private static final Set<String> INSTITUTION_ADMINISTRATORS = Set.of(
            LIS + "institution/person#Administrator",
            LIS + "system/person#Administrator",
            // LTI Core A.2.1: deprecated form, still sent
            LIS + "person#Administrator");

    public Roles {
        received = List.copyOf(received);
        mapped = Set.copyOf(mapped);
    }

    /** Reads a roles claim with the registration's own meanings of roles, where it has any, and its opt-ins. */
    public static Roles of(List<String> received, RegistrationPolicy policy) {
        EnumSet<Role> mapped = EnumSet.noneOf(Role.class);
        received.forEach(uri -> contextRole(uri, policy).ifPresent(mapped::add));
        boolean staff = mapped.contains(Role.EDUCATOR) || mapped.contains(Role.CONTEXT_ADMINISTRATOR);
        boolean onlyLearner = mapped.contains(Role.LEARNER) && !staff;
        boolean institutionAdministrator =
                !onlyLearner && received.stream().anyMatch(uri -> administersInstitution(uri, policy));
        if (institutionAdministrator && policy.institutionAdministratorsSeeRecords()) {
            mapped.add(Role.INSTITUTION_ADMINISTRATOR);
        }
        if (mapped.isEmpty()) {
            mapped.add(Role.LEARNER);
        }
        return new Roles(received, mapped, staff || institutionAdministrator);
    }

    public boolean has(Role role) {
        return mapped.contains(role);
    }

    /** The role that decides what a launch opens: the one that does most in the context, then the institution's. */
    public Role primary() {
        if (has(Role.EDUCATOR)) {
            return Role.EDUCATOR;
        }
        if (has(Role.CONTEXT_ADMINISTRATOR)) {
            return Role.CONTEXT_ADMINISTRATOR;
        }
        return has(Role.INSTITUTION_ADMINISTRATOR) ? Role.INSTITUTION_ADMINISTRATOR : Role.LEARNER;
    }

    private static boolean administersInstitution(String received, RegistrationPolicy policy) {
        return policy.override(received)
                .map(meaning -> meaning == RoleMeaning.INSTITUTION_ADMINISTRATOR)
                .orElseGet(() -> INSTITUTION_ADMINISTRATORS.contains(received));
    }

    private static Optional<Role> contextRole(String received, RegistrationPolicy policy) {
        Optional<RoleMeaning> override = policy.override(received);
        if (override.isEmpty()) {
            return contextRole(received);
        }
        return switch (override.get()) {
            case LEARNER -> Optional.of(Role.LEARNER);
            case EDUCATOR -> Optional.of(Role.EDUCATOR);
            case CONTEXT_ADMINISTRATOR -> Optional.of(Role.CONTEXT_ADMINISTRATOR);
            case INSTITUTION_ADMINISTRATOR -> Optional.empty();
        };
    }

    private static Optional<Role> contextRole(String received) {
        return switch (principal(received)) {
            case "Learner" -> Optional.of(Role.LEARNER);
            // "TeachingAssistant" by itself is how NRPS and older platforms shorten Instructor#TeachingAssistant
            case "Instructor", "ContentDeveloper", "TeachingAssistant" -> Optional.of(Role.EDUCATOR);
            case "Administrator" -> Optional.of(Role.CONTEXT_ADMINISTRATOR);
            // Mentor and Manager mean nothing by themselves
            default -> Optional.empty();
        };
    }

    // membership#Instructor, membership/Instructor#TeachingAssistant and the short Instructor are all Instructor
    // (A.2.3)
    private static String principal(String received) {
        if (received.startsWith(LIS + "membership#")) {
            return received.substring((LIS + "membership#").length());
        }
        if (received.startsWith(LIS + "membership/")) {
            return before('#', received.substring((LIS + "membership/").length()));
        }
        return received.contains(":") ? "" : before('/', before('#', received));
    }

    private static String before(char mark, String text) {
        int at = text.indexOf(mark);
        return at < 0 ? text : text.substring(0, at);
    }
}

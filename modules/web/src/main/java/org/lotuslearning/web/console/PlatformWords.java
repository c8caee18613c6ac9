package org.lotuslearning.web.console;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lotuslearning.lti.launch.Role;
import org.lotuslearning.lti.launch.Roles;
import org.lotuslearning.lti.registration.Deployment;
import org.lotuslearning.lti.registration.KnownPlatform;
import org.lotuslearning.lti.registration.Registration;
import org.lotuslearning.lti.registration.RegistrationPolicy;

/** What is known of a platform, in words for an administrator. */
public final class PlatformWords {
    private PlatformWords() {}

    /** Who registered it. */
    static String source(Registration registration) {
        return switch (registration.source()) {
            case FILE -> "Platforms file";
            case CONSOLE -> "Console";
            case DYNAMIC -> "Registration link";
            case DEMO -> "Demo";
        };
    }

    /** Where it is changed, when that is not the console. */
    static Optional<String> elsewhere(KnownPlatform platform) {
        return switch (platform.registration().source()) {
            case FILE ->
                Optional.of(
                        platform.active()
                                ? "This platform stands in the file that LOTUS_PLATFORMS_FILE names. Change it there and start"
                                        + " the server again; the file decides at every start."
                                : "This platform stood in the file that LOTUS_PLATFORMS_FILE names and has left it. Put it"
                                        + " back there, or add it by hand with the same issuer and client ID; its people"
                                        + " keep their work.");
            case DEMO ->
                Optional.of("This is the demo LMS. It comes and goes with LOTUS_DEMO and is not changed here.");
            case CONSOLE, DYNAMIC -> Optional.empty();
        };
    }

    static String deployments(KnownPlatform platform) {
        long accepted = platform.deployments().stream()
                .filter(d -> d.state() == Deployment.State.ACCEPTED)
                .count();
        String waiting = platform.waiting() == 0 ? "" : ", " + platform.waiting() + " waiting";
        return accepted + " accepted" + waiting + (waiting.isEmpty() ? "" : inTheFile(platform));
    }

    private static String inTheFile(KnownPlatform platform) {
        return platform.registration().source() == Registration.Source.FILE
                ? ": add it to deployment_ids in the file"
                : "";
    }

    /** How many deployments somebody can decide about here; those of the file are decided there. */
    static long undecided(KnownPlatform platform) {
        return platform.active() && platform.registration().isChangeable() ? platform.waiting() : 0;
    }

    static String state(Deployment deployment, KnownPlatform platform) {
        return switch (deployment.state()) {
            case ACCEPTED -> "Accepted";
            case WAITING -> "Waiting" + inTheFile(platform);
            case REFUSED -> "Refused";
        };
    }

    /** What somebody with this role alone is to us. */
    static String means(String role, RegistrationPolicy policy) {
        Set<Role> mapped = EnumSet.copyOf(Roles.of(List.of(role), policy).mapped());
        String words = mapped.stream().map(PlatformWords::named).collect(Collectors.joining(" and "));
        return policy.override(role).isPresent() ? words + ", by your rule" : words;
    }

    private static String named(Role role) {
        return switch (role) {
            case LEARNER -> "Learner";
            case EDUCATOR -> "Educator";
            case CONTEXT_ADMINISTRATOR -> "Administrator of the course";
            case INSTITUTION_ADMINISTRATOR -> "L&D: records of the organisation";
        };
    }

    /** What a role can be made to mean: the word of the form and the words for people. */
    public static List<List<String>> meanings() {
        return List.of(
                List.of("", "What LTI says"),
                List.of("learner", named(Role.LEARNER)),
                List.of("educator", named(Role.EDUCATOR)),
                List.of("course_administrator", named(Role.CONTEXT_ADMINISTRATOR)),
                List.of("institution_administrator", named(Role.INSTITUTION_ADMINISTRATOR)));
    }
}

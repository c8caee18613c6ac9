package org.lotuslearning.lti.dynamic;

import java.util.Set;
import org.lotuslearning.lti.registration.Registration;

/** What came of opening or confirming a registration link. */
public sealed interface RegistrationOutcome {
    /** The link is good, but it was opened by a person and not by an LMS: it is to be pasted there. */
    record ToBePasted(RegistrationLink link) implements RegistrationOutcome {}

    /**
     * The platform is known, and asks for a yes.
     *
     * @param fingerprint of what the platform said of itself; comes back with the yes, which holds for that alone
     */
    record ToBeConfirmed(
            RegistrationLink link, PlatformConfiguration platform, RegistrationRequest request, String fingerprint)
            implements RegistrationOutcome {}

    /**
     * Both servers know each other.
     *
     * @param deploymentAccepted whether launches work at once: the platform named its deployment, or any is accepted
     */
    record Registered(Registration registration, PlatformConfiguration platform, boolean deploymentAccepted)
            implements RegistrationOutcome {}

    /**
     * Nothing was registered here.
     *
     * @param finding what exactly is wrong, may be shown to whoever tries to register; may be empty
     * @param detail the same for the log, and what concerns our own network only; never a token
     * @param frameOrigins who may show the refusal in a frame: the LMS that opened a link which we made
     */
    record Refused(RegistrationProblem problem, String finding, String detail, Set<String> frameOrigins)
            implements RegistrationOutcome {
        public Refused {
            frameOrigins = Set.copyOf(frameOrigins);
        }
    }
}

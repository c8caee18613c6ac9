package org.lotuslearning.web.lti;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lotuslearning.lti.launch.DeepLinkingLaunch;
import org.lotuslearning.lti.launch.Launch;
import org.lotuslearning.lti.launch.ResourceLinkLaunch;
import org.lotuslearning.lti.launch.SubmissionReviewLaunch;
import org.lotuslearning.web.roster.RosterReading;
import org.lotuslearning.web.session.LostRace;

/** What an accepted launch begins: the person is met, the placement and the run are found, a session starts. */
@ApplicationScoped
public class Arrivals {
    @Inject
    Reception reception;

    @Inject
    Reviewing reviewing;

    @Inject
    RosterReading rosters;

    /** Where a launch leads. */
    sealed interface Arrived {}

    /** Into a session; the secret goes into its cookie. */
    record Welcome(org.lotuslearning.web.session.Launch launch, String secret, String address) implements Arrived {}

    /** Nowhere: the content is not served. */
    record NothingThere(String content) implements Arrived {}

    /** Two tabs opened at once may both be somebody's first: whoever comes second finds the first one's rows. */
    Arrived arrive(Launch launch) {
        Arrived arrived = LostRace.repeated(() -> once(launch));
        if (arrived instanceof Welcome welcome && welcome.launch().educator()) {
            // begun now, it has often come when the class page is asked for
            RosterOffer.place(launch.details()).ifPresent(rosters::refresh);
        }
        return arrived;
    }

    private Arrived once(Launch launch) {
        if (launch instanceof DeepLinkingLaunch picking) {
            return reception.picker(picking);
        }
        if (launch instanceof SubmissionReviewLaunch review) {
            return reviewing.receive(review);
        }
        ResourceLinkLaunch link = (ResourceLinkLaunch) launch;
        Target target = reception.target(link.details());
        return target instanceof Target.Missing missing
                ? new NothingThere(missing.content())
                : reception.receive(link, target);
    }
}

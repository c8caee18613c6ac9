package org.lotuslearning.web.lti;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lotuslearning.learning.roster.RosterPlace;
import org.lotuslearning.learning.roster.Rosters;
import org.lotuslearning.lti.launch.LaunchDetails;
import org.lotuslearning.lti.launch.NamesAndRoles;

/** What a launch says of the list of its course (NRPS 2.0, 3.6.1.1). */
@ApplicationScoped
class RosterOffer {
    @Inject
    Rosters rosters;

    /** Remembers where the list is, of a course that has one. */
    void take(LaunchDetails details) {
        Optional<NamesAndRoles> offered = details.namesAndRoles();
        Optional<RosterPlace> place = place(details);
        if (offered.isPresent() && place.isPresent()) {
            rosters.offered(place.get(), offered.get().membershipsUrl());
        }
    }

    static Optional<RosterPlace> place(LaunchDetails details) {
        return details.context()
                .map(context -> new RosterPlace(details.registration().id(), details.deploymentId(), context.id()));
    }
}

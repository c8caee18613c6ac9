package org.lotuslearning.web.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.lotuslearning.learning.enrolment.Enrolments;
import org.lotuslearning.learning.people.People;
import org.lotuslearning.learning.roster.Rosters;
import org.lotuslearning.lti.http.WebAddress;
import org.lotuslearning.lti.registration.IssuerMoves;
import org.lotuslearning.lti.registration.KnownPlatform;
import org.lotuslearning.lti.registration.PlatformEndpoints;
import org.lotuslearning.lti.registration.Registration;
import org.lotuslearning.tracking.relay.GradeDeliveries;

/** Moves an LMS that has got a new address, with its people: all of it in one transaction, or nothing. */
@ApplicationScoped
@Transactional
class Relocation {
    @Inject
    IssuerMoves moves;

    @Inject
    People people;

    @Inject
    Enrolments enrolments;

    @Inject
    Rosters rosters;

    @Inject
    GradeDeliveries deliveries;

    /**
     * What would move.
     *
     * @param platforms all registrations of the issuer, the asked one among them
     * @param people how many came from it
     */
    record Extent(List<KnownPlatform> platforms, long people) {
        Extent {
            platforms = List.copyOf(platforms);
        }

        /** A registration among them that is changed elsewhere, and so cannot move here. */
        Optional<Registration> fixed() {
            return platforms.stream()
                    .map(KnownPlatform::registration)
                    .filter(r -> !r.isChangeable())
                    .findFirst();
        }
    }

    Extent extent(Registration registration) {
        return new Extent(moves.together(registration), people.from(registration.issuer()));
    }

    /**
     * Moves them.
     *
     * @return why not, in words for an administrator; empty when it was done
     */
    Optional<String> move(Registration registration, String issuer, PlatformEndpoints endpoints) {
        Extent extent = extent(registration);
        Optional<String> obstacle = obstacle(registration, extent, issuer);
        if (obstacle.isEmpty()) {
            moves.move(extent.platforms(), issuer, endpoints);
            people.move(registration.issuer(), issuer);
            services(extent, registration.issuer(), issuer);
        }
        return obstacle;
    }

    private Optional<String> obstacle(Registration registration, Extent extent, String issuer) {
        if (issuer.equals(registration.issuer())) {
            return Optional.of("This is the issuer that the platform has now");
        }
        Optional<Registration> fixed = extent.fixed();
        if (fixed.isPresent()) {
            return Optional.of(fixed.get().name() + " has the same issuer and is not changed in the console. All"
                    + " registrations of an issuer move together, so move none of them here");
        }
        List<String> taken = moves.taken(extent.platforms(), issuer);
        if (!taken.isEmpty()) {
            return Optional.of("The new issuer is registered already, with the same client ID: " + taken.get(0)
                    + ". Two registrations cannot become one. Give that one another client ID, switch it off, and then move"
                    + " this one");
        }
        long clashes = people.clashes(registration.issuer(), issuer);
        if (clashes > 0) {
            return Optional.of((clashes == 1 ? "1 person has" : clashes + " people have")
                    + " come from the new issuer already, under an id that somebody of the old issuer has too. We cannot know"
                    + " that they are the same, and join nobody’s work. Nothing was moved");
        }
        return Optional.empty();
    }

    /** Where the issuer is an address, as with Moodle, those of gradebook and roster lie below it. */
    private void services(Extent extent, String from, String to) {
        if (WebAddress.parseSecure(from).isPresent()
                && WebAddress.parseSecure(to).isPresent()) {
            List<Long> ids =
                    extent.platforms().stream().map(p -> p.registration().id()).toList();
            enrolments.moveGradebooks(ids, withSlash(from), withSlash(to));
            deliveries.moved(ids, withSlash(from), withSlash(to));
            rosters.move(ids, withSlash(from), withSlash(to));
        }
    }

    private static String withSlash(String address) {
        return address.endsWith("/") ? address : address + "/";
    }
}

package org.lotuslearning.web.lti;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.lotuslearning.learning.enrolment.Enrolments;
import org.lotuslearning.learning.enrolment.Placement;
import org.lotuslearning.learning.enrolment.Scope;
import org.lotuslearning.learning.people.Learner;
import org.lotuslearning.learning.people.People;
import org.lotuslearning.lti.grading.GradingEndpoint;
import org.lotuslearning.lti.launch.LaunchDetails;
import org.lotuslearning.lti.launch.ResourceLink;
import org.lotuslearning.lti.launch.ResourceLinkLaunch;
import org.lotuslearning.lti.launch.SubmissionReviewLaunch;
import org.lotuslearning.web.session.Launches;
import org.lotuslearning.web.session.Role;

/** Somebody comes from the LMS's gradebook: staff to see one learner's progress, a learner to their own work. */
@ApplicationScoped
@Transactional
class Reviewing {
    @Inject
    Reception reception;

    @Inject
    People people;

    @Inject
    Enrolments enrolments;

    @Inject
    Launches launches;

    Arrivals.Arrived receive(SubmissionReviewLaunch review) {
        LaunchDetails details = review.details();
        Set<String> staff = Staff.roles(details.roles());
        Optional<Placement> placement = placement(review);
        Optional<String> withdrawn = placement
                .map(Placement::scope)
                .filter(scope -> !reception.isServed(scope))
                .map(Scope::content);
        if (withdrawn.isPresent()) {
            return new Arrivals.NothingThere(withdrawn.get());
        }
        if (!staff.contains(Role.EDUCATOR)) {
            return placement
                    .<Arrivals.Arrived>map(own -> reception.review(
                            new ResourceLinkLaunch(details, new ResourceLink(own.resourceLink(), own.title())),
                            new Target.Content(own.scope())))
                    .orElseGet(() -> new Arrivals.NothingThere("of a review"));
        }
        Learner reviewer = people.meet(details.registration().organisation(), Reception.person(details.user()));
        Set<String> roles = new HashSet<>(placement.isPresent() ? staff : Set.of());
        roles.add(Role.REVIEWER);
        Launches.Begun begun = launches.begin(Reception.facts(
                details,
                roles,
                reviewer,
                placement.map(Placement::id),
                Optional.empty(),
                placement.map(Placement::scope),
                Optional.empty(),
                Optional.empty()));
        launches.review(begun.launch().id(), review.forUser().userId());
        return new Arrivals.Welcome(
                begun.launch(), begun.secret(), begun.launch().base() + "review");
    }

    /**
     * What is graded: by its link, whose address need not say what it is for in this message, or else by its column. Where
     * nobody has come through it yet there is nothing to find, and nobody has begun.
     */
    private Optional<Placement> placement(SubmissionReviewLaunch review) {
        LaunchDetails details = review.details();
        long platform = details.registration().id();
        return review.resourceLink()
                .flatMap(link -> enrolments.placement(platform, details.deploymentId(), link.id()))
                .or(() -> details.grading()
                        .flatMap(GradingEndpoint::lineItem)
                        .filter(column -> review.resourceLink().isEmpty())
                        .flatMap(column -> enrolments.gradedIn(platform, details.deploymentId(), column)));
    }
}

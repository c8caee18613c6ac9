package org.lotuslearning.web.lti;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.learning.catalogue.ModuleDefinition;
import org.lotuslearning.learning.enrolment.Enrolment;
import org.lotuslearning.learning.enrolment.Enrolments;
import org.lotuslearning.learning.enrolment.GradeRule;
import org.lotuslearning.learning.enrolment.Placement;
import org.lotuslearning.learning.enrolment.PlacementFacts;
import org.lotuslearning.learning.enrolment.Scope;
import org.lotuslearning.learning.people.Learner;
import org.lotuslearning.learning.people.Organisation;
import org.lotuslearning.learning.people.People;
import org.lotuslearning.learning.people.PersonFacts;
import org.lotuslearning.learning.progress.Journey;
import org.lotuslearning.lti.grading.GradingEndpoint;
import org.lotuslearning.lti.launch.Context;
import org.lotuslearning.lti.launch.DeepLinkingLaunch;
import org.lotuslearning.lti.launch.LaunchDetails;
import org.lotuslearning.lti.launch.ResourceLinkLaunch;
import org.lotuslearning.lti.launch.User;
import org.lotuslearning.web.courses.Courses;
import org.lotuslearning.web.educator.PickSettings;
import org.lotuslearning.web.lti.Arrivals.Welcome;
import org.lotuslearning.web.page.Words;
import org.lotuslearning.web.session.LaunchFacts;
import org.lotuslearning.web.session.Launches;
import org.lotuslearning.web.session.Role;
import org.lotuslearning.web.settings.Settings;

/** The rows a launch needs, all in one transaction. */
@ApplicationScoped
@Transactional
class Reception {
    @Inject
    People people;

    @Inject
    Enrolments enrolments;

    @Inject
    Journey journey;

    @Inject
    Launches launches;

    @Inject
    Courses courses;

    @Inject
    Settings settings;

    @Inject
    RosterOffer roster;

    Target target(LaunchDetails details) {
        String base = settings.baseUrl().getPath();
        String path = details.targetLinkUri().getPath();
        Target target = Target.of(
                courses.now(),
                Optional.ofNullable(details.custom().get("content")),
                path.startsWith(base) ? path.substring(base.length()) : path);
        return target instanceof Target.Choice ? inherited(details).orElse(target) : target;
    }

    /** A copied link that has lost what it is for leads where the link led that it was copied from. */
    private Optional<Target> inherited(LaunchDetails details) {
        return enrolments
                .ancestor(details.registration().id(), details.deploymentId(), History.of(details.custom()))
                .map(Placement::scope)
                .filter(this::isServed)
                .map(Target.Content::new);
    }

    boolean isServed(Scope scope) {
        return courses.now().module(scope.course(), scope.module()).isPresent();
    }

    Welcome receive(ResourceLinkLaunch link, Target target) {
        // the deep link says it, so that it survives a course copy
        GradeRule asked = Optional.ofNullable(link.details().custom().get("grade"))
                .flatMap(GradeRule::of)
                .orElse(GradeRule.COMPLETION);
        return receive(link, target, placement -> placement.asksFor(asked));
    }

    /**
     * A learner comes to their own work from the gradebook. What the link asks for stays: its custom parameters need not be
     * in this message.
     */
    Welcome review(ResourceLinkLaunch link, Target.Content target) {
        return receive(link, target, placement -> {});
    }

    private Welcome receive(ResourceLinkLaunch link, Target target, Consumer<Placement> settle) {
        LaunchDetails details = link.details();
        Learner learner = people.meet(details.registration().organisation(), person(details.user()));
        // somebody who is known from elsewhere makes records where the link is
        Organisation organisation = people.organisation(details.registration().organisation());
        Optional<Scope> scope =
                target instanceof Target.Content content ? Optional.of(content.scope()) : Optional.empty();
        Optional<Placement> placement =
                scope.map(s -> enrolments.place(organisation, placementFacts(link), s, History.of(details.custom())));
        placement.ifPresent(settle);
        Set<String> roles = Staff.roles(details.roles());
        if (roles.contains(Role.EDUCATOR)) {
            roster.take(details);
        }
        Optional<Enrolment> enrolment = roles.isEmpty()
                ? scope.map(s -> journey.arrive(organisation, learner, module(s), placement, true))
                : Optional.empty();
        Launches.Begun begun = launches.begin(facts(
                details,
                roles,
                learner,
                placement.map(Placement::id),
                enrolment.map(Enrolment::id),
                scope,
                target instanceof Target.Choice choice ? choice.course() : Optional.empty(),
                Optional.empty()));
        return new Welcome(begun.launch(), begun.secret(), begun.launch().base() + landing(enrolment, scope));
    }

    /**
     * Where a learner left off; what a narrower placement is for, if the version they began with has it; otherwise the
     * module's home.
     */
    private static String landing(Optional<Enrolment> enrolment, Optional<Scope> scope) {
        if (enrolment.isEmpty()) {
            return "";
        }
        Optional<String> exercise = scope.flatMap(Scope::exercise);
        ModuleDefinition definition = enrolment.get().moduleVersion().definition();
        Optional<String> page =
                scope.flatMap(Scope::page).filter(p -> definition.page(p).isPresent());
        if (page.isPresent()) {
            return "p/" + page.get()
                    + exercise.map(e -> "#ex-" + e.replace('.', '-')).orElse("");
        }
        boolean finished = enrolment.get().completedAt().isPresent();
        return finished ? "" : enrolment.get().lastPage().map(p -> "p/" + p).orElse("");
    }

    Welcome picker(DeepLinkingLaunch picking) {
        LaunchDetails details = picking.details();
        Learner educator = people.meet(details.registration().organisation(), person(details.user()));
        Launches.Begun begun = launches.begin(facts(
                details,
                Set.of(Role.PICKER),
                educator,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(PickSettings.write(picking.settings()))));
        return new Welcome(begun.launch(), begun.secret(), begun.launch().base() + "pick");
    }

    static LaunchFacts facts(
            LaunchDetails details,
            Set<String> roles,
            Learner learner,
            Optional<Long> placement,
            Optional<Long> enrolment,
            Optional<Scope> scope,
            Optional<String> course,
            Optional<String> deepLinking) {
        return new LaunchFacts(
                details.registration().organisation(),
                roles,
                details.registration().id(),
                details.deploymentId(),
                details.context().map(Context::id),
                details.context().flatMap(Context::title),
                learner.id(),
                placement,
                enrolment,
                scope,
                course,
                deepLinking,
                details.presentation().returnUrl().map(Object::toString),
                learner.language().or(() -> details.presentation().locale().flatMap(Words::offered)));
    }

    static PlacementFacts placementFacts(ResourceLinkLaunch link) {
        LaunchDetails details = link.details();
        Optional<GradingEndpoint> grading = link.grading().filter(GradingEndpoint::allowsScores);
        return new PlacementFacts(
                details.registration().id(),
                details.deploymentId(),
                link.resourceLink().id(),
                details.context().map(Context::id),
                details.context().flatMap(Context::title),
                link.resourceLink().title(),
                grading.flatMap(GradingEndpoint::lineItem),
                grading.flatMap(GradingEndpoint::lineItems),
                grading.map(GradingEndpoint::scopes).orElse(Set.of()));
    }

    private LearningModule module(Scope scope) {
        return courses.now()
                .module(scope.course(), scope.module())
                .orElseThrow(() -> new IllegalStateException("A scope names a module that is not served"));
    }

    /** An anonymous launch, where the registration allows it, is somebody new each time, without a name. */
    static PersonFacts person(User user) {
        if (user.subject().isEmpty()) {
            return PersonFacts.ofNobody(user.issuer());
        }
        Optional<String> fullName = user.name()
                .or(() -> user.givenName()
                        .map(given -> given
                                + user.familyName().map(family -> " " + family).orElse("")));
        return new PersonFacts(user.issuer(), user.subject().get(), fullName, user.email(), user.staffNumber());
    }
}

package org.lotuslearning.web.lti;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lotuslearning.lti.deeplinking.DeepLinkingSettings;
import org.lotuslearning.lti.grading.GradingEndpoint;
import org.lotuslearning.lti.launch.Context;
import org.lotuslearning.lti.launch.DeepLinkingLaunch;
import org.lotuslearning.lti.launch.ForUser;
import org.lotuslearning.lti.launch.LaunchDetails;
import org.lotuslearning.lti.launch.NamesAndRoles;
import org.lotuslearning.lti.launch.Presentation;
import org.lotuslearning.lti.launch.ResourceLink;
import org.lotuslearning.lti.launch.ResourceLinkLaunch;
import org.lotuslearning.lti.launch.Roles;
import org.lotuslearning.lti.launch.SubmissionReviewLaunch;
import org.lotuslearning.lti.launch.User;
import org.lotuslearning.lti.registration.PlatformEndpoints;
import org.lotuslearning.lti.registration.Registration;
import org.lotuslearning.lti.registration.RegistrationPolicy;
import org.lotuslearning.lti.registration.Registrations;
import org.lotuslearning.web.session.Launch;
import org.lotuslearning.web.session.LaunchCookie;
import org.lotuslearning.web.settings.Settings;

/** Launches of a learner, from where the platform's token has passed every check. */
@ApplicationScoped
public class TestLaunches {
    public static final String ISSUER = "https://lms.example.org";

    static final String LEARNER = "Learner";
    static final String INSTRUCTOR = "Instructor";

    // an address that we never call: nothing is on port 1, and private addresses are not allowed
    private static final String LMS = "https://127.0.0.1:1";

    @Inject
    Arrivals arrivals;

    @Inject
    Registrations registrations;

    @Inject
    Settings settings;

    /** A session that was begun, and what the browser got. */
    public record Opened(Launch launch, String secret, String address) {
        /** What the browser sends with every request. */
        public String cookie() {
            return LaunchCookie.set(launch, secret).replaceFirst(";.*", "");
        }

        public long enrolment() {
            return launch.enrolment().orElseThrow();
        }
    }

    /** A {@code sub} that nobody else has. */
    public static String somebody() {
        return "somebody-" + UUID.randomUUID();
    }

    /** Opens the module Learn in a course of the LMS. */
    public Opened open(String sub, String context) {
        return open(sub, Optional.empty(), context, "lotus/learn");
    }

    /**
     * Opens a link of a course of the LMS.
     *
     * @param content as {@code custom.content} names it
     */
    public Opened open(String sub, Optional<String> name, String context, String content) {
        return opened(
                launch(LEARNER, sub, name, context, "/learn/" + content, Map.of("content", content), Optional.empty()));
    }

    /** Opens the module Learn on a platform that says which language the person reads. */
    public Opened open(String sub, String context, String locale) {
        return opened(launch(
                LEARNER,
                sub,
                Optional.empty(),
                context,
                "/learn/lotus/learn",
                Map.of("content", "lotus/learn"),
                Optional.of(locale)));
    }

    /** Opens a link as somebody who teaches. */
    public Opened openAsEducator(String sub, String context, String content) {
        return opened(launch(
                INSTRUCTOR,
                sub,
                Optional.empty(),
                context,
                "/learn/" + content,
                Map.of("content", content),
                Optional.empty()));
    }

    /** Opens the module Learn by a link whose grade says progress. */
    public Opened openGradedByProgress(String sub, String context) {
        return opened(launch(
                LEARNER,
                sub,
                Optional.empty(),
                context,
                "/learn/lotus/learn",
                Map.of("content", "lotus/learn", "grade", "progress"),
                Optional.empty()));
    }

    /** Opens a link to a whole course, or with an empty name to all of them. */
    public Opened openCourse(String sub, String context, String course) {
        String path = course.isEmpty() ? "/" : "/learn/" + course;
        return opened(launch(LEARNER, sub, Optional.empty(), context, path, Map.of(), Optional.empty()));
    }

    /** Opens the picker, for what a platform asks for. */
    public Opened openPicker(DeepLinkingSettings settings) {
        LaunchDetails details = launch(
                        INSTRUCTOR, somebody(), Optional.empty(), "picking", "/", Map.of(), Optional.empty())
                .details();
        return opened(arrivals.arrive(new DeepLinkingLaunch(details, settings)));
    }

    /**
     * Opens from the LMS's gradebook how far somebody is with the module Learn.
     *
     * @param link whether the message names the link, rather than its column alone
     */
    public Arrivals.Arrived review(String role, String reviewer, String of, String context, boolean link) {
        ResourceLinkLaunch launch =
                launch(role, reviewer, Optional.empty(), context, "/learn/lotus/learn", Map.of(), Optional.empty());
        return arrivals.arrive(new SubmissionReviewLaunch(
                launch.details(),
                Optional.of(launch.resourceLink()).filter(named -> link),
                new ForUser(of, Optional.empty())));
    }

    /** Opens a link that was copied with its course, to the address of all courses. */
    public Opened openCopy(String sub, String context, Map<String, String> custom) {
        return opened(launch(LEARNER, sub, Optional.empty(), context, "/", custom, Optional.empty()));
    }

    static Opened opened(Arrivals.Arrived arrived) {
        Arrivals.Welcome welcome = (Arrivals.Welcome) arrived;
        return new Opened(welcome.launch(), welcome.secret(), welcome.address());
    }

    private Opened opened(ResourceLinkLaunch launch) {
        return opened(arrivals.arrive(launch));
    }

    public Registration platform() {
        return registrations
                .find(ISSUER, Optional.of("lotus"), Optional.of("1"))
                .orElseGet(() -> registrations.put(Registration.of(
                        "Test LMS",
                        ISSUER,
                        "lotus",
                        Set.of("1"),
                        new PlatformEndpoints(
                                URI.create(LMS + "/auth"), URI.create(LMS + "/token"), URI.create(LMS + "/jwks")),
                        Registration.Source.CONSOLE,
                        RegistrationPolicy.DEFAULT)));
    }

    private ResourceLinkLaunch launch(
            String role,
            String sub,
            Optional<String> name,
            String context,
            String path,
            Map<String, String> custom,
            Optional<String> locale) {
        Optional<GradingEndpoint> grading = Optional.of(new GradingEndpoint(
                Optional.of(URI.create(LMS + "/" + context + "/column")),
                Optional.of(URI.create(LMS + "/" + context)),
                Set.of(GradingEndpoint.SCOPE_SCORE)));
        LaunchDetails details = new LaunchDetails(
                platform(),
                "1",
                new User(
                        ISSUER,
                        Optional.of(sub),
                        name,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Roles.of(
                        List.of("http://purl.imsglobal.org/vocab/lis/v2/membership#" + role),
                        RegistrationPolicy.DEFAULT),
                Optional.of(new Context(context, Optional.empty(), Optional.of("Course " + context))),
                URI.create(settings.baseUrl() + path),
                custom,
                grading,
                // its list cannot be had either
                Optional.of(new NamesAndRoles(URI.create(LMS + "/" + context + "/members"), List.of("2.0")))
                        .filter(offered -> role.equals(INSTRUCTOR)),
                new Presentation(Optional.empty(), Optional.empty(), locale));
        return new ResourceLinkLaunch(details, new ResourceLink(context + path, Optional.empty()));
    }

    /**
     * Opens the module Learn as a learner of another platform.
     *
     * @param sub empty for somebody of whom the platform says nothing
     */
    public Opened openFrom(Registration platform, Optional<String> sub, Optional<String> name, String context) {
        ResourceLinkLaunch usual = launch(
                LEARNER, "", name, context, "/learn/lotus/learn", Map.of("content", "lotus/learn"), Optional.empty());
        LaunchDetails details = usual.details();
        User user = new User(
                platform.issuer(),
                sub,
                name,
                Optional.empty(),
                Optional.empty(),
                name.map(n -> "somebody@example.org"),
                Optional.empty());
        return opened(new ResourceLinkLaunch(
                new LaunchDetails(
                        platform,
                        details.deploymentId(),
                        user,
                        details.roles(),
                        details.context(),
                        details.targetLinkUri(),
                        details.custom(),
                        details.grading(),
                        details.namesAndRoles(),
                        details.presentation()),
                usual.resourceLink()));
    }
}

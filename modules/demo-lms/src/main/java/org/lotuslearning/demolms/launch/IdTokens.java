package org.lotuslearning.demolms.launch;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lotuslearning.demolms.course.Activities;
import org.lotuslearning.demolms.course.Activity;
import org.lotuslearning.demolms.course.Course;
import org.lotuslearning.demolms.people.People;
import org.lotuslearning.demolms.people.Person;
import org.lotuslearning.demolms.settings.DemoSettings;
import org.lotuslearning.demolms.tool.Tool;

/** Writes and signs the messages to the tool (LTI Core 5.3, LTI Deep Linking 4.4). */
@Singleton
public final class IdTokens {

    /** As long as Moodle's live. */
    private static final Duration LIFE = Duration.ofSeconds(60);

    private static final String RECORDS_LINK = "completion-records";

    private final Clock clock;
    private final DemoSettings settings;
    private final Tool tool;
    private final PlatformKey key;
    private final ServiceClaims services;
    private final Activities activities;
    private final LaunchVariables variables;
    private final People people;

    /** From the things it tells about. */
    @Inject
    public IdTokens(
            Clock clock,
            DemoSettings settings,
            Tool tool,
            PlatformKey key,
            ServiceClaims services,
            Activities activities,
            LaunchVariables variables,
            People people) {
        this.clock = clock;
        this.settings = settings;
        this.tool = tool;
        this.key = key;
        this.services = services;
        this.activities = activities;
        this.variables = variables;
        this.people = people;
    }

    /** The signed message of a launch. */
    String write(Launch launch, Person person, Course course, String nonce) {
        JWTClaimsSet.Builder claims = about(person, course, launch, nonce);
        switch (launch.kind()) {
            case DEEP_LINK -> deepLinking(claims, launch, course);
            case RECORDS -> resourceLink(claims, RECORDS_LINK, "Completion records", "", tool.target(), Map.of());
            case ACTIVITY -> activity(claims, launch, person, course);
            case REVIEW -> review(claims, launch, course);
        }
        return key.sign(claims.build());
    }

    private JWTClaimsSet.Builder about(Person person, Course course, Launch launch, String nonce) {
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(settings.address().toString())
                .audience(tool.clientId())
                .subject(person.id())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .claim("nonce", nonce)
                .claim("name", person.name())
                .claim("given_name", person.givenName())
                .claim("family_name", person.familyName())
                .claim("locale", "en-GB")
                .claim(Claim.VERSION, "1.3.0")
                .claim(Claim.DEPLOYMENT, tool.deploymentId())
                .claim(Claim.ROLES, List.of(person.role().uri()))
                .claim(Claim.CONTEXT, context(course))
                .claim(Claim.TOOL_PLATFORM, platform())
                .claim(Claim.PRESENTATION, presentation(launch, course))
                .claim(Claim.NRPS, services.members(course));
        person.email().ifPresent(email -> claims.claim("email", email));
        person.staffNumber().ifPresent(number -> claims.claim(Claim.LIS, Map.of("person_sourcedid", number)));
        return claims;
    }

    private void activity(JWTClaimsSet.Builder claims, Launch launch, Person person, Course course) {
        // Removing an activity ends its launches with it.
        Activity activity = activities
                .find(course, launch.activityId().orElseThrow())
                .orElseThrow(() -> new IllegalStateException("a launch without its activity"));
        Map<String, String> known = variables.of(person, course, activity);
        Map<String, String> custom = CustomParameters.substitute(activity.custom(), known);
        resourceLink(claims, activity.id(), activity.title(), activity.description(), activity.url(), custom);
        claims.claim(Claim.AGS, services.grades(course, activity));
    }

    /** Submission Review 1.0. It goes to the tool's own address, and says of the link no more than what it is. */
    private void review(JWTClaimsSet.Builder claims, Launch launch, Course course) {
        Launch.Review review = launch.review().orElseThrow();
        Person learner = people.find(review.learnerId()).orElseThrow();
        claims.claim(Claim.MESSAGE_TYPE, "LtiSubmissionReviewRequest")
                .claim(Claim.TARGET, tool.target().toString())
                .claim(Claim.AGS, services.grades(course, services.lineItem(course, review.lineItemId())))
                .claim(
                        Claim.FOR_USER,
                        Map.of(
                                "user_id", learner.id(),
                                "name", learner.name(),
                                "given_name", learner.givenName(),
                                "family_name", learner.familyName(),
                                "roles", List.of(learner.role().uri())));
        launch.activityId()
                .flatMap(id -> activities.find(course, id))
                .ifPresent(activity ->
                        claims.claim(Claim.RESOURCE_LINK, Map.of("id", activity.id(), "title", activity.title())));
    }

    private static void resourceLink(
            JWTClaimsSet.Builder claims,
            String id,
            String title,
            String description,
            URI target,
            Map<String, String> custom) {
        Map<String, Object> link = new HashMap<>(Map.of("id", id, "title", title));
        if (!description.isEmpty()) {
            link.put("description", description);
        }
        claims.claim(Claim.MESSAGE_TYPE, "LtiResourceLinkRequest")
                .claim(Claim.RESOURCE_LINK, link)
                .claim(Claim.TARGET, target.toString());
        if (!custom.isEmpty()) {
            claims.claim(Claim.CUSTOM, custom);
        }
    }

    /** The settings are those that Moodle sends: accept_lineitem is absent although line items are taken. */
    private void deepLinking(JWTClaimsSet.Builder claims, Launch launch, Course course) {
        claims.claim(Claim.MESSAGE_TYPE, "LtiDeepLinkingRequest")
                .claim(Claim.TARGET, tool.target().toString())
                .claim(Claim.AGS, services.grades(course))
                .claim(
                        Claim.DEEP_LINKING,
                        Map.ofEntries(
                                Map.entry(
                                        "deep_link_return_url",
                                        settings.address("/deep-link-return").toString()),
                                Map.entry("accept_types", List.of("ltiResourceLink")),
                                Map.entry("accept_presentation_document_targets", List.of("frame", "iframe", "window")),
                                Map.entry("accept_copy_advice", false),
                                Map.entry("accept_multiple", true),
                                Map.entry("accept_unsigned", false),
                                Map.entry("auto_create", false),
                                Map.entry("can_confirm", false),
                                Map.entry("title", ""),
                                Map.entry("text", ""),
                                Map.entry("data", launch.returnData().orElseThrow())));
    }

    private static Map<String, Object> context(Course course) {
        return Map.of(
                "id", course.id(),
                "label", course.label(),
                "title", course.title(),
                "type", List.of("http://purl.imsglobal.org/vocab/lis/v2/course#CourseSection"));
    }

    private Map<String, Object> platform() {
        return Map.of(
                "guid", settings.address().getAuthority() + settings.path(),
                "name", "Demo LMS",
                "product_family_code", "lotus-demo-lms",
                "version", "1",
                "description", "A pretend learning management system");
    }

    private Map<String, Object> presentation(Launch launch, Course course) {
        return Map.of(
                "document_target",
                launch.target().claim(),
                "locale",
                "en-GB",
                "return_url",
                settings.address("/courses/" + course.id() + "/return").toString());
    }
}

package org.lotuslearning.lti.launch;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lotuslearning.lti.deeplinking.DeepLinkingSettings;
import org.lotuslearning.lti.grading.GradingEndpoint;
import org.lotuslearning.lti.http.WebAddress;
import org.lotuslearning.lti.login.ToolAddress;
import org.lotuslearning.lti.refusal.RefusalCode;
import org.lotuslearning.lti.registration.Registration;
import org.lotuslearning.lti.registration.Registrations;

/** Makes a launch of the claims of a token that {@link IdToken} has found good (LTI Core 5.3 and 5.4). */
final class LaunchReader {
    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final String VERSION = "1.3.0";

    private final Registrations registrations;
    private final ToolAddress tool;

    LaunchReader(Registrations registrations, ToolAddress tool) {
        this.registrations = registrations;
        this.tool = tool;
    }

    /**
     * The launch.
     *
     * @param wished the target link address of the login
     * @throws Violation at the first rule that the claims break
     */
    Launch read(Claims claims, Registration registration, URI wished) {
        // 5.3.1
        Claims type = claims.under(RefusalCode.MESSAGE_TYPE);
        String messageType =
                type.text(LTI + "message_type").orElseThrow(() -> type.violation("message_type", "is missing"));
        checkVersion(claims);
        return switch (messageType) {
            case "LtiResourceLinkRequest" -> resourceLink(claims, registration, wished);
            case "LtiDeepLinkingRequest" -> deepLinking(claims, registration, wished);
            case "LtiSubmissionReviewRequest" -> submissionReview(claims, registration, wished);
            default -> throw type.violation("message_type", "is " + messageType);
        };
    }

    // 5.3.2
    private static void checkVersion(Claims claims) {
        Claims version = claims.under(RefusalCode.VERSION);
        String found = version.text(LTI + "version").orElseThrow(() -> version.violation("version", "is missing"));
        if (!found.equals(VERSION)) {
            throw version.violation("version", "is " + found);
        }
    }

    private Launch resourceLink(Claims claims, Registration registration, URI wished) {
        String deployment = deployment(claims, registration);
        URI target = target(claims, wished)
                .orElseThrow(
                        () -> claims.under(RefusalCode.TARGET_NOT_OURS).violation("target_link_uri", "is missing"));
        ResourceLink link =
                link(claims).orElseThrow(() -> new Violation(RefusalCode.RESOURCE_LINK, "resource_link is missing"));
        return new ResourceLinkLaunch(details(claims, registration, deployment, target), link);
    }

    // 5.3.5
    private static Optional<ResourceLink> link(Claims claims) {
        return claims.under(RefusalCode.RESOURCE_LINK)
                .object(LTI + "resource_link")
                .map(link -> new ResourceLink(link.requiredId("id"), link.display("title")));
    }

    // Submission Review 1.0: an ordinary launch with a person to look at; what is graded is a link or a line item
    private Launch submissionReview(Claims claims, Registration registration, URI wished) {
        String deployment = deployment(claims, registration);
        URI target = target(claims, wished).orElse(wished);
        Optional<ResourceLink> link = link(claims);
        LaunchDetails details = details(claims, registration, deployment, target);
        if (link.isEmpty()
                && details.grading().flatMap(GradingEndpoint::lineItem).isEmpty()) {
            throw new Violation(RefusalCode.RESOURCE_LINK, "neither resource_link nor a line item is there");
        }
        Claims forUser = claims.under(RefusalCode.FOR_USER)
                .object(LTI + "for_user")
                .orElseThrow(() -> new Violation(RefusalCode.FOR_USER, "for_user is missing"));
        SubmissionReviewLaunch review = new SubmissionReviewLaunch(
                details, link, new ForUser(forUser.requiredId("user_id"), forUser.display("name")));
        // the role in this course decides: whoever administers the institution alone reviews nobody
        boolean staff = details.roles().has(Role.EDUCATOR) || details.roles().has(Role.CONTEXT_ADMINISTRATOR);
        if (!staff && !review.own()) {
            throw new Violation(
                    RefusalCode.REVIEW_ROLE, "mapped roles " + details.roles().mapped());
        }
        return review;
    }

    private Launch deepLinking(Claims claims, Registration registration, URI wished) {
        String deployment = deployment(claims, registration);
        // Deep Linking 2.0, 4.4 does not ask for target_link_uri; when it is there, it is held to the same rule
        URI target = target(claims, wished).orElse(wished);
        LaunchDetails details = details(claims, registration, deployment, target);
        DeepLinkingSettings settings = settings(claims);
        if (!details.roles().mayPick()) {
            throw new Violation(
                    RefusalCode.DEEP_LINKING_ROLE,
                    "mapped roles " + details.roles().mapped());
        }
        return new DeepLinkingLaunch(details, settings);
    }

    // 5.3.3; the registration knows it, or its policy accepts it now
    private String deployment(Claims claims, Registration registration) {
        String deployment = claims.under(RefusalCode.DEPLOYMENT).requiredId(LTI + "deployment_id");
        if (!registrations.admits(registration, deployment)) {
            throw new Violation(
                    RefusalCode.DEPLOYMENT, "deployment " + deployment + " of registration " + registration.id());
        }
        return deployment;
    }

    // 5.3.4: only the signed claim may redirect, and it must be what the login said
    private Optional<URI> target(Claims claims, URI wished) {
        Claims target = claims.under(RefusalCode.TARGET_NOT_OURS);
        return target.text(LTI + "target_link_uri").map(text -> {
            URI own = tool.own(text)
                    .orElseThrow(() -> target.violation("target_link_uri", "is not one of our addresses: " + text));
            if (!own.equals(wished)) {
                throw target.violation("target_link_uri", "is " + own + " but the login said " + wished);
            }
            return own;
        });
    }

    private LaunchDetails details(Claims claims, Registration registration, String deployment, URI target) {
        // 5.3.7: present, perhaps empty
        List<String> roles = claims.under(RefusalCode.ROLES)
                .texts(LTI + "roles")
                .orElseThrow(() -> new Violation(RefusalCode.ROLES, "roles is missing"));
        registrations.heard(registration, roles);
        Map<String, String> custom = claims.textMap(LTI + "custom");
        return new LaunchDetails(
                registrations.forDeployment(registration, deployment),
                deployment,
                user(claims, registration, custom),
                Roles.of(roles, registration.policy()),
                context(claims),
                target,
                custom,
                grading(claims),
                namesAndRoles(claims),
                presentation(claims));
    }

    // 5.3.6; 5.3.6.1 knows launches without sub, which certification wants refused unless agreed
    private static User user(Claims claims, Registration registration, Map<String, String> custom) {
        Optional<String> subject = claims.under(RefusalCode.SUBJECT).id("sub");
        if (subject.isEmpty() && !registration.policy().anonymousLaunches()) {
            throw new Violation(RefusalCode.SUBJECT, "sub is missing");
        }
        Optional<String> sourcedId = claims.object(LTI + "lis").flatMap(lis -> lis.display("person_sourcedid"));
        Optional<String> mapped = registration
                .policy()
                .staffNumberClaim()
                .map(name -> custom.getOrDefault(name, "").strip())
                // a variable that the platform does not know comes through unexpanded (LTI Core 5.4.6.1)
                .filter(text -> !text.isEmpty() && !text.startsWith("$") && text.length() <= Claims.ID);
        return new User(
                registration.issuer(),
                subject,
                claims.display("name"),
                claims.display("given_name"),
                claims.display("family_name"),
                claims.display("email"),
                mapped.or(() -> sourcedId));
    }

    // 5.4.1
    private static Optional<Context> context(Claims claims) {
        return claims.under(RefusalCode.CONTEXT)
                .object(LTI + "context")
                .map(context ->
                        new Context(context.requiredId("id"), context.display("label"), context.display("title")));
    }

    // NRPS 2.0, 3.6.1.1
    private static Optional<NamesAndRoles> namesAndRoles(Claims claims) {
        return claims.object("https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice")
                .flatMap(service -> service.address("context_memberships_url")
                        .map(url -> new NamesAndRoles(
                                url, service.texts("service_versions").orElse(List.of()))));
    }

    // 5.4.4; locale stands in OpenID Connect's own claim too
    private static Presentation presentation(Claims claims) {
        Optional<Claims> presentation = claims.object(LTI + "launch_presentation");
        Optional<String> accountLocale = claims.display("locale");
        return new Presentation(
                // a button for the learner at most: what is no web address (javascript:) is left out, not refused
                presentation.flatMap(p -> p.text("return_url")).flatMap(WebAddress::parse),
                presentation.flatMap(p -> p.display("document_target")).map(target -> target.toLowerCase(Locale.ROOT)),
                presentation.flatMap(p -> p.display("locale")).or(() -> accountLocale));
    }

    // AGS 2.0, 3.1
    private static Optional<GradingEndpoint> grading(Claims claims) {
        return claims.object("https://purl.imsglobal.org/spec/lti-ags/claim/endpoint")
                .map(ags -> new GradingEndpoint(
                        ags.address("lineitem"),
                        ags.address("lineitems"),
                        Set.copyOf(ags.texts("scope").orElse(List.of()))));
    }

    // Deep Linking 2.0, 4.4.1
    private static DeepLinkingSettings settings(Claims claims) {
        Claims settings = claims.under(RefusalCode.DEEP_LINKING)
                .object("https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings")
                .orElseThrow(() -> new Violation(RefusalCode.DEEP_LINKING, "deep_linking_settings is missing"));
        URI returnUrl = settings.address("deep_link_return_url")
                .filter(WebAddress::isSecure)
                .orElseThrow(() -> settings.violation("deep_link_return_url", "is missing or not https"));
        return new DeepLinkingSettings(
                returnUrl,
                requiredSet(settings, "accept_types"),
                requiredSet(settings, "accept_presentation_document_targets"),
                settings.flag("accept_multiple").orElse(false),
                settings.flag("accept_lineitem"),
                settings.display("title"),
                settings.display("text"),
                settings.text("data"));
    }

    private static Set<String> requiredSet(Claims claims, String name) {
        return Set.copyOf(claims.texts(name).orElseThrow(() -> claims.violation(name, "is missing")));
    }
}

package org.lotuslearning.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lotuslearning.learning.people.Organisation;
import org.lotuslearning.learning.people.People;
import org.lotuslearning.learning.risk.RiskPolicies;
import org.lotuslearning.lti.grading.ConnectionCheck;
import org.lotuslearning.lti.registration.Deployment;
import org.lotuslearning.lti.registration.KnownPlatform;
import org.lotuslearning.lti.registration.ReceivedRole;
import org.lotuslearning.lti.registration.Registration;
import org.lotuslearning.lti.registration.Registrations;
import org.lotuslearning.web.page.Dates;
import org.lotuslearning.web.page.Html;
import org.lotuslearning.web.page.Pages;
import org.lotuslearning.web.settings.Settings;

/** The pages of one platform, and the organisations that one may belong to. */
@RequestScoped
class PlatformPages {
    @Inject
    ConsoleFrames frames;

    @Inject
    Registrations registrations;

    @Inject
    RiskPolicies policies;

    @Inject
    People people;

    @Inject
    Settings settings;

    @Inject
    Pages pages;

    @Inject
    Clock clock;

    List<Organisation> organisations() {
        return policies.organisations();
    }

    Set<String> codes() {
        return organisations().stream().map(Organisation::code).collect(Collectors.toSet());
    }

    /** The name of an organisation, or its code where it has none. */
    String named(String code) {
        return organisations().stream()
                .filter(o -> o.code().equals(code))
                .map(Organisation::name)
                .findFirst()
                .orElse(code);
    }

    /** Makes the organisation that a form asks for. */
    void found(PlatformForm form, Registration registration) {
        if (form.value("organisation").equals(PlatformForm.NEW_ORGANISATION)) {
            people.found(
                    registration.organisation(), form.value("organisation_name").strip());
        }
    }

    Response adding(Response.Status status, PlatformForm form) {
        PlatformFormView view = new PlatformFormView(
                frames.of("Add a platform", ConsolePlace.PLATFORMS),
                form,
                OurAddresses.of(settings.baseUrl()),
                organisations());
        return Html.page(status, pages.render("platform-new.jte", view));
    }

    Response page(KnownPlatform platform, Optional<String> notice) {
        return page(Response.Status.OK, platform, stored(platform), List.of(), notice);
    }

    Response page(KnownPlatform platform, List<ConnectionCheck.Finding> findings) {
        return page(Response.Status.OK, platform, stored(platform), findings, Optional.empty());
    }

    Response page(Response.Status status, KnownPlatform platform, PlatformForm form) {
        return page(status, platform, form, List.of(), Optional.empty());
    }

    private PlatformForm stored(KnownPlatform platform) {
        return PlatformForm.of(platform.registration(), received(platform));
    }

    private List<ReceivedRole> received(KnownPlatform platform) {
        return registrations.receivedRoles(platform.registration().id());
    }

    private Response page(
            Response.Status status,
            KnownPlatform platform,
            PlatformForm form,
            List<ConnectionCheck.Finding> findings,
            Optional<String> notice) {
        PlatformView view = new PlatformView(
                frames.of(platform.registration().name(), ConsolePlace.PLATFORMS, notice),
                platform,
                PlatformWords.source(platform.registration()),
                PlatformWords.elsewhere(platform),
                platform.deployments().stream().map(d -> row(d, platform)).toList(),
                form,
                findings,
                received(platform).stream().map(role -> row(role, platform)).toList(),
                OurAddresses.of(settings.baseUrl()),
                organisations());
        return Html.page(status, pages.render("platform.jte", view));
    }

    private PlatformView.DeploymentRow row(Deployment deployment, KnownPlatform platform) {
        return new PlatformView.DeploymentRow(
                deployment.id(),
                PlatformWords.state(deployment, platform),
                deployment.state() == Deployment.State.ACCEPTED,
                deployment.state() == Deployment.State.REFUSED,
                Dates.moment(deployment.firstSeenAt(), clock),
                deployment.organisation().orElse(""));
    }

    private PlatformView.RoleRow row(ReceivedRole role, KnownPlatform platform) {
        return new PlatformView.RoleRow(
                role.role(),
                Dates.day(role.seenAt()),
                PlatformWords.means(role.role(), platform.registration().policy()));
    }
}

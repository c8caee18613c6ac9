package org.lotuslearning.web.console;

import java.util.List;
import java.util.Optional;
import org.lotuslearning.learning.people.Organisation;
import org.lotuslearning.lti.grading.ConnectionCheck;
import org.lotuslearning.lti.registration.KnownPlatform;
import org.lotuslearning.web.page.Frame;

/**
 * One platform, to look at and to change ({@code platform.jte}).
 *
 * @param source who registered it, in words
 * @param elsewhere where it is changed instead of here, in one sentence; empty when it is changed here
 * @param deployments all of them, the waiting ones first
 * @param form what the fields show
 * @param findings what came of the check of the connection, when one was just made
 * @param roles that came lately, and what each means now
 */
public record PlatformView(
        Frame frame,
        KnownPlatform platform,
        String source,
        Optional<String> elsewhere,
        List<DeploymentRow> deployments,
        PlatformForm form,
        List<ConnectionCheck.Finding> findings,
        List<RoleRow> roles,
        List<OurAddresses.Value> ours,
        List<Organisation> organisations) {
    public PlatformView {
        deployments = List.copyOf(deployments);
        findings = List.copyOf(findings);
        roles = List.copyOf(roles);
        ours = List.copyOf(ours);
        organisations = List.copyOf(organisations);
    }

    public String action() {
        return "/console/platforms/" + platform.registration().id();
    }

    /**
     * One deployment.
     *
     * @param state in words
     * @param organisation code of its own, or empty for the registration's
     */
    public record DeploymentRow(
            String id, String state, boolean accepted, boolean refused, String seen, String organisation) {}

    /** A role that came lately, when, and what it means here in words. */
    public record RoleRow(String role, String seen, String means) {}
}

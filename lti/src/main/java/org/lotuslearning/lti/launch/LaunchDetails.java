package org.lotuslearning.lti.launch;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lotuslearning.lti.grading.GradingEndpoint;
import org.lotuslearning.lti.http.WebAddress;
import org.lotuslearning.lti.registration.Registration;

/**
 * What every kind of launch brings.
 *
 * @param targetLinkUri one of our addresses, from the signed claim
 * @param custom what a link carries; ours comes from deep linking and names the content
 * @param grading where grades go, if the platform takes any
 */
public record LaunchDetails(
        Registration registration,
        String deploymentId,
        User user,
        Roles roles,
        Optional<Context> context,
        URI targetLinkUri,
        Map<String, String> custom,
        Optional<GradingEndpoint> grading,
        Optional<NamesAndRoles> namesAndRoles,
        Presentation presentation) {
    public LaunchDetails {
        custom = Map.copyOf(custom);
    }

    /**
     * Origins that may show this launch in a frame: the registration's, and that of the return address, which for Canvas is
     * the only one that names the school's own host.
     */
    public Set<String> frameOrigins() {
        Set<String> origins = new LinkedHashSet<>(registration.frameOrigins());
        presentation.returnUrl().map(WebAddress::origin).ifPresent(origins::add);
        return origins;
    }

    /** Without personal data: this value may get into a log. */
    @Override
    public String toString() {
        return "LaunchDetails[registration " + registration.id() + ", deployment " + deploymentId + "]";
    }
}

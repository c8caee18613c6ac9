package org.lotuslearning.lti.dynamic;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lotuslearning.lti.http.WebAddress;
import org.lotuslearning.lti.registration.FrameOrigin;
import org.lotuslearning.lti.registration.PlatformEndpoints;

/**
 * What a platform says of itself (LTI Dynamic Registration 3.5), after its checks.
 *
 * @param registration where it wants to be asked to register us
 * @param productFamily e.g. {@code moodle}; lower case by convention
 * @param accountName whose platform it is, where it says so (Canvas)
 * @param messages the message types it can send, with the placements it offers for each; empty when it does not say
 * @param variables the substitution variables it knows, without dollar sign; empty when it does not say
 * @param scopes those it grants; empty when it does not say
 */
public record PlatformConfiguration(
        String issuer,
        PlatformEndpoints endpoints,
        URI registration,
        Optional<String> productFamily,
        Optional<String> version,
        Optional<String> accountName,
        Map<String, List<String>> messages,
        Set<String> variables,
        Set<String> scopes) {
    /** What people call the products, by the family codes that they send. */
    private static final Map<String, String> PRODUCTS = Map.of(
            "moodle", "Moodle",
            "totara", "Totara",
            "canvas", "Canvas",
            "desire2learn", "Brightspace",
            "brightspace", "Brightspace",
            "blackboard", "Blackboard",
            "blackboardlearn", "Blackboard",
            "sakai", "Sakai",
            "schoology", "Schoology",
            "ilias", "ILIAS");

    public PlatformConfiguration {
        messages = Map.copyOf(messages);
        variables = Set.copyOf(variables);
        scopes = Set.copyOf(scopes);
    }

    /** The product as its makers write it, or the family code of one that we do not know. */
    public Optional<String> product() {
        return productFamily.map(code -> PRODUCTS.getOrDefault(code.toLowerCase(Locale.ROOT), code));
    }

    /** What to call it, e.g. {@code Moodle at moodle.example.org}. */
    public String name() {
        String family = product()
                .map(f -> f.substring(0, 1).toUpperCase(Locale.ROOT) + f.substring(1))
                .orElse("LMS");
        return accountName
                .map(account -> family + ": " + account)
                .orElseGet(() -> family + " at " + URI.create(issuer).getHost());
    }

    /** Origins that may show the registration in a frame. */
    public Set<String> frameOrigins() {
        Set<String> origins = new LinkedHashSet<>(FrameOrigin.ofIssuer(issuer));
        origins.add(WebAddress.origin(endpoints.authorization()));
        return origins;
    }
}

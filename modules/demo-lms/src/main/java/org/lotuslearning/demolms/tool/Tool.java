package org.lotuslearning.demolms.tool;

import java.net.URI;
import org.lotuslearning.demolms.settings.DemoSettings;

/**
 * The one tool that is registered here.
 *
 * @param name what people call it
 * @param clientId its client id, the audience of id_tokens and the issuer of its own messages
 * @param deploymentId its one deployment
 * @param login where a third-party login begins
 * @param launch the one address to which id_tokens are posted, the registered {@code redirect_uri}
 * @param keySet where its public keys are
 * @param target where deep linking and links without an address of their own go
 */
public record Tool(String name, String clientId, String deploymentId, URI login, URI launch, URI keySet, URI target) {

    /** Lotus Learning, at the address of the settings. */
    public static Tool registered(DemoSettings settings) {
        URI tool = settings.toolAddress();
        return new Tool(
                "Lotus Learning",
                "lotus",
                "1",
                URI.create(tool + "/lti/login"),
                URI.create(tool + "/lti/launch"),
                URI.create(tool + "/lti/jwks"),
                URI.create(tool + "/"));
    }

    /** Whether an address is on the tool's origin. */
    public boolean owns(URI address) {
        return address.getHost() != null
                && address.getScheme() != null
                && DemoSettings.origin(target).equals(DemoSettings.origin(address));
    }
}

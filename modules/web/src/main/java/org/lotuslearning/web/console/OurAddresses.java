package org.lotuslearning.web.console;

import java.net.URI;
import java.util.List;

/** What an administrator copies into the LMS. */
public final class OurAddresses {
    private OurAddresses() {}

    /**
     * One value of ours.
     *
     * @param id of the element that shows it
     * @param elsewhere what other LMSs call it, or what it is for
     */
    public record Value(String id, String name, String elsewhere, String text) {}

    public static List<Value> of(URI base) {
        return List.of(
                new Value(
                        "our-target",
                        "Tool URL",
                        "target link URI, launch URL, deep linking or content selection URL",
                        base + "/"),
                new Value(
                        "our-login",
                        "Login URL",
                        "initiate login URL, OpenID Connect login initiation",
                        base + "/lti/login"),
                new Value("our-redirect", "Redirect URL", "redirection URI, redirect URI", base + "/lti/launch"),
                new Value("our-keys", "Public key set URL", "JWK set, public JWK URL, keyset URL", base + "/lti/jwks"),
                new Value("our-icon", "Icon URL", "a picture for lists of tools", base + "/lti/register/logo.svg"),
                new Value(
                        "our-custom",
                        "Custom parameters",
                        "one on each line; with them a copied course finds its earlier links",
                        "resource_link_history=$ResourceLink.id.history\ncontext_history=$Context.id.history"));
    }
}

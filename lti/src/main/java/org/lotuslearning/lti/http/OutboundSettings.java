package org.lotuslearning.lti.http;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How this server reaches the world.
 *
 * @param userAgent names us; some platforms refuse requests without one
 * @param proxy {@code LOTUS_HTTP_PROXY}, e.g. {@code http://proxy.trust.example:3128}; not used for this machine itself
 * @param trustedCa {@code LOTUS_TRUSTED_CA}, a PEM file of certificates trusted beside Java's own, for networks that inspect TLS
 * @param privateAddresses {@code LOTUS_ALLOW_PRIVATE_ADDRESSES}
 */
public record OutboundSettings(
        String userAgent, Optional<URI> proxy, Optional<Path> trustedCa, PrivateAddresses privateAddresses) {
    private static final String DEFAULT_USER_AGENT = "LotusLearning/1.0 (LTI 1.3 tool)";

    public OutboundSettings {
        proxy.ifPresent(address -> {
            if (address.getRawUserInfo() != null) {
                throw new IllegalArgumentException(
                        "LOTUS_HTTP_PROXY cannot hold a user name: let the proxy know this server by its address");
            }
            if (address.getHost() == null || address.getPort() == -1 || !"http".equals(address.getScheme())) {
                throw new IllegalArgumentException(
                        "LOTUS_HTTP_PROXY must look like http://host:port, but is " + address);
            }
        });
    }

    /**
     * Reads the file of certificates.
     *
     * @throws IllegalArgumentException when it cannot be used; the message begins with the setting
     */
    public void check() {
        trustedCa.ifPresent(TrustedCertificates::with);
    }

    /** Without proxy and further CA. */
    public static OutboundSettings direct(PrivateAddresses privateAddresses) {
        return new OutboundSettings(DEFAULT_USER_AGENT, Optional.empty(), Optional.empty(), privateAddresses);
    }

    /** With what the environment asks for. */
    public static OutboundSettings of(
            Optional<URI> proxy, Optional<Path> trustedCa, PrivateAddresses privateAddresses) {
        return new OutboundSettings(DEFAULT_USER_AGENT, proxy, trustedCa, privateAddresses);
    }
}

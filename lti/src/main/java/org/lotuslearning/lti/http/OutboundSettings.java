package org.lotuslearning.lti.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

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
    private static final Duration CONNECT = Duration.ofSeconds(5);
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

    /**
     * A client that goes out as these say and follows no redirect; the guard of private addresses is not in it.
     *
     * @param direct hosts that are reached without the proxy, beside the loopback: other addresses of this machine
     */
    public HttpClient client(Set<String> direct) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                // an upgrade header on plain connections confuses some proxies
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER);
        proxy.ifPresent(address -> builder.proxy(new OutwardProxy(address, direct)));
        trustedCa.ifPresent(pem -> builder.sslContext(TrustedCertificates.with(pem)));
        return builder.build();
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

package org.lotuslearning.lti.dynamic;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lotuslearning.lti.registration.PlatformEndpoints;

/**
 * Reads and checks an OpenID configuration of a platform (OpenID Connect Discovery 3 and 4.3, LTI Dynamic Registration
 * 3.5). Whatever may be left out and is there is checked too.
 */
final class ConfigurationReader {
    static final String PLATFORM = "https://purl.imsglobal.org/spec/lti-platform-configuration";
    private static final String CANVAS_ACCOUNT = "https://canvas.instructure.com/lti/account_name";

    /** The issuers of Instructure's Canvas, each with where it signs people in. */
    private static final Map<String, String> CANVAS = Map.of(
            "canvas.instructure.com", "sso.canvaslms.com",
            "canvas.beta.instructure.com", "sso.beta.canvaslms.com",
            "canvas.test.instructure.com", "sso.test.canvaslms.com");

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ISSUER = 500;

    /** A configuration that cannot be used; the message says why and may be shown. */
    static final class Unsuitable extends Exception {
        private static final long serialVersionUID = 1;

        Unsuitable(String message) {
            super(message);
        }
    }

    private ConfigurationReader() {}

    /**
     * Reads what came from an address.
     *
     * @param from where it came from
     */
    static PlatformConfiguration read(URI from, String body) throws Unsuitable {
        JsonFields fields = new JsonFields(
                JsonFields.parse(body).orElseThrow(() -> new Unsuitable("Its configuration is not a JSON object.")),
                "");
        URI issuer = issuer(fields, from);
        URI authorization = fields.address("authorization_endpoint");
        URI token = fields.address("token_endpoint");
        URI jwks = fields.address("jwks_uri");
        URI registration = fields.address("registration_endpoint");
        requireOurWays(fields);
        JsonFields platform = fields.object(PLATFORM);
        return new PlatformConfiguration(
                issuer.toString(),
                // LTI Dynamic Registration 3.5.2: authorization_server is the audience of our token requests
                new PlatformEndpoints(
                        authorization, token, jwks, fields.optionalText("authorization_server", LONGEST_ISSUER)),
                registration,
                platform.shown("product_family_code", LONGEST_NAME),
                platform.shown("version", LONGEST_NAME),
                platform.shown(CANVAS_ACCOUNT, LONGEST_NAME),
                messages(platform),
                Set.copyOf(platform.texts("variables")),
                Set.copyOf(fields.texts("scopes_supported")));
    }

    /** LTI Dynamic Registration 3.5.1: whoever names an issuer must answer at that issuer's address. */
    private static URI issuer(JsonFields fields, URI from) throws Unsuitable {
        URI issuer = fields.address("issuer");
        // OpenID Connect Discovery 3
        if (issuer.getRawQuery() != null || issuer.toString().length() > LONGEST_ISSUER) {
            throw new Unsuitable("Its issuer has a query, or more than " + LONGEST_ISSUER + " characters.");
        }
        String site = issuer.getHost().toLowerCase(Locale.ROOT);
        String host = from.getHost().toLowerCase(Locale.ROOT);
        if (!host.equals(site) && !isCanvas(site, host)) {
            throw new Unsuitable("Its configuration lies at " + host + ", but names the issuer " + site
                    + ". Both must be at the same place.");
        }
        return issuer;
    }

    /**
     * All schools of Instructure's Canvas have one issuer (developerdocs.instructure.com, "Launch Overview"), and Canvas
     * answers at the addresses of its schools and of its sign-in, too. Elsewhere a subdomain may be somebody else's.
     */
    private static boolean isCanvas(String site, String host) {
        Optional<String> signIn = Optional.ofNullable(CANVAS.get(site));
        return signIn.isPresent() && (host.equals(signIn.get()) || host.endsWith(site.substring("canvas".length())));
    }

    /** What LTI 1.3 asks of every platform (Security Framework 5.1 and 4.1.1). */
    private static void requireOurWays(JsonFields fields) throws Unsuitable {
        fields.requireIfListed("response_types_supported", "id_token");
        fields.requireIfListed("id_token_signing_alg_values_supported", "RS256");
        fields.requireIfListed("token_endpoint_auth_methods_supported", "private_key_jwt");
        fields.requireIfListed("token_endpoint_auth_signing_alg_values_supported", "RS256");
    }

    private static Map<String, List<String>> messages(JsonFields platform) throws Unsuitable {
        Map<String, List<String>> messages = new LinkedHashMap<>();
        for (JsonFields message : platform.objects("messages_supported")) {
            Optional<String> type = message.optionalText("type", LONGEST_ISSUER);
            if (type.isEmpty()) {
                throw new Unsuitable("Its messages_supported holds a message without type.");
            }
            messages.put(type.get(), message.texts("placements"));
        }
        return messages;
    }
}

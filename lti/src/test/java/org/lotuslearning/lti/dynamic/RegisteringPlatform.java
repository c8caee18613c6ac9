package org.lotuslearning.lti.dynamic;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lotuslearning.lti.testplatform.TestPlatform;
import org.lotuslearning.lti.testplatform.TestPlatform.Answer;

/** What a platform answers that registers tools; each test spoils what it is about. */
final class RegisteringPlatform {
    static final String CONFIGURATION = "/config";
    static final String REGISTER = "/register";

    private final TestPlatform platform;

    RegisteringPlatform(TestPlatform platform) {
        this.platform = platform;
        says(configuration());
        answers(201, Map.of("client_id", "client-1", tool(), Map.of("deployment_id", "7")));
    }

    static String tool() {
        return "https://purl.imsglobal.org/spec/lti-tool-configuration";
    }

    String configurationAddress() {
        return platform.url(CONFIGURATION).toString();
    }

    /** As Moodle 4.5 says it. */
    Map<String, Object> configuration() {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("issuer", platform.issuer());
        said.put("authorization_endpoint", platform.url("/auth").toString());
        said.put("token_endpoint", platform.url("/token").toString());
        said.put("jwks_uri", platform.url("/jwks").toString());
        said.put("registration_endpoint", platform.url(REGISTER).toString());
        said.put("response_types_supported", List.of("id_token"));
        said.put("id_token_signing_alg_values_supported", List.of("RS256"));
        said.put("token_endpoint_auth_methods_supported", List.of("private_key_jwt"));
        said.put("token_endpoint_auth_signing_alg_values_supported", List.of("RS256"));
        said.put(
                "scopes_supported",
                List.of(
                        "openid",
                        "https://purl.imsglobal.org/spec/lti-ags/scope/score",
                        "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem",
                        "https://purl.imsglobal.org/spec/lti-ts/scope/toolsetting"));
        said.put(ConfigurationReader.PLATFORM, platformClaim());
        return said;
    }

    static Map<String, Object> platformClaim() {
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("product_family_code", "moodle");
        claim.put("version", "4.5.1 (Build: 20241223)");
        claim.put(
                "messages_supported",
                List.of(
                        Map.of("type", "LtiResourceLinkRequest"),
                        Map.of("type", "LtiDeepLinkingRequest", "placements", List.of("ContentArea"))));
        claim.put("variables", List.of("Context.id.history", "ResourceLink.id"));
        return claim;
    }

    void says(Map<String, Object> configuration) {
        platform.answer(CONFIGURATION, Answer.of(200, JSONObjectUtils.toJSONString(configuration)));
    }

    void answers(int status, Map<String, Object> registration) {
        platform.answer(REGISTER, Answer.of(status, JSONObjectUtils.toJSONString(registration)));
    }
}

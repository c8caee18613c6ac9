package org.lotuslearning.lti.dynamic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotuslearning.lti.dynamic.ConfigurationReader.Unsuitable;

class ConfigurationReaderTest {
    private static final URI FROM = URI.create("https://lms.example/.well-known/openid-configuration");

    @Test
    void readsTheLeastThatIsAllowed() throws Unsuitable {
        PlatformConfiguration read = ConfigurationReader.read(FROM, json(least()));

        assertThat(read.issuer()).isEqualTo("https://lms.example");
        assertThat(read.name()).isEqualTo("LMS at lms.example");
        assertThat(read.frameOrigins()).containsExactly("https://lms.example", "https://login.lms.example");
        assertThat(read.messages()).isEmpty();
    }

    @Test
    void readsWhatCanvasSays() throws Unsuitable {
        Map<String, Object> said = least();
        said.put("issuer", "https://canvas.instructure.com");
        said.put(
                ConfigurationReader.PLATFORM,
                Map.of(
                        "product_family_code",
                        "canvas",
                        "version",
                        "OpenSource",
                        "https://canvas.instructure.com/lti/account_name",
                        "Northern Trust",
                        "messages_supported",
                        List.of(Map.of("type", "LtiResourceLinkRequest", "placements", List.of("course_navigation")))));

        PlatformConfiguration read = ConfigurationReader.read(
                URI.create("https://canvas.instructure.com/api/lti/security/openid-configuration"), json(said));

        assertThat(read.name()).isEqualTo("Canvas: Northern Trust");
        assertThat(read.frameOrigins()).contains("https://*.instructure.com");
    }

    @ParameterizedTest
    @CsvSource({
        "moodle, Moodle",
        "desire2learn, Brightspace",
        "BlackboardLearn, Blackboard",
        "canvas, Canvas",
        "someLms, someLms"
    })
    void namesProductsAsTheirMakersWriteThem(String code, String product) throws Unsuitable {
        Map<String, Object> said = least();
        said.put(ConfigurationReader.PLATFORM, Map.of("product_family_code", code));

        assertThat(ConfigurationReader.read(FROM, json(said)).product()).contains(product);
    }

    @ParameterizedTest
    @CsvSource({
        "https://lms.example, true",
        "https://LMS.example/, true",
        "https://lms.example/moodle, true",
        "https://example, false",
        "https://other.example, false",
        "https://evil-lms.example, false",
        "https://ms.example, false",
        "https://lms.example.evil.example, false",
        "https://sub.lms.example, false"
    })
    void letsAnIssuerBeNamedAtItsOwnSiteAlone(String issuer, boolean allowed) {
        Map<String, Object> said = least();
        said.put("issuer", issuer);

        if (allowed) {
            assertThat(read(said)).isEqualTo("");
        } else {
            assertThat(read(said)).contains("Both must be at the same place");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://canvas.instructure.com, sso.canvaslms.com, true",
        "https://canvas.instructure.com, school.instructure.com, true",
        "https://canvas.beta.instructure.com, sso.beta.canvaslms.com, true",
        "https://canvas.instructure.com, evil-instructure.com, false",
        "https://canvas.instructure.com, sso.canvaslms.com.evil.example, false",
        "https://school.instructure.com, other.school.instructure.com, false"
    })
    void letsCanvasAnswerForItsOneIssuerAtItsOwnAddresses(String issuer, String host, boolean allowed) {
        Map<String, Object> said = least();
        said.put("issuer", issuer);
        URI from = URI.create("https://" + host + "/api/lti/security/openid-configuration");

        if (allowed) {
            assertThatCode(() -> ConfigurationReader.read(from, json(said))).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> ConfigurationReader.read(from, json(said))).hasMessageContaining("same place");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "\"x\"", "<html></html>", "{\"issuer\":"})
    void refusesWhatIsNoJsonObject(String body) {
        assertThatThrownBy(() -> ConfigurationReader.read(FROM, body)).isInstanceOf(Unsuitable.class);
    }

    @Test
    void refusesJsonThatIsNestedWithoutEnd() {
        String body = "{\"a\":" + "[".repeat(200_000) + "]".repeat(200_000) + "}";

        assertThatThrownBy(() -> ConfigurationReader.read(FROM, body)).isInstanceOf(Unsuitable.class);
    }

    @ParameterizedTest
    @MethodSource("spoilt")
    void refusesEachFieldThatIsWrong(String field, @Nullable Object value) {
        Map<String, Object> said = least();
        if (value == null) {
            said.remove(field);
        } else {
            said.put(field, value);
        }

        assertThat(read(said)).contains(field.replaceFirst(".*/spec/", ""));
    }

    static Stream<Arguments> spoilt() {
        List<Arguments> spoilt = new ArrayList<>();
        for (String address :
                List.of("issuer", "authorization_endpoint", "token_endpoint", "jwks_uri", "registration_endpoint")) {
            for (Object wrong : new @Nullable Object[] {
                null,
                7,
                true,
                "",
                "lms.example",
                "http://lms.example/x",
                "javascript:alert(1)",
                "https://user@lms.example/",
                "https://lms.example/#x",
                "https://lms.example:0/",
                "https://lms.example:70000/",
                "https://lms.example/ö",
                List.of("https://lms.example/"),
                Map.of()
            }) {
                spoilt.add(Arguments.of(address, wrong));
            }
        }
        spoilt.add(Arguments.of("issuer", "https://lms.example/?a=b"));
        spoilt.add(Arguments.of("issuer", "https://lms.example/" + "x".repeat(500)));
        for (String list : List.of(
                "response_types_supported",
                "id_token_signing_alg_values_supported",
                "token_endpoint_auth_methods_supported",
                "token_endpoint_auth_signing_alg_values_supported")) {
            spoilt.add(Arguments.of(list, List.of()));
            spoilt.add(Arguments.of(list, List.of("other")));
            spoilt.add(Arguments.of(list, List.of(7)));
            spoilt.add(Arguments.of(list, "RS256"));
        }
        spoilt.add(Arguments.of("scopes_supported", "openid"));
        spoilt.add(Arguments.of("authorization_server", 7));
        spoilt.add(Arguments.of(ConfigurationReader.PLATFORM, null));
        spoilt.add(Arguments.of(ConfigurationReader.PLATFORM, "moodle"));
        return spoilt.stream();
    }

    @ParameterizedTest
    @MethodSource("spoiltClaims")
    void refusesAPlatformClaimThatIsWrong(Map<String, Object> claim, String told) {
        Map<String, Object> said = least();
        said.put(ConfigurationReader.PLATFORM, claim);

        assertThat(read(said)).contains(told);
    }

    static Stream<Arguments> spoiltClaims() {
        return Stream.of(
                Arguments.of(Map.of("variables", "Context.id"), "variables"),
                Arguments.of(Map.of("variables", List.of(Map.of())), "variables"),
                Arguments.of(Map.of("messages_supported", Map.of()), "messages_supported"),
                Arguments.of(Map.of("messages_supported", List.of("LtiDeepLinkingRequest")), "messages_supported"),
                Arguments.of(Map.of("messages_supported", List.of(Map.of())), "message without type"),
                Arguments.of(Map.of("messages_supported", List.of(Map.of("type", 7))), "messages_supported.type"),
                Arguments.of(
                        Map.of("messages_supported", List.of(Map.of("type", "x", "placements", "all"))),
                        "messages_supported.placements"));
    }

    @Test
    void isNotStoppedByWhatIsOnlyShown() throws Unsuitable {
        Map<String, Object> said = least();
        said.put(
                ConfigurationReader.PLATFORM,
                Map.of("product_family_code", List.of("odd"), "version", 4.5, "other", Map.of()));

        PlatformConfiguration read = ConfigurationReader.read(FROM, json(said));

        assertThat(read.productFamily()).isEmpty();
        assertThat(read.version()).contains("4.5");
    }

    /** What is wrong, or nothing. */
    private static String read(Map<String, Object> said) {
        try {
            ConfigurationReader.read(FROM, json(said));
            return "";
        } catch (Unsuitable e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String json(Map<String, Object> said) {
        return JSONObjectUtils.toJSONString(said);
    }

    private static Map<String, Object> least() {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("issuer", "https://lms.example");
        said.put("authorization_endpoint", "https://login.lms.example/auth");
        said.put("token_endpoint", "https://lms.example/token");
        said.put("jwks_uri", "https://lms.example/jwks");
        said.put("registration_endpoint", "https://lms.example/register");
        said.put(ConfigurationReader.PLATFORM, Map.of());
        return said;
    }
}

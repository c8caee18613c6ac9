package org.lotuslearning.systemtests;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.lotuslearning.systemtests.LtiPlatform.Client;

/**
 * What a platform is about to send, first whole and right; a test changes it before it goes. The steps are: claims →
 * payload → token → form, and each can be tampered with.
 */
final class LtiMessage {

    static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    static final String AGS = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
    static final String NRPS = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";
    static final String DEEP_LINKING = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";
    static final String MEMBERSHIP = "http://purl.imsglobal.org/vocab/lis/v2/membership#";

    /** A name that nothing else has: it must be in no log. */
    static final String FAMILY_NAME = "Quagga";

    /** What somebody would like to write into a log or a header. */
    static final String LINE = "Set-Cookie: lotus=1";

    private static final Gson JSON =
            new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    /** Who asks for what. */
    enum Kind {
        LEARNER_LINK,
        EDUCATOR_LINK,
        DEEP_LINKING,
        REVIEW
    }

    final Map<String, Object> header = new LinkedHashMap<>();
    final Map<String, Object> claims = new LinkedHashMap<>();
    PlatformKey key;
    UnaryOperator<String> headerText = text -> text;
    UnaryOperator<String> payloadText = text -> text;
    UnaryOperator<String> token = text -> text;
    final List<Entry<String, String>> form = new ArrayList<>();
    /** The form's fields with the token, as they go over the wire. */
    UnaryOperator<String> formText = text -> text;
    /** The request that carries the form. */
    Consumer<HttpRequest.Builder> request = builder -> {};
    /** Name and value of the cookie that binds the login to this browser. */
    String loginCookie = "";

    private LtiMessage(PlatformKey key) {
        this.key = key;
    }

    /** A message that is let in. */
    static LtiMessage of(Kind kind, LtiPlatform platform, Client client, LtiVisit.Login login) {
        LtiMessage message = new LtiMessage(platform.key());
        message.header.putAll(
                object("alg", "RS256", "typ", "JWT", "kid", platform.key().kid()));
        message.form.add(new SimpleEntry<>("state", login.state()));
        message.loginCookie = login.cookie();
        message.putOpenIdClaims(platform.issuer(), client.id(), login.nonce());
        message.putLtiClaims(login.target(), platform.issuer());
        message.roles(MEMBERSHIP + (kind == Kind.LEARNER_LINK ? "Learner" : "Instructor"));
        if (kind == Kind.DEEP_LINKING) {
            message.claims.remove(LTI + "resource_link");
            message.claims.put(LTI + "message_type", "LtiDeepLinkingRequest");
            message.claims.put(DEEP_LINKING, deepLinkingSettings(platform.issuer()));
        }
        if (kind == Kind.REVIEW) {
            message.claims.put(LTI + "message_type", "LtiSubmissionReviewRequest");
            message.claims.put(LTI + "for_user", object("user_id", "somebody-else", "name", "Leo " + FAMILY_NAME));
        }
        return message;
    }

    private void putOpenIdClaims(String issuer, String clientId, String nonce) {
        long now = System.currentTimeMillis() / 1000;
        claims.putAll(object(
                "iss",
                issuer,
                "aud",
                list(clientId),
                "azp",
                clientId,
                "sub",
                "somebody",
                "iat",
                now,
                "exp",
                now + 60,
                "nonce",
                nonce,
                "name",
                "Zuleika " + FAMILY_NAME,
                "given_name",
                "Zuleika",
                "family_name",
                FAMILY_NAME,
                "email",
                "zuleika." + FAMILY_NAME + "@trust.example",
                "locale",
                "en-GB"));
    }

    private void putLtiClaims(String target, String lms) {
        claims.put(LTI + "message_type", "LtiResourceLinkRequest");
        claims.put(LTI + "version", "1.3.0");
        claims.put(LTI + "deployment_id", LtiPlatform.DEPLOYMENT);
        claims.put(LTI + "target_link_uri", target);
        claims.put(LTI + "resource_link", object("id", "link-1", "title", "Learn"));
        claims.put(LTI + "context", object("id", "course-1", "label", "C1", "title", "Compassion"));
        claims.put(LTI + "custom", object("content", "lotus/learn", "staff", "S-42"));
        claims.put(LTI + "lis", object("person_sourcedid", "P-7"));
        claims.put(
                LTI + "launch_presentation",
                object("return_url", lms + "/course/1", "document_target", "iframe", "locale", "en-GB"));
        claims.put(
                AGS,
                object(
                        "scope", list("https://purl.imsglobal.org/spec/lti-ags/scope/score"),
                        "lineitems", lms + "/items?type_id=1",
                        "lineitem", lms + "/items/3?type_id=1"));
        claims.put(NRPS, object("context_memberships_url", lms + "/members", "service_versions", list("2.0")));
    }

    private static Map<String, Object> deepLinkingSettings(String lms) {
        return object(
                "deep_link_return_url",
                lms + "/deep-link",
                "accept_types",
                list("ltiResourceLink"),
                "accept_presentation_document_targets",
                list("iframe", "window"),
                "accept_multiple",
                true,
                "accept_lineitem",
                true,
                "title",
                "Suggested",
                "text",
                "Described",
                "data",
                "opaque=data");
    }

    LtiMessage roles(String... roles) {
        claims.put(LTI + "roles", new ArrayList<>(List.of(roles)));
        return this;
    }

    /** What {@code id_token} will hold. */
    String idToken() {
        String head = headerText.apply(json(header));
        String body = payloadText.apply(json(claims));
        return token.apply(signed(head, body, key));
    }

    /** The body of the POST to {@code /lti/launch}. */
    String formBody() {
        List<Entry<String, String>> all = new ArrayList<>(form);
        all.add(new SimpleEntry<>("id_token", idToken()));
        return formText.apply(HttpBrowser.form(all));
    }

    /** A compact JWS by RS256 (RFC 7515 7.1), whatever header and payload say. */
    static String signed(String header, String payload, PlatformKey key) {
        String content = base64(header) + "." + base64(payload);
        return content + "." + base64(key.sign("SHA256withRSA", content.getBytes(StandardCharsets.US_ASCII)));
    }

    static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Half a character, which UTF-8 cannot hold, is written as JSON can write it. */
    static String json(Object value) {
        StringBuilder text = new StringBuilder();
        JSON.toJson(value)
                .codePoints()
                .forEach(c -> text.append(
                        Character.MIN_SURROGATE <= c && c <= Character.MAX_SURROGATE
                                ? "\\u%04x".formatted(c)
                                : Character.toString(c)));
        return text.toString();
    }

    /** An object that may be changed. */
    static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    private static List<Object> list(Object... items) {
        return new ArrayList<>(List.of(items));
    }
}

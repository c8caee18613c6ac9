package org.lotuslearning.lti.deeplinking;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.lotuslearning.lti.grading.SubmissionReview;
import org.lotuslearning.lti.key.SigningKeys;
import org.lotuslearning.lti.registration.Registration;

/** Makes the signed answers to deep-linking requests (Deep Linking 2.0, 4.5). */
public final class DeepLinkingResponses {
    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final String DEEP_LINKING = "https://purl.imsglobal.org/spec/lti-dl/claim/";
    private static final Duration LIFETIME = Duration.ofMinutes(5);
    // a platform whose clock is a little behind would refuse a token "from the future"
    private static final Duration BACKDATED = Duration.ofSeconds(5);
    // Deep Linking 2.0, 3.1.3 asks for ISO 8601; the plain toString of a date would leave out seconds that are zero
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

    private final SigningKeys keys;
    private final Clock clock;

    public DeepLinkingResponses(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * The answer with the picked items.
     *
     * @throws IllegalArgumentException when there are more items than the platform takes, it takes no LTI links, or it
     *     cannot open them where an item wants to be opened
     */
    public DeepLinkingResponse picked(
            Registration registration, String deploymentId, DeepLinkingSettings settings, List<ContentItem> items) {
        if (items.size() > 1 && !settings.acceptMultiple()) {
            throw new IllegalArgumentException("The platform accepts one item, not " + items.size());
        }
        if (!items.isEmpty() && !settings.acceptsResourceLinks()) {
            throw new IllegalArgumentException("The platform accepts " + settings.acceptTypes() + ", not LTI links");
        }
        items.stream().flatMap(item -> item.place().stream()).forEach(place -> {
            if (!settings.accepts(place)) {
                throw new IllegalArgumentException("The platform opens links in " + settings.acceptTargets());
            }
        });
        List<Map<String, Object>> json =
                items.stream().map(item -> json(item, settings)).toList();
        return new DeepLinkingResponse(
                settings.returnUrl(), keys.current().sign(claims(registration, deploymentId, settings, json)));
    }

    /** The answer of an educator who picked nothing: no items. */
    public DeepLinkingResponse cancelled(Registration registration, String deploymentId, DeepLinkingSettings settings) {
        return picked(registration, deploymentId, settings, List.of());
    }

    private JWTClaimsSet claims(
            Registration registration,
            String deploymentId,
            DeepLinkingSettings settings,
            List<Map<String, Object>> items) {
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                // LTI 1.3 Security Framework 5.2.2: issuer is our client id, audience the platform's issuer
                .issuer(registration.clientId())
                .audience(List.of(registration.issuer()))
                .issueTime(Date.from(now.minus(BACKDATED)))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .claim("nonce", UUID.randomUUID().toString())
                .claim(LTI + "message_type", "LtiDeepLinkingResponse")
                .claim(LTI + "version", "1.3.0")
                .claim(LTI + "deployment_id", deploymentId)
                .claim(DEEP_LINKING + "content_items", items);
        // 4.5.1: data must come back when it was sent
        settings.data().ifPresent(data -> claims.claim(DEEP_LINKING + "data", data));
        return claims.build();
    }

    private static Map<String, Object> json(ContentItem item, DeepLinkingSettings settings) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", ContentItem.TYPE);
        json.put("url", item.url().toString());
        json.put("title", item.title());
        item.text().ifPresent(text -> json.put("text", text));
        json.put("custom", item.custom());
        if (settings.takesColumns()) {
            item.column().ifPresent(column -> json.put("lineItem", json(column)));
        }
        item.due().ifPresent(due -> json.put("submission", Map.of("endDateTime", TIME.format(due))));
        // one of the two only: offered both, an LMS may prefer the window, and then the course page is left
        item.place().ifPresent(place -> json.put(place.target(), json(place)));
        return json;
    }

    private static Map<String, Object> json(ContentItem.Place place) {
        return switch (place) {
            case IFRAME -> Map.of("width", 1000, "height", 800);
            case WINDOW -> Map.of("targetName", "_blank");
        };
    }

    private static Map<String, Object> json(ContentItem.Column column) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("scoreMaximum", column.scoreMaximum());
        json.put("label", column.label());
        json.put("resourceId", column.resourceId());
        column.tag().ifPresent(tag -> json.put("tag", tag));
        json.put("submissionReview", SubmissionReview.OFFERED);
        return json;
    }
}

package org.lotuslearning.lti.registration;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.lti.http.WebAddress;

/** One entry of the platforms file; collects its mistakes instead of stopping at the first. */
final class PlatformEntry {
    private static final Set<String> FIELDS = Set.of(
            "name",
            "issuer",
            "client_id",
            "deployment_ids",
            "authorization_endpoint",
            "token_endpoint",
            "jwks_uri",
            "token_audience",
            "organisation",
            "institution_administrators_see_records",
            "anonymous_launches",
            "deployments_auto_accepted",
            "staff_number_claim",
            "role_overrides",
            "frame_origins");

    // stands in for a value that is wrong, so that the rest of the entry is still checked; never leaves this class
    private static final URI NOWHERE = URI.create("https://invalid");

    private final Map<?, ?> fields;
    private final List<String> mistakes = new ArrayList<>();

    PlatformEntry(@Nullable Object json) {
        if (json instanceof Map<?, ?> object) {
            fields = object;
        } else {
            fields = Map.of();
            mistakes.add("must be a JSON object with the fields of a platform");
        }
    }

    List<String> mistakes() {
        return mistakes;
    }

    void mistake(String field, String text) {
        mistakes.add("field " + field + ": " + text);
    }

    /** The platform, or nothing when the entry has mistakes. */
    Optional<Registration> registration() {
        if (!mistakes.isEmpty()) {
            return Optional.empty();
        }
        refuseUnknownFields();
        RegistrationPolicy policy = policy();
        Set<String> deployments = deployments(policy);
        PlatformEndpoints endpoints = new PlatformEndpoints(
                address("authorization_endpoint"),
                address("token_endpoint"),
                address("jwks_uri"),
                optionalText("token_audience", Registration.MAX_ISSUER));
        String name = text("name", Registration.MAX_ISSUER);
        String issuer = text("issuer", Registration.MAX_ISSUER);
        String clientId = text("client_id", Registration.MAX_ID);
        String organisation =
                optionalText("organisation", Registration.MAX_ID).orElse(Registration.DEFAULT_ORGANISATION);
        if (!mistakes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Registration(
                Registration.NOT_STORED,
                name,
                issuer,
                clientId,
                deployments,
                endpoints,
                organisation,
                Registration.Source.FILE,
                policy));
    }

    private void refuseUnknownFields() {
        for (Object field : fields.keySet()) {
            // a misspelt optional field would otherwise be ignored in silence
            if (!FIELDS.contains(String.valueOf(field))) {
                mistake(String.valueOf(field), "is not a field of a platform; correct its spelling or remove it");
            }
        }
    }

    private RegistrationPolicy policy() {
        return new RegistrationPolicy(
                flag("institution_administrators_see_records"),
                flag("anonymous_launches"),
                flag("deployments_auto_accepted"),
                optionalText("staff_number_claim", Registration.MAX_ID),
                roleOverrides(),
                frameOrigins());
    }

    private Map<String, RoleMeaning> roleOverrides() {
        Map<String, RoleMeaning> overrides = new LinkedHashMap<>();
        Object value = fields.get("role_overrides");
        if (value != null && !(value instanceof Map<?, ?>)) {
            mistake("role_overrides", "must be an object, e.g. {\"Mentor\": \"educator\"}");
        }
        if (value instanceof Map<?, ?> given) {
            given.forEach((role, word) -> RoleMeaning.of(String.valueOf(word))
                    .ifPresentOrElse(
                            meaning -> overrides.put(String.valueOf(role), meaning),
                            () -> mistake("role_overrides", "\"" + role + "\" must be one of " + meanings())));
        }
        return overrides;
    }

    private static String meanings() {
        return Arrays.stream(RoleMeaning.values()).map(RoleMeaning::word).collect(Collectors.joining(", "));
    }

    private Set<String> frameOrigins() {
        Set<String> origins = new LinkedHashSet<>();
        Object value = fields.get("frame_origins");
        List<?> given = value instanceof List<?> list ? list : List.of();
        boolean good = value == null || value instanceof List<?>;
        for (Object origin : given) {
            Optional<String> read = FrameOrigin.parse(String.valueOf(origin));
            read.ifPresent(origins::add);
            good = good && read.isPresent();
        }
        if (!good) {
            mistake("frame_origins", "must be a list of origins, e.g. [\"https://lms.example.org\"]");
        }
        return origins;
    }

    private Set<String> deployments(RegistrationPolicy policy) {
        Object value = fields.get("deployment_ids");
        Set<String> deployments = new LinkedHashSet<>();
        if (value == null && policy.deploymentsAutoAccepted()) {
            return deployments;
        }
        if (!(value instanceof List<?> list)) {
            mistake("deployment_ids", value == null ? "is missing" : "must be a list of texts, e.g. [\"1\"]");
            return deployments;
        }
        for (Object item : list) {
            if (!(item instanceof String id) || id.isBlank() || id.length() > Registration.MAX_ID) {
                mistake("deployment_ids", "each must be a text of 1 to " + Registration.MAX_ID + " characters");
            } else if (!deployments.add(id)) {
                mistake("deployment_ids", "\"" + id + "\" stands there twice");
            }
        }
        if (list.isEmpty() && !policy.deploymentsAutoAccepted()) {
            mistake("deployment_ids", "needs at least one, or set deployments_auto_accepted to true");
        }
        return deployments;
    }

    private String text(String field, int maximum) {
        if (fields.get(field) == null) {
            mistake(field, "is missing");
            return "";
        }
        return optionalText(field, maximum).orElse("");
    }

    private Optional<String> optionalText(String field, int maximum) {
        Object value = fields.get(field);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof String text) || text.isBlank() || text.length() > maximum) {
            mistake(field, "must be a text of 1 to " + maximum + " characters");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private URI address(String field) {
        String text = text(field, 2000);
        if (text.isEmpty()) {
            return NOWHERE;
        }
        return WebAddress.parseSecure(text).orElseGet(() -> {
            mistake(field, "must be an https address (http only on this machine), but is \"" + text + "\"");
            return NOWHERE;
        });
    }

    private boolean flag(String field) {
        Object value = fields.get(field);
        if (value != null && !(value instanceof Boolean)) {
            mistake(field, "must be true or false");
        }
        return Boolean.TRUE.equals(value);
    }
}

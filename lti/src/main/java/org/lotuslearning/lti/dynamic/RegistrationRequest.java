package org.lotuslearning.lti.dynamic;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lotuslearning.lti.http.WebAddress;

/**
 * What we ask a platform to register (LTI Dynamic Registration 3.6, OpenID Connect Dynamic Client Registration 2): no more
 * than it says it offers, since some refuse the whole for one scope too many.
 *
 * @param messages types of messages that it shall send
 * @param scopes of the services that we shall be let into
 * @param claims what its messages shall say of a person; none but {@code sub} is needed
 * @param customParameters with the variables that it shall put into its messages
 */
public record RegistrationRequest(
        List<Message> messages, List<String> scopes, List<String> claims, Map<String, String> customParameters) {
    public static final String LAUNCH = "LtiResourceLinkRequest";
    public static final String PICK = "LtiDeepLinkingRequest";
    public static final String REVIEW = "LtiSubmissionReviewRequest";

    private static final String AGS = "https://purl.imsglobal.org/spec/lti-ags/scope/";
    private static final String NRPS = "https://purl.imsglobal.org/spec/lti-nrps/scope/";
    private static final String LTI = "https://purl.imsglobal.org/spec/lti-";
    private static final String TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";

    private static final List<String> SCOPES = List.of(
            AGS + "lineitem",
            AGS + "lineitem.readonly",
            AGS + "result.readonly",
            AGS + "score",
            NRPS + "contextmembership.readonly");
    private static final List<String> CLAIMS = List.of("iss", "sub", "name", "given_name", "family_name", "email");
    /** Our name of a custom parameter, and the variable that fills it. */
    private static final Map<String, String> HISTORIES =
            Map.of("resource_link_history", "ResourceLink.id.history", "context_history", "Context.id.history");
    /** Where an educator adds content: the specification's word and those of Canvas. */
    private static final List<String> PICKING_PLACES = List.of("ContentArea", "assignment_selection", "link_selection");

    /** A kind of message, with the places of the platform from which it shall come; without any it chooses itself. */
    public record Message(String type, List<String> placements) {
        public Message {
            placements = List.copyOf(placements);
        }
    }

    public RegistrationRequest {
        messages = List.copyOf(messages);
        scopes = List.copyOf(scopes);
        claims = List.copyOf(claims);
        customParameters = Map.copyOf(customParameters);
    }

    static RegistrationRequest to(PlatformConfiguration platform) {
        return new RegistrationRequest(messages(platform), scopes(platform), CLAIMS, histories(platform));
    }

    public boolean asksFor(String messageType) {
        return messages.stream().anyMatch(m -> m.type().equals(messageType));
    }

    /** Whether it asks to write grades. */
    public boolean asksForGrades() {
        return scopes.contains(AGS + "score");
    }

    /** Whether it asks for the members of a course. */
    public boolean asksForMembers() {
        return scopes.contains(NRPS + "contextmembership.readonly");
    }

    private static List<Message> messages(PlatformConfiguration platform) {
        List<Message> messages = new ArrayList<>();
        // every platform can launch, whatever it lists
        messages.add(new Message(LAUNCH, List.of()));
        if (platform.messages().isEmpty() || platform.messages().containsKey(PICK)) {
            List<String> offered = platform.messages().getOrDefault(PICK, List.of());
            messages.add(new Message(
                    PICK, PICKING_PLACES.stream().filter(offered::contains).toList()));
        }
        if (platform.messages().containsKey(REVIEW)) {
            messages.add(new Message(REVIEW, List.of()));
        }
        return messages;
    }

    private static List<String> scopes(PlatformConfiguration platform) {
        // a list with nothing of LTI in it, e.g. openid alone, says nothing of LTI
        boolean says = platform.scopes().stream().anyMatch(scope -> scope.startsWith(LTI));
        return SCOPES.stream()
                .filter(scope -> !says || platform.scopes().contains(scope))
                .toList();
    }

    private static Map<String, String> histories(PlatformConfiguration platform) {
        Map<String, String> parameters = new LinkedHashMap<>();
        HISTORIES.forEach((name, variable) -> {
            boolean known = platform.variables().stream().anyMatch(v -> v.equals(variable) || v.equals("$" + variable));
            if (platform.variables().isEmpty() || known) {
                parameters.put(name, "$" + variable);
            }
        });
        return parameters;
    }

    String json(ToolDescription tool) {
        URI base = tool.address().base();
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("application_type", "web");
        request.put("response_types", List.of("id_token"));
        request.put("grant_types", List.of("implicit", "client_credentials"));
        request.put("initiate_login_uri", base + "/lti/login");
        request.put("redirect_uris", List.of(tool.address().launch().toString()));
        request.put("client_name", tool.name());
        request.put("client_uri", base + "/");
        request.put("policy_uri", base + "/privacy");
        request.put("jwks_uri", base + "/lti/jwks");
        request.put("logo_uri", tool.logo().toString());
        request.put("token_endpoint_auth_method", "private_key_jwt");
        request.put("id_token_signed_response_alg", "RS256");
        request.put("scope", String.join(" ", scopes));
        request.put(TOOL, toolConfiguration(tool));
        return JSONObjectUtils.toJSONString(request);
    }

    private Map<String, Object> toolConfiguration(ToolDescription tool) {
        URI base = tool.address().base();
        String target = base + "/";
        Map<String, Object> configuration = new LinkedHashMap<>();
        // with its port, if any: Moodle compares it with the target's to the letter
        configuration.put("domain", WebAddress.origin(base).replaceFirst("^[a-z]+://", ""));
        configuration.put("description", tool.description());
        configuration.put("target_link_uri", target);
        configuration.put("custom_parameters", customParameters);
        configuration.put("claims", claims);
        configuration.put(
                "messages",
                messages.stream()
                        .map(message -> json(message, target, tool.name()))
                        .toList());
        return configuration;
    }

    private static Map<String, Object> json(Message message, String target, String name) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", message.type());
        json.put("target_link_uri", target);
        if (message.type().equals(PICK)) {
            json.put("label", name);
            json.put("supported_types", List.of("ltiResourceLink"));
        }
        if (!message.placements().isEmpty()) {
            json.put("placements", message.placements());
        }
        return json;
    }
}

package org.lotuslearning.lti.dynamic;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A platform's answer to a registration (OpenID Connect Dynamic Client Registration 3.2, LTI Dynamic Registration 3.7).
 *
 * @param deploymentId where the platform has deployed us at once; others tell it at the first launch
 */
record RegistrationAnswer(String clientId, Optional<String> deploymentId) {
    private static final String TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";
    private static final int LONGEST_ID = 255;

    /** Empty when it names no client id that we can keep. */
    static Optional<RegistrationAnswer> read(String body) {
        return JsonFields.parse(body).flatMap(RegistrationAnswer::read);
    }

    private static Optional<RegistrationAnswer> read(Map<String, Object> answer) {
        Optional<String> deployment =
                answer.get(TOOL) instanceof Map<?, ?> tool ? id(tool.get("deployment_id")) : Optional.empty();
        return id(answer.get("client_id")).map(client -> new RegistrationAnswer(client, deployment));
    }

    private static Optional<String> id(@Nullable Object value) {
        return value instanceof String id
                        && !id.isBlank()
                        && id.length() <= LONGEST_ID
                        && id.chars().noneMatch(Character::isISOControl)
                ? Optional.of(id)
                : Optional.empty();
    }
}

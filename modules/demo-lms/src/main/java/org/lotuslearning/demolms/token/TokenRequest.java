package org.lotuslearning.demolms.token;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request for an access token (1EdTech Security Framework 4.1.1).
 *
 * @param all the form as it was sent, with repetitions
 */
record TokenRequest(Map<String, List<String>> all) {

    /** The value of a parameter; empty where it is missing. */
    String value(String name) {
        List<String> values = all.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    /** RFC 6749 3.2: parameters must not be included more than once. */
    Optional<String> repeated() {
        return all.entrySet().stream()
                .filter(parameter -> parameter.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}

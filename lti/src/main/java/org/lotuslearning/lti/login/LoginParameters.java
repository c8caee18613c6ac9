package org.lotuslearning.lti.login;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The parameters of a login initiation that we know, each at most once. */
record LoginParameters(Map<String, String> all) {
    private static final List<String> REQUIRED = List.of("iss", "login_hint", "target_link_uri");
    private static final List<String> OPTIONAL = List.of(
            "client_id",
            "lti_deployment_id",
            // Canvas sends it under this name
            "deployment_id",
            "lti_message_hint",
            "lti_storage_target");

    /** Hints are opaque and may hold a whole JWT; addresses beyond this are cut by servers and proxies anyway. */
    private static final int MAX_LENGTH = 6000;

    /** What is wrong with what came, if anything. */
    static Optional<String> problem(Map<String, List<String>> received) {
        for (String name : REQUIRED) {
            if (values(received, name).stream().allMatch(String::isBlank)) {
                return Optional.of(name + " is missing");
            }
        }
        for (String name : known()) {
            List<String> values = values(received, name);
            // RFC 6749 3.1: a parameter must not come twice; taking either one would be a guess
            if (values.size() > 1) {
                return Optional.of(name + " came " + values.size() + " times");
            }
            if (values.stream().anyMatch(text -> text.length() > MAX_LENGTH || text.indexOf('\0') >= 0)) {
                return Optional.of(name + " is too long or holds a NUL");
            }
        }
        return Optional.empty();
    }

    static LoginParameters of(Map<String, List<String>> received) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String name : known()) {
            values(received, name).stream().findFirst().ifPresent(text -> all.put(name, text));
        }
        return new LoginParameters(Map.copyOf(all));
    }

    String required(String name) {
        return get(name).orElseThrow(() -> new IllegalStateException(name + " was not checked"));
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(all.get(name)).filter(text -> !text.isEmpty());
    }

    Optional<String> deploymentId() {
        return get("lti_deployment_id").or(() -> get("deployment_id"));
    }

    Optional<String> storageTarget() {
        return get("lti_storage_target");
    }

    private static List<String> values(Map<String, List<String>> received, String name) {
        return received.getOrDefault(name, List.of());
    }

    private static List<String> known() {
        return Stream.concat(REQUIRED.stream(), OPTIONAL.stream()).toList();
    }
}

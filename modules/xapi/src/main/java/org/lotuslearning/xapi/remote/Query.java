package org.lotuslearning.xapi.remote;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A resource of an LRS and the parameters of a request to it, in their order. Immutable.
 *
 * @param resource relative to the endpoint, e.g. {@code activities/state}
 */
record Query(String resource, Map<String, String> parameters) {
    Query {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    static Query of(String resource) {
        return new Query(resource, Map.of());
    }

    /** With a parameter more, or with another value of it. */
    Query with(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, value.toString());
        return new Query(resource, more);
    }

    /** Where that is. */
    URI at(URI endpoint) {
        String query = parameters.entrySet().stream()
                .map(p -> p.getKey() + "=" + encoded(p.getValue()))
                .collect(Collectors.joining("&"));
        return endpoint.resolve(query.isEmpty() ? resource : resource + "?" + query);
    }

    private static String encoded(String value) {
        // a plus is a space in forms only
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

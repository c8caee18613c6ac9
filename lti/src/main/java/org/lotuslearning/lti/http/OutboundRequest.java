package org.lotuslearning.lti.http;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One request to a platform.
 *
 * @param trusted whether whoever runs this server vouches for the address, so that it may be a private one
 */
public record OutboundRequest(
        String method, URI uri, Map<String, String> headers, Optional<String> body, boolean trusted) {
    public OutboundRequest {
        headers = Map.copyOf(headers);
    }

    public static OutboundRequest get(URI uri, boolean trusted) {
        return new OutboundRequest("GET", uri, Map.of(), Optional.empty(), trusted);
    }

    public static OutboundRequest post(URI uri, String contentType, String body, boolean trusted) {
        return new OutboundRequest("POST", uri, Map.of("Content-Type", contentType), Optional.of(body), trusted);
    }

    public static OutboundRequest put(URI uri, String contentType, String body, boolean trusted) {
        return new OutboundRequest("PUT", uri, Map.of("Content-Type", contentType), Optional.of(body), trusted);
    }

    public static OutboundRequest postForm(URI uri, Map<String, String> form, boolean trusted) {
        String body = form.entrySet().stream()
                .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
                .collect(Collectors.joining("&"));
        return post(uri, "application/x-www-form-urlencoded", body, trusted);
    }

    public OutboundRequest header(String name, String text) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, text);
        return new OutboundRequest(method, uri, more, body, trusted);
    }

    /** Without headers and body: they may hold tokens. */
    @Override
    public String toString() {
        return method + " " + uri;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

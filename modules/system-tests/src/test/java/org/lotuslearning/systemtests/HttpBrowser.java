package org.lotuslearning.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** As much of a browser as has cookies and sends forms. It follows no redirect by itself. */
final class HttpBrowser {

    private final HttpClient http;
    private final CookieJar cookies = new CookieJar();

    /** With connections of its own. */
    HttpBrowser() {
        this(newClient());
    }

    /** With cookies of its own, on connections that it shares with others. */
    HttpBrowser(HttpClient http) {
        this.http = http;
    }

    static HttpClient newClient() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    HttpResponse<String> get(URI address) throws IOException {
        return send(HttpRequest.newBuilder(address));
    }

    /** Sends a form. */
    HttpResponse<String> post(URI address, Map<String, String> fields) throws IOException {
        return post(address, form(List.copyOf(fields.entrySet())));
    }

    /** Sends a form that is written already. */
    HttpResponse<String> post(URI address, String form) throws IOException {
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** Sends anything, with the cookies that belong there unless it brings its own. */
    HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        HttpRequest bare = request.build();
        URI address = bare.uri();
        if (bare.headers().firstValue("Cookie").isEmpty()) {
            cookies.header(address).ifPresent(cookie -> request.header("Cookie", cookie));
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            cookies.keep(address, answer.headers().allValues("Set-Cookie"));
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + address, e);
        }
    }

    /** As {@link #get}, for tests that expect an answer of every server. */
    HttpResponse<String> open(URI address) {
        try {
            return get(address);
        } catch (IOException e) {
            throw new UncheckedIOException("No answer from " + address, e);
        }
    }

    /** The fields in order, a name as often as it comes. */
    static String form(List<? extends Map.Entry<String, String>> fields) {
        return fields.stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

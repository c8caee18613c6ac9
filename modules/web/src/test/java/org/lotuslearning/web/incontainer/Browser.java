package org.lotuslearning.web.incontainer;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lotuslearning.web.settings.Settings;

/** Asks this server over HTTP. Follows nothing and remembers nothing: cookies are given with each request. */
@Dependent
public class Browser {
    /** For whoever has no cookie. */
    public static final String NO_COOKIE = "";

    private static final Duration LONGEST = Duration.ofSeconds(30);

    // Payara answers the offer of HTTP/2 badly: bodies do not arrive
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Inject
    Settings settings;

    public HttpResponse<String> get(String path, String cookie) {
        return get(path, cookie, Optional.empty());
    }

    /**
     * Asks for a page.
     *
     * @param languages as {@code Accept-Language}
     */
    public HttpResponse<String> get(String path, String cookie, Optional<String> languages) {
        return get(
                path, cookie, languages.map(l -> Map.of("Accept-Language", l)).orElse(Map.of()));
    }

    /** Asks for a page with these headers. */
    public HttpResponse<String> get(String path, String cookie, Map<String, String> headers) {
        HttpRequest.Builder request = request(path, cookie);
        headers.forEach(request::header);
        return send(request);
    }

    /** What is downloaded by a form, byte by byte. */
    public HttpResponse<byte[]> download(String path, String cookie, Map<String, String> form) {
        return send(form(path, cookie, encoded(form)), HttpResponse.BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> post(String path, String cookie, Map<String, String> form) {
        return post(path, cookie, form, Optional.empty());
    }

    /**
     * Sends a form.
     *
     * @param referer the page that it stands on
     */
    public HttpResponse<String> post(String path, String cookie, Map<String, String> form, Optional<String> referer) {
        HttpRequest.Builder request = form(path, cookie, encoded(form));
        referer.ifPresent(from -> request.header("Referer", from));
        return send(request);
    }

    /** Sends a form that is encoded already, in which a field may stand several times. */
    public HttpResponse<String> postText(String path, String cookie, String form) {
        return send(form(path, cookie, form));
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpRequest.Builder form(String path, String cookie, String form) {
        return request(path, cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
    }

    HttpRequest.Builder request(String path, String cookie) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(settings.ownAddress().resolve(path)).timeout(LONGEST);
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new IllegalStateException("This server does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}

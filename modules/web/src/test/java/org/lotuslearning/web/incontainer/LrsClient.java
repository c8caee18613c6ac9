package org.lotuslearning.web.incontainer;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** A program elsewhere that speaks to this server's LRS over HTTP. */
@Dependent
public class LrsClient {
    @Inject
    Browser http;

    public HttpResponse<String> get(String resource, String key, String secret) {
        return http.send(request(resource, key, secret));
    }

    /**
     * Reads, as if a proxy on this machine had passed it on.
     *
     * @param address of who asks
     */
    public HttpResponse<String> getFrom(String address, String resource, String key, String secret) {
        return http.send(request(resource, key, secret).header("X-Forwarded-For", "198.51.100.1, " + address));
    }

    public HttpResponse<String> post(String statements, String key, String secret) {
        return http.send(request("statements", key, secret)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(statements)));
    }

    /** A statement that xAPI takes, of somebody at a platform. */
    public static String statement(UUID id, String platform, String person, String verb, String activity) {
        return """
                {"id":"%s","actor":{"account":{"homePage":"%s","name":"%s"}},"verb":{"id":"%s"},"object":{"id":"%s"}}""".formatted(id, platform, person, verb, activity);
    }

    private HttpRequest.Builder request(String resource, String key, String secret) {
        String pair = Base64.getEncoder().encodeToString((key + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return http.request("/xapi/" + resource, Browser.NO_COOKIE)
                .header("Authorization", "Basic " + pair)
                .header("X-Experience-API-Version", "1.0.3");
    }
}

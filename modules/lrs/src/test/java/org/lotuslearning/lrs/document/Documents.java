package org.lotuslearning.lrs.document;

import static org.lotuslearning.lrs.LrsServer.basic;
import static org.lotuslearning.lrs.Sample.encoded;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lotuslearning.lrs.LrsServer;
import org.lotuslearning.testdatabase.TestDatabase;

/** Requests about documents, to addresses that no other test uses. */
final class Documents {
    static final String ACTIVITY = "http://www.example.com/activities/1";

    private final LrsServer lrs;
    private final String version;

    Documents(TestDatabase database, String version) {
        this.lrs = LrsServer.on(database);
        this.version = version;
    }

    static String agent(String name) {
        return "{\"objectType\":\"Agent\",\"account\":{\"homePage\":\"http://www.example.com/\",\"name\":\"" + name
                + "\"}}";
    }

    static String address(String resource, Map<String, String> parameters) {
        return resource + "?"
                + parameters.entrySet().stream()
                        .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                        .sorted()
                        .collect(Collectors.joining("&"));
    }

    static String state(String who, String id) {
        return address("activities/state", Map.of("activityId", ACTIVITY, "agent", agent(who), "stateId", id));
    }

    static String states(String who) {
        return address("activities/state", Map.of("activityId", ACTIVITY, "agent", agent(who)));
    }

    static String agentProfile(String who, String id) {
        return address("agents/profile", Map.of("agent", agent(who), "profileId", id));
    }

    static String activityProfile(String activity, String id) {
        return address("activities/profile", Map.of("activityId", activity, "profileId", id));
    }

    static String someActivity() {
        return "http://www.example.com/activities/" + UUID.randomUUID();
    }

    HttpRequest.Builder request(String address) {
        return lrs.request(address)
                .setHeader("Authorization", basic("admin", "admin-secret"))
                .setHeader("X-Experience-API-Version", version);
    }

    HttpResponse<String> get(String address) {
        return LrsServer.send(request(address).GET());
    }

    HttpResponse<String> put(String address, String body, String... headers) {
        return send("PUT", address, BodyPublishers.ofString(body), headers);
    }

    HttpResponse<String> post(String address, String body, String... headers) {
        return send("POST", address, BodyPublishers.ofString(body), headers);
    }

    HttpResponse<String> delete(String address, String... headers) {
        return send("DELETE", address, BodyPublishers.noBody(), headers);
    }

    private HttpResponse<String> send(String method, String address, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = request(address).method(method, body);
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return LrsServer.send(request);
    }

    static String tag(HttpResponse<?> response) {
        return response.headers().firstValue("ETag").orElse("");
    }
}

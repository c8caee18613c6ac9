package org.lotuslearning.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.lotuslearning.systemtests.LtiMessage.Kind;
import org.lotuslearning.systemtests.LtiPlatform.Client;

/** Somebody's browser on its way from the {@link LtiPlatform} into Lotus Learning. */
final class LtiVisit {

    private static final HttpClient HTTP = HttpBrowser.newClient();

    private final LtiPlatform platform;
    private final URI tool;
    private final String target;
    private final HttpBrowser browser;

    LtiVisit(LtiPlatform platform, URI tool) {
        this(platform, tool, tool + "learn/lotus/learn", new HttpBrowser(HTTP));
    }

    private LtiVisit(LtiPlatform platform, URI tool, String target, HttpBrowser browser) {
        this.platform = platform;
        this.tool = tool;
        this.target = target;
        this.browser = browser;
    }

    /** The same browser and the same tool, reached at another node of it. */
    LtiVisit atNode(URI node) {
        return new LtiVisit(platform, node, target, browser);
    }

    /**
     * A login that has sent the browser to the platform.
     *
     * @param cookie name and value of what binds it to the browser
     */
    record Login(Client client, String state, String nonce, String cookie, String target) {}

    /** The parameters of a login that is let on, free to be changed. */
    Map<String, String> loginParameters(Client client) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("iss", platform.issuer());
        parameters.put("client_id", client.id());
        parameters.put("login_hint", "hint ü&=");
        parameters.put("target_link_uri", target);
        parameters.put("lti_message_hint", "message hint");
        parameters.put("lti_deployment_id", LtiPlatform.DEPLOYMENT);
        return parameters;
    }

    HttpResponse<String> loginByGet(Map<String, String> parameters) {
        return get("lti/login?" + HttpBrowser.form(new ArrayList<>(parameters.entrySet())));
    }

    HttpResponse<String> loginByPost(Map<String, String> parameters) {
        return post("lti/login", HttpBrowser.form(new ArrayList<>(parameters.entrySet())));
    }

    HttpResponse<String> get(String path) {
        return browser.open(tool.resolve(path));
    }

    HttpResponse<String> post(String path, String form) {
        try {
            return browser.post(tool.resolve(path), form);
        } catch (IOException e) {
            throw new UncheckedIOException("No answer from " + tool.resolve(path), e);
        }
    }

    Login login() {
        return login(Client.ORDINARY);
    }

    Login login(Client client) {
        return login(client, loginByGet(loginParameters(client)));
    }

    /** Reads where the tool has sent the browser: by a redirect, or by a page that first speaks to the storage. */
    Login login(Client client, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(302, 200);
        String address = answer.statusCode() == 302
                ? location(answer)
                : LtiAnswers.unescaped(new Html(answer.body()).addressOfLink("Continue"));
        Map<String, String> query = query(URI.create(address));
        String cookie = answer.headers().firstValue("Set-Cookie").orElse("").replaceFirst(";.*", "");
        return new Login(client, query.getOrDefault("state", ""), query.getOrDefault("nonce", ""), cookie, target);
    }

    LtiMessage message(Kind kind, Login login) {
        return LtiMessage.of(kind, platform, login.client(), login);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request);
        } catch (IOException e) {
            throw new UncheckedIOException("No answer from " + request.build().uri(), e);
        }
    }

    HttpResponse<String> send(LtiMessage message) {
        HttpRequest.Builder request = HttpRequest.newBuilder(tool.resolve("lti/launch"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(message.formBody()));
        message.request.accept(request);
        return send(request);
    }

    /** From login to the answer to a message that was changed on the way. */
    HttpResponse<String> launch(Kind kind, Client client, Consumer<LtiMessage> change) {
        LtiMessage message = message(kind, login(client));
        change.accept(message);
        return send(message);
    }

    HttpResponse<String> launch(Kind kind, Consumer<LtiMessage> change) {
        return launch(kind, Client.ORDINARY, change);
    }

    /** Goes on to where an answer leads, until there is a page. */
    HttpResponse<String> follow(HttpResponse<String> answer) {
        HttpResponse<String> last = answer;
        while (last.statusCode() / 100 == 3) {
            last = browser.open(last.uri().resolve(location(last)));
        }
        return last;
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError("No Location"));
    }

    static Map<String, String> query(URI address) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : List.of(address.getRawQuery().split("&", -1))) {
            int equals = pair.indexOf('=');
            parameters.put(
                    pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return parameters;
    }
}

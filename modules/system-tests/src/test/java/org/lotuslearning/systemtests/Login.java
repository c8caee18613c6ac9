package org.lotuslearning.systemtests;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A launch that Amina has begun by HTTP and not finished: what somebody holds who means to have another browser finish it.
 *
 * @param page the answer to the login
 * @param secret of the browser that began
 * @param form what the platform has signed
 */
record Login(RunningLotus lotus, HttpResponse<String> page, String secret, Map<String, String> form) {

    /** Begins one for which the platform offers storage. */
    static Login begin(String storageTarget, RunningLotus lotus) throws IOException {
        HttpPerson amina = HttpPerson.named(Amina.NAME, lotus);
        String launch = amina.addressOf("Learn") + "/launch?target=window";
        URI login = URI.create(redirect(amina.get(URI.create(launch))) + "&lti_storage_target=" + storageTarget);
        HttpResponse<String> page = amina.get(login);
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow();
        URI platform = URI.create(new Html(page.body()).addressOfLink("Continue"));
        Map<String, String> form = new Html(amina.get(platform).body()).hiddenFields();
        return new Login(lotus, page, cookie.replaceFirst("^[^=]+=([^;]+);.*$", "$1"), form);
    }

    /** Posts it to the tool, without any cookie. */
    HttpResponse<String> launch(Map<String, String> more, Map<String, String> headers) {
        Map<String, String> fields = new TreeMap<>(form);
        fields.putAll(more);
        HttpRequest.Builder request = HttpRequest.newBuilder(lotus.base().resolve("lti/launch"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields.entrySet().stream()
                        .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))));
        headers.forEach(request::header);
        return lotus.send(request.build());
    }

    Map<String, String> ownOrigin() {
        return Map.of("Origin", lotus.base().toString().replaceFirst("/$", ""));
    }

    private static String redirect(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}

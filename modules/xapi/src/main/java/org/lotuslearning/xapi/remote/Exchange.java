package org.lotuslearning.xapi.remote;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.lotuslearning.xapi.statement.XapiVersion;

/** Requests with credentials and version, and what became of them. */
record Exchange(
        HttpClient client, URI endpoint, String authorization, XapiVersion version, Duration timeout, Clock clock) {
    private static final int LONGEST_ANSWER = 4 * 1024 * 1024;

    static String basic(String key, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((key + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    HttpRequest.Builder request(Query query) {
        return request(query.at(endpoint));
    }

    /** @param address on the server of the endpoint, since the secret goes there */
    HttpRequest.Builder request(URI address) {
        if (!isOurs(address)) {
            throw new IllegalArgumentException("The secret of " + endpoint + " is for that server alone");
        }
        return HttpRequest.newBuilder(address)
                .timeout(timeout)
                .header("Authorization", authorization)
                .header("X-Experience-API-Version", version.latestPatch());
    }

    boolean isOurs(URI address) {
        return origin(endpoint).equals(origin(address));
    }

    /** Scheme, host and port; nothing of that is told by case, or by a port that goes without saying. */
    private static List<String> origin(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        int port = address.getPort() >= 0 ? address.getPort() : scheme.equals("https") ? 443 : 80;
        return List.of(scheme, host, String.valueOf(port), String.valueOf(address.getRawUserInfo()));
    }

    /** @param reader of a 2xx; empty where it is no answer of an LRS */
    <T> Outcome<T> send(HttpRequest.Builder request, Function<Answer, Optional<T>> reader) {
        return send(request.build(), reader);
    }

    private <T> Outcome<T> send(HttpRequest request, Function<Answer, Optional<T>> reader) {
        // the request's own time-out ends with the headers; a body that hangs needs this one
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(request, head -> new BoundedBody(LONGEST_ANSWER));
        try {
            return outcome(exchange.get(timeout.toMillis(), TimeUnit.MILLISECONDS), reader);
        } catch (TimeoutException e) {
            exchange.cancel(true);
            return new Outcome.Unanswered<>("no answer within " + timeout.toSeconds() + " s");
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            return new Outcome.Unanswered<>("interrupted while waiting for the answer");
        } catch (ExecutionException e) {
            return new Outcome.Unanswered<>(reason(e));
        }
    }

    private <T> Outcome<T> outcome(HttpResponse<byte[]> response, Function<Answer, Optional<T>> reader) {
        int status = response.statusCode();
        Answer answer = new Answer(response);
        if (status / 100 == 2) {
            return reader.apply(answer)
                    .<Outcome<T>>map(Outcome.Success::new)
                    .orElseGet(() -> new Outcome.Unanswered<>(
                            "answered " + status + ", but not as an LRS does: " + answer.outline()));
        }
        // 412 answers conditions only, which requests for documents alone have
        if (status == 409 || (status == 412 && isConditional(response.request()))) {
            return new Outcome.Conflict<>(excerpt(answer));
        }
        return new Outcome.Refused<>(
                status, reason(answer), answer.header("Retry-After").flatMap(text -> RetryAfter.read(text, clock)));
    }

    /** A redirect is not followed, but it says what should be in the settings. */
    private static String reason(Answer answer) {
        return answer.header("Location")
                .filter(to -> answer.response().statusCode() / 100 == 3)
                .map(to -> excerpt("it leads to " + to))
                .orElseGet(() -> excerpt(answer));
    }

    private static boolean isConditional(HttpRequest request) {
        return request.headers().firstValue("If-Match").isPresent()
                || request.headers().firstValue("If-None-Match").isPresent();
    }

    private static String reason(ExecutionException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof IOException || cause instanceof IllegalArgumentException) {
            // the second is what the client makes of headers that are none
            return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        }
        throw new IllegalStateException("The HTTP client failed in an unexpected way", failure);
    }

    private static String excerpt(Answer answer) {
        return excerpt(answer.text());
    }

    private static String excerpt(String body) {
        return body.length() <= RemoteLRS.EXCERPT ? body : body.substring(0, RemoteLRS.EXCERPT) + "…";
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "xAPI " + version + " at " + endpoint;
    }
}

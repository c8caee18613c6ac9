package org.lotuslearning.xapi.remote;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
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
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.lotuslearning.xapi.statement.JsonText;
import org.lotuslearning.xapi.statement.Reading;
import org.lotuslearning.xapi.statement.XapiVersion;

/**
 * A learning record store somewhere else, spoken to in xAPI 1.0.3 or 2.0 with Basic authentication.
 *
 * <p>Calls block, at most for the time-out, and never throw for anything that the network or the LRS does. Redirects are
 * not followed, since the secret would go along. Thread-safe.
 *
 * <pre>{@code
 * switch (lrs.saveStatements(batch)) {
 *     case Outcome.Success<List<UUID>> s -> markSent(batch);
 *     case Outcome.Conflict<List<UUID>> c -> fetchEachAndCompare(batch);
 *     case Outcome.Refused<List<UUID>> r -> pauseOrQuarantine(r.status(), r.retryAfter());
 *     case Outcome.Unanswered<List<UUID>> u -> backOff(u.reason());
 * }
 * }</pre>
 */
public final class RemoteLRS {
    /** Characters of a refusal's body that are kept. */
    static final int EXCERPT = 2000;

    private static final int LONGEST_ANSWER = 4 * 1024 * 1024;

    private final HttpClient client;
    private final URI endpoint;
    private final String authorization;
    private final Duration timeout;
    private final Clock clock;
    private final XapiVersion version;

    /** One that is spoken to in 1.0.3, which every LRS understands. */
    public RemoteLRS(HttpClient client, URI endpoint, String key, String secret, Duration timeout, Clock clock) {
        this(client, endpoint, key, secret, timeout, clock, XapiVersion.V1_0_3);
    }

    /**
     * @param client with the proxy, trust and connect time-out that the installation wants; must not follow redirects
     * @param endpoint e.g. {@code https://lrs.example.org/xapi/}, with or without the slash at its end
     * @param timeout for a whole exchange, body included
     */
    public RemoteLRS(
            HttpClient client,
            URI endpoint,
            String key,
            String secret,
            Duration timeout,
            Clock clock,
            XapiVersion version) {
        if (client.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException("A client that follows redirects would give the secret away");
        }
        this.client = client;
        this.endpoint = URI.create(endpoint.toString().replaceAll("/*$", "/"));
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((key + ":" + secret).getBytes(StandardCharsets.UTF_8));
        this.timeout = timeout;
        this.clock = clock;
        this.version = version;
    }

    /**
     * Stores a batch, all or none (Communication 2.1.2).
     *
     * @param statements final JSON, each with its {@code id}: without ids a POST cannot be repeated
     * @return the ids, in the same order
     */
    public Outcome<List<UUID>> saveStatements(List<String> statements) {
        List<UUID> ids = statements.stream().map(RemoteLRS::idOf).toList();
        HttpRequest request = request("statements")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("[" + String.join(",", statements) + "]"))
                .build();
        return send(request, body -> idsIn(body).filter(ids::equals));
    }

    /**
     * A statement that is not voided, as JSON (Communication 2.1.3). One that is not there is a
     * {@link Outcome.Refused} with 404.
     */
    public Outcome<JsonObject> fetchStatement(UUID id) {
        return send(
                request("statements?statementId=" + id).GET().build(),
                body -> object(body).filter(json -> json.containsKey("actor")));
    }

    /** What the LRS says of itself; answers without credentials, so it proves no access (Communication 2.8). */
    public Outcome<About> about() {
        return send(request("about").GET().build(), body -> object(body).flatMap(RemoteLRS::about));
    }

    private HttpRequest.Builder request(String resource) {
        return HttpRequest.newBuilder(endpoint.resolve(resource))
                .timeout(timeout)
                .header("Authorization", authorization)
                .header("Accept", "application/json")
                .header("X-Experience-API-Version", version.latestPatch());
    }

    private <T> Outcome<T> send(HttpRequest request, Function<String, Optional<T>> reader) {
        // the request's own time-out ends with the headers; a body that hangs needs this one
        CompletableFuture<HttpResponse<String>> exchange =
                client.sendAsync(request, head -> new BoundedText(LONGEST_ANSWER));
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

    private <T> Outcome<T> outcome(HttpResponse<String> response, Function<String, Optional<T>> reader) {
        int status = response.statusCode();
        String excerpt = excerpt(response.body());
        if (status == 409) {
            return new Outcome.Conflict<>(excerpt);
        }
        if (status / 100 != 2) {
            return new Outcome.Refused<>(
                    status,
                    excerpt,
                    response.headers().firstValue("Retry-After").flatMap(text -> RetryAfter.read(text, clock)));
        }
        return reader.apply(response.body())
                .<Outcome<T>>map(Outcome.Success::new)
                .orElseGet(
                        () -> new Outcome.Unanswered<>("answered " + status + ", but not as an LRS does: " + excerpt));
    }

    private static String reason(ExecutionException failure) {
        if (failure.getCause() instanceof IOException cause) {
            return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        }
        throw new IllegalStateException("The HTTP client failed in an unexpected way", failure);
    }

    private static String excerpt(String body) {
        return body.length() <= EXCERPT ? body : body.substring(0, EXCERPT) + "…";
    }

    private static UUID idOf(String statement) {
        return object(statement)
                .map(json -> json.getString("id", ""))
                .filter(id -> !id.isEmpty())
                .map(UUID::fromString)
                .orElseThrow(() -> new IllegalArgumentException("A statement without an id cannot be sent safely"));
    }

    private static Optional<List<UUID>> idsIn(String body) {
        if (!(value(body).orElse(JsonValue.NULL) instanceof JsonArray array)) {
            return Optional.empty();
        }
        try {
            return Optional.of(array.getValuesAs(JsonString.class).stream()
                    .map(id -> UUID.fromString(id.getString()))
                    .toList());
        } catch (IllegalArgumentException | ClassCastException e) {
            return Optional.empty();
        }
    }

    private static Optional<About> about(JsonObject json) {
        return json.get("version") instanceof JsonArray versions
                ? Optional.of(new About(versions.stream()
                        .filter(JsonString.class::isInstance)
                        .map(version -> ((JsonString) version).getString())
                        .toList()))
                : Optional.empty();
    }

    private static Optional<JsonObject> object(String body) {
        return value(body).filter(JsonObject.class::isInstance).map(JsonValue::asJsonObject);
    }

    private static Optional<JsonValue> value(String body) {
        return JsonText.parse(body) instanceof Reading.Valid<JsonValue> valid
                ? Optional.of(valid.value())
                : Optional.empty();
    }
}

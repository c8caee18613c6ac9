package org.lotuslearning.lti.http;

import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to platforms and always comes back: within ten seconds, with at most a megabyte, from an address that the
 * guard lets out, without following redirects (they would lead round the guard, and no LTI service needs them).
 */
public final class OutboundHttp {
    private static final Duration WHOLE = Duration.ofSeconds(10);
    private static final long MAX_BODY = 1 << 20;

    private final OutboundSettings settings;
    private final AddressGuard guard;
    private final HttpClient client;
    private final Duration whole;

    public OutboundHttp(OutboundSettings settings) {
        this(settings, InetAddress::getAllByName, WHOLE);
    }

    OutboundHttp(OutboundSettings settings, AddressGuard.Resolver resolver, Duration whole) {
        this.settings = settings;
        this.guard = new AddressGuard(
                settings.privateAddresses(), resolver, settings.proxy().isPresent());
        this.client = settings.client(Set.of());
        this.whole = whole;
    }

    /** Sends and waits. Never throws for what the network or the platform does. */
    public OutboundReply send(OutboundRequest request) {
        Optional<String> objection = guard.objection(request.uri(), request.trusted());
        if (objection.isPresent()) {
            return new OutboundReply.NoAnswer(objection.get());
        }
        // HttpRequest.timeout ends with the headers; this one is for the body too
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(http(request), info -> new LimitedBody(MAX_BODY));
        try {
            HttpResponse<String> got = answer.get(whole.toMillis(), TimeUnit.MILLISECONDS);
            return new OutboundReply.Answered(got.statusCode(), got.headers(), got.body());
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new OutboundReply.NoAnswer("no whole answer within " + whole.toSeconds() + " s");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new OutboundReply.NoAnswer("interrupted, the server is stopping");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return new OutboundReply.NoAnswer(reason(cause), tooLarge(cause));
        }
    }

    private HttpRequest http(OutboundRequest request) {
        HttpRequest.Builder http =
                HttpRequest.newBuilder(request.uri()).timeout(whole).header("User-Agent", settings.userAgent());
        request.headers().forEach(http::header);
        http.method(
                request.method(), request.body().map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody));
        return http.build();
    }

    private static boolean tooLarge(Throwable thrown) {
        @Nullable Throwable cause = thrown;
        while (cause != null && !(cause instanceof LimitedBody.TooLarge)) {
            cause = cause.getCause();
        }
        return cause != null;
    }

    private static String reason(Throwable cause) {
        // names of hosts and TLS problems, nothing of the request
        return cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ": " + cause.getMessage());
    }
}

package org.lotuslearning.systemtests;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A forward proxy for a browser that changes the tool's Set-Cookie headers on their way, as if the browser did not keep
 * such cookies. It remembers what the tool was asked for.
 */
final class CookieProxy implements AutoCloseable {

    private static final Set<String> OWN_TO_A_CONNECTION =
            Set.of("host", "connection", "proxy-connection", "content-length", "transfer-encoding", "upgrade");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Function<Asked, Stream<String>> change;
    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();

    /**
     * A request to the tool.
     *
     * @param inFrame whether it is for anything but a page in a window of its own, as the browser says (Fetch Metadata)
     * @param cookie whether it brings one
     * @param setCookie a Set-Cookie header of the answer; empty when the request is remembered
     */
    record Asked(String method, URI address, boolean inFrame, boolean cookie, String setCookie) {

        Stream<String> kept() {
            return Stream.of(setCookie);
        }

        boolean isFor(String path) {
            return address.getPath().equals(path);
        }
    }

    /** With a rule that gives what becomes of a Set-Cookie header of the tool: nothing, itself, or another one. */
    CookieProxy(Function<Asked, Stream<String>> change) {
        this.change = change;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException("No port for a proxy", e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::pass);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What the tool was asked for so far. */
    List<Asked> asked() {
        return List.copyOf(asked);
    }

    private void pass(HttpExchange exchange) throws IOException {
        URI address = exchange.getRequestURI();
        Headers sent = exchange.getRequestHeaders();
        Asked request = new Asked(
                exchange.getRequestMethod(),
                address,
                !"document".equals(sent.getFirst("Sec-Fetch-Dest")),
                sent.containsKey("Cookie"),
                "");
        if (address.getHost().equals("localhost")) {
            asked.add(request);
        }
        try (exchange) {
            HttpResponse<byte[]> answer = client.send(outgoing(exchange), BodyHandlers.ofByteArray());
            answer.headers().map().forEach((name, values) -> {
                if (!OWN_TO_A_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                    exchange.getResponseHeaders().put(name, changed(request, name, values));
                }
            });
            byte[] body = answer.body();
            exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest outgoing(HttpExchange exchange) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(exchange.getRequestURI())
                .method(
                        exchange.getRequestMethod(),
                        BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OWN_TO_A_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    private List<String> changed(Asked request, String name, List<String> values) {
        if (!request.address().getHost().equals("localhost") || !name.equalsIgnoreCase("Set-Cookie")) {
            return values;
        }
        return values.stream()
                .flatMap(value -> change.apply(
                        new Asked(request.method(), request.address(), request.inFrame(), request.cookie(), value)))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

package org.lotuslearning.systemtests;

import com.google.gson.Gson;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A learning platform of nobody's make: it publishes keys and signs whatever a test wants signed. Each {@link Client} of
 * it has a key set at an address of its own, so that one test can take it away without another noticing.
 */
final class LtiPlatform implements AutoCloseable {

    static final String DEPLOYMENT = "deployment-1";

    /** How we are registered with it, by client id. */
    enum Client {
        ORDINARY,
        /** May launch without {@code sub}. */
        ANONYMOUS,
        /** Any deployment of it is welcome. */
        ANY_DEPLOYMENT,
        /** The one that asks for keys that do not exist. */
        STRANGE_KEYS,
        /** Its keys change. */
        NEW_KEYS,
        /** Its key set goes away. */
        KEYS_GO_AWAY,
        /** Its key set was never there. */
        NO_KEYS;

        String id() {
            return "client-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        String keySetPath() {
            return "/keys/" + id();
        }
    }

    private static final Gson JSON = new Gson();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final PlatformKey key = PlatformKey.named("platform-key");
    private final Map<Client, List<PlatformKey>> published = new EnumMap<>(Client.class);
    private final Map<Client, Integer> fetches = new EnumMap<>(Client.class);

    LtiPlatform() {
        for (Client client : Client.values()) {
            published.put(client, client == Client.NO_KEYS ? List.of() : List.of(key));
        }
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The key that it signs with. */
    PlatformKey key() {
        return key;
    }

    /** What a client's key set holds from now on; of none at all, the address answers that it is broken. */
    synchronized void publishes(Client client, PlatformKey... keys) {
        published.put(client, List.of(keys));
    }

    /** How often a client's key set was asked for. */
    synchronized int fetches(Client client) {
        return fetches.getOrDefault(client, 0);
    }

    /** A file for {@code LOTUS_PLATFORMS_FILE} with every client. */
    Path platformsFile() {
        try {
            Path directory = Files.createDirectories(LotusSetup.target().resolve("lotus"));
            Path file = Files.createTempFile(directory, "platforms-", ".json");
            return Files.writeString(
                    file,
                    JSON.toJson(Arrays.stream(Client.values())
                            .map(this::registration)
                            .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> registration(Client client) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", "Test platform, " + client.id());
        entry.put("issuer", issuer());
        entry.put("client_id", client.id());
        entry.put("deployment_ids", List.of(DEPLOYMENT));
        entry.put("authorization_endpoint", issuer() + "/auth?site=1");
        entry.put("token_endpoint", issuer() + "/token");
        entry.put("jwks_uri", issuer() + client.keySetPath());
        entry.put("anonymous_launches", client == Client.ANONYMOUS);
        entry.put("deployments_auto_accepted", client == Client.ANY_DEPLOYMENT);
        return entry;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            String body = path.equals("/token") ? newToken() : keySet(path);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(bytes.length == 0 ? 503 : 200, bytes.length == 0 ? -1 : bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        }
    }

    private static String newToken() {
        return JSON.toJson(Map.of("access_token", "a-token", "token_type", "Bearer", "expires_in", 3600));
    }

    private synchronized String keySet(String path) {
        for (Client client : Client.values()) {
            if (path.equals(client.keySetPath())) {
                fetches.merge(client, 1, Integer::sum);
                List<PlatformKey> keys = published.getOrDefault(client, List.of());
                return keys.isEmpty()
                        ? ""
                        : JSON.toJson(Map.of(
                                "keys",
                                keys.stream().map(PlatformKey::publicJwk).toList()));
            }
        }
        return "";
    }
}

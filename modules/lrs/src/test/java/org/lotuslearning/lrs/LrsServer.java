package org.lotuslearning.lrs;

import com.sun.net.httpserver.HttpServer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.glassfish.hk2.api.Context;
import org.glassfish.hk2.api.TypeLiteral;
import org.glassfish.hk2.utilities.binding.AbstractBinder;
import org.glassfish.jersey.jdkhttp.JdkHttpHandlerContainer;
import org.glassfish.jersey.server.ContainerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.lotuslearning.lrs.access.Client;
import org.lotuslearning.lrs.access.Credential.Origin;
import org.lotuslearning.lrs.access.Credentials;
import org.lotuslearning.lrs.access.Peers;
import org.lotuslearning.lrs.access.Throttle;
import org.lotuslearning.lrs.activity.Activities;
import org.lotuslearning.lrs.document.DocumentStore;
import org.lotuslearning.lrs.exchange.LrsSettings;
import org.lotuslearning.lrs.statement.StatementStore;
import org.lotuslearning.testdatabase.TestDatabase;
import org.lotuslearning.xapi.remote.RemoteLRS;
import org.lotuslearning.xapi.statement.XapiVersion;

/** The LRS over real HTTP on a free port of the loopback, with the server's own Jersey in place of Payara around it. */
public final class LrsServer implements AutoCloseable {
    /** Where the authority of every client of this server lives. */
    public static final URI HOME = URI.create("https://lotus.example.org/");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final Map<TestDatabase, LrsServer> SHARED = new EnumMap<>(TestDatabase.class);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final JdkHttpHandlerContainer handler;
    private final HttpServer server;
    private final URI endpoint;

    /** One for all tests on a database, which keep out of each other's way by learners of their own. */
    public static synchronized LrsServer on(TestDatabase database) {
        return SHARED.computeIfAbsent(database, kind -> new LrsServer(kind.fresh()));
    }

    public LrsServer(DataSource source) {
        this(source, LrsSettings.of(HOME));
    }

    public LrsServer(DataSource source, LrsSettings settings) {
        this(source, settings, new Throttle(0, 1_000, Clock.systemUTC()));
    }

    public LrsServer(DataSource source, LrsSettings settings, Throttle throttle) {
        Clock clock = Clock.systemUTC();
        Credentials credentials = new Credentials(source, clock);
        credentials.ensure("relay", "relay-secret", "Relay");
        credentials.ensure("other", "other-secret", "Other");
        credentials.ensure("writer", "writer-secret", "Writer", Set.of(Client.WRITE), Origin.CONSOLE);
        credentials.ensure("reader", "reader-secret", "Reader", Set.of(Client.READ), Origin.CONSOLE);
        credentials.ensure("mine", "mine-secret", "Mine", Set.of(Client.WRITE, Client.READ_MINE), Origin.CONSOLE);
        credentials.ensure("admin", "admin-secret", "Administrator", Set.of(Client.ALL), Origin.CONSOLE);
        ResourceConfig config = ResourceConfig.forApplication(new LrsApplication());
        config.register(new AbstractBinder() {
            @Override
            protected void configure() {
                bind(new StatementStore(source, clock)).to(StatementStore.class);
                bind(new DocumentStore(source, clock)).to(DocumentStore.class);
                bind(new Activities(source)).to(Activities.class);
                bind(credentials).to(Credentials.class);
                bind(throttle).to(Throttle.class);
                bind(Peers.behind(Peers.LOOPBACK)).to(Peers.class);
                bind(settings).to(LrsSettings.class);
                bind(DependentContext.class)
                        .to(new TypeLiteral<Context<Dependent>>() {})
                        .in(Singleton.class);
            }
        });
        handler = ContainerFactory.createContainer(JdkHttpHandlerContainer.class, config);
        handler.getApplicationHandler().onStartup(handler);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/xapi/", handler).getFilters().add(new SaidLength());
        server.start();
        endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/xapi/");
    }

    /** The client that the relay of {@code modules/tracking} uses. */
    public RemoteLRS remote(String key) {
        return remote(key, XapiVersion.V1_0_3);
    }

    /** The same in another version. */
    public RemoteLRS remote(String key, XapiVersion version) {
        return new RemoteLRS(
                CLIENT, endpoint, key, key + "-secret", Duration.ofSeconds(60), Clock.systemUTC(), version);
    }

    /** A request as {@code relay}, to be changed. */
    public HttpRequest.Builder request(String resource) {
        return HttpRequest.newBuilder(endpoint.resolve(resource))
                .setHeader("Authorization", basic("relay", "relay-secret"))
                .setHeader("Content-Type", "application/json")
                .setHeader("X-Experience-API-Version", "1.0.3");
    }

    public static String basic(String key, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((key + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    public static HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    public static HttpResponse<byte[]> sendForBytes(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> reader) {
        try {
            return CLIENT.send(request.build(), reader);
        } catch (IOException e) {
            throw new IllegalStateException("The server under test did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The test was interrupted", e);
        }
    }

    public HttpResponse<String> get(String resource) {
        return send(request(resource).GET());
    }

    public HttpResponse<String> getAs(String key, String resource) {
        return send(request(resource)
                .setHeader("Authorization", basic(key, key + "-secret"))
                .GET());
    }

    public HttpResponse<String> post(String body) {
        return send(request("statements").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> postAs(String key, String body) {
        return send(request("statements")
                .setHeader("Authorization", basic(key, key + "-secret"))
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> put(String id, String body) {
        return send(request("statements?statementId=" + id).PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Override
    public void close() {
        server.stop(0);
        handler.getApplicationHandler().onShutdown(handler);
        threads.shutdownNow();
    }
}

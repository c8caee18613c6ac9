package org.lotuslearning.demolms.testing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The WAR on a Payara Micro of its own, and a tool beside it of which only the key set answers. */
public final class RunningDemo implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process server;
    private final HttpServer tool;
    private final URI address;

    private RunningDemo(Process server, HttpServer tool, URI address) {
        this.server = server;
        this.tool = tool;
        this.address = address;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param directory for its data and logs
     * @param on the value of {@code LOTUS_DEMO}
     */
    public static RunningDemo start(Path directory, boolean on) throws IOException, InterruptedException {
        HttpServer tool = tool();
        int port = freePort();
        Path commands = Files.writeString(
                directory.resolve("preboot"),
                "set configs.config.server-config.network-config.network-listeners.network-listener"
                        + ".http-listener.address=127.0.0.1\n");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                "target/server/payara-micro.jar",
                "--nohazelcast",
                "--port",
                Integer.toString(port),
                "--prebootcommandfile",
                commands.toString(),
                "--deploy",
                "target/demo-lms.war");
        URI address = URI.create("http://127.0.0.1:" + port + "/demo-lms");
        builder.environment().put("LOTUS_DEMO", Boolean.toString(on));
        builder.environment()
                .put("LOTUS_BASE_URL", "http://localhost:" + tool.getAddress().getPort());
        builder.environment().put("LOTUS_DEMO_URL", address.toString());
        builder.environment().put("LOTUS_DATA_DIR", directory.resolve("data").toString());
        Path log = directory.resolve("server.log");
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        RunningDemo demo = new RunningDemo(builder.start(), tool, address);
        try {
            demo.awaitAnswer(on ? 200 : 404, log);
            return demo;
        } catch (IllegalStateException failed) {
            demo.close();
            throw failed;
        }
    }

    /** Where the demo is. */
    public URI address() {
        return address;
    }

    /** Where the tool is. */
    public URI toolAddress() {
        return URI.create("http://localhost:" + tool.getAddress().getPort());
    }

    @Override
    public void close() {
        tool.stop(0);
        server.destroy();
        try {
            if (!server.waitFor(20, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            server.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Asks again and again: a failed deployment leaves a server that answers 404 for ever, and a page of its own. */
    private void awaitAnswer(int status, Path log) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest front = HttpRequest.newBuilder(URI.create(address + "/"))
                .timeout(PATIENCE)
                .build();
        Instant end = Instant.now().plus(PATIENCE);
        while (server.isAlive() && Instant.now().isBefore(end)) {
            try {
                HttpResponse<String> answer = client.send(front, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == status && answer.body().contains("Demo LMS")) {
                    return;
                }
            } catch (IOException notYet) {
                // It does not listen yet.
            }
            boolean ended = server.waitFor(250, TimeUnit.MILLISECONDS);
            if (ended) {
                break;
            }
        }
        throw new IllegalStateException("the demo did not start:\n" + tail(log));
    }

    private static String tail(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    }

    private static HttpServer tool() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] keys = new TestTool().publicKeySet().getBytes(StandardCharsets.UTF_8);
        server.createContext("/lti/jwks", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

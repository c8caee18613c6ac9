package org.lotuslearning.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A server that has said it is ready. It keeps its port, data and settings over {@link #stop()}, {@link #killHard()}
 * and {@link #startAgain()}, and ends with {@link #close()}.
 */
final class RunningLotus implements AutoCloseable {

    private final LotusSetup setup;
    /** HTTP/1.1, as browsers and proxies speak it to a port without TLS. */
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private LotusProcess process;

    private RunningLotus(LotusSetup setup, LotusProcess process) {
        this.setup = setup;
        this.process = process;
    }

    static RunningLotus start(LotusSetup setup) {
        return new RunningLotus(setup, startProcess(setup));
    }

    private static LotusProcess startProcess(LotusSetup setup) {
        LotusProcess process = LotusProcess.begin(setup);
        if (!process.awaitReady()) {
            throw new IllegalStateException("The server did not start: %s%nThe end of its log:%n%s"
                    .formatted(process.output(), endOf(logFile(setup))));
        }
        return process;
    }

    /** Where the tool is: {@code http://localhost:…/}. */
    URI base() {
        return URI.create("http://localhost:" + setup.port() + "/");
    }

    /** Where the demo LMS is: on 127.0.0.1, so that it is another site than the tool, as a real LMS is. */
    URI demoLms() {
        return URI.create("http://127.0.0.1:" + setup.port() + "/demo-lms/");
    }

    int port() {
        return setup.port();
    }

    Path dataDirectory() {
        return setup.data();
    }

    /** All that the start command has printed since the last start. */
    String output() {
        return process.output();
    }

    /** The server's log since the last start. */
    String log() {
        try {
            return Files.readString(logFile(setup));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** GET of a path relative to {@link #base()}, redirects not followed. */
    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base().resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("No answer from " + request.uri() + "\n" + output(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + request.uri(), e);
        }
    }

    /** Stops it as Ctrl-C or a service manager would. Returns the exit status. */
    int stop() {
        process.terminate();
        return process.awaitEnd();
    }

    /** Kills the server with signal 9; what it had not written is lost. Returns the exit status of the script. */
    int killHard() {
        process.killServer();
        return process.awaitEnd();
    }

    /** Starts it once more on the same data, after {@link #stop()} or {@link #killHard()}. */
    void startAgain() {
        if (process.isRunning()) {
            throw new IllegalStateException("Stop it first: it runs on " + base());
        }
        process = startProcess(setup);
    }

    @Override
    public void close() {
        stop();
    }

    private static Path logFile(LotusSetup setup) {
        return setup.data().resolve("log/server.0.log");
    }

    private static String endOf(Path log) {
        if (!Files.exists(log)) {
            return "(there is none)";
        }
        try {
            String text = Files.readString(log);
            return text.substring(Math.max(0, text.length() - 6000));
        } catch (IOException e) {
            return e.toString();
        }
    }
}

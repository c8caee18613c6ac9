package org.lotuslearning.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a server shall be started with: settings by their environment names, a port and a data directory of its own
 * under {@code target/lotus}, which stays after the test to be looked at.
 *
 * <pre>{@code
 * try (RunningLotus lotus = LotusSetup.fresh().with("LOTUS_DEMO", "false").start()) { … }
 * }</pre>
 *
 * @param settings environment variables beginning with {@code LOTUS_}; nothing of the kind is inherited
 */
record LotusSetup(int port, Path data, Map<String, String> settings) {

    /** Below the range from which systems pick ports for outgoing connections, so that a restart finds it free. */
    private static final int FIRST_PORT = 21600;

    private static final int PORTS = 8000;

    LotusSetup {
        settings = Map.copyOf(settings);
    }

    /** A new server: free port, empty data directory, defaults of the run script otherwise. */
    static LotusSetup fresh() {
        try {
            Path data = Files.createTempDirectory(Files.createDirectories(target().resolve("lotus")), "data-");
            return new LotusSetup(freePort(), data, Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LotusSetup with(String name, String value) {
        Map<String, String> more = new TreeMap<>(settings);
        more.put(name, value);
        return new LotusSetup(port, data, more);
    }

    /** A new server with these settings. */
    LotusSetup another() {
        LotusSetup fresh = fresh();
        return new LotusSetup(fresh.port(), fresh.data(), settings);
    }

    /** The same on an empty PostgreSQL database instead of the H2 file, by settings alone. */
    LotusSetup onPostgres() {
        return with("LOTUS_DB_URL", Postgres.newDatabase())
                .with("LOTUS_DB_USER", Postgres.USER)
                .with("LOTUS_DB_PASSWORD", Postgres.PASSWORD)
                .with("LOTUS_SECRET_KEY", Postgres.SECRET_KEY);
    }

    /** Starts the server and returns once it is ready. */
    RunningLotus start() {
        return RunningLotus.start(this);
    }

    /** Runs the start command to its end: for settings with which no server comes up. Fails when one does. */
    Ended runToEnd() {
        LotusProcess process = LotusProcess.begin(this);
        if (process.awaitReady()) {
            process.terminate();
            process.awaitEnd();
            throw new AssertionError("The server started with " + settings);
        }
        return new Ended(process.awaitEnd(), process.output());
    }

    /** How a start command ended, and all that it printed. */
    record Ended(int status, String output) {}

    Map<String, String> environment() {
        Map<String, String> all = new TreeMap<>(settings);
        all.putIfAbsent("LOTUS_HTTP_PORT", String.valueOf(port));
        all.putIfAbsent("LOTUS_DATA_DIR", data.toString());
        return all;
    }

    /** The repository, above the directory in which Maven runs the tests. */
    static Path repository() {
        Path here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, dir -> dir != null, Path::getParent)
                .filter(dir -> Files.isExecutable(dir.resolve("server-config/run")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No server-config/run above " + here));
    }

    static Path target() {
        return repository().resolve("modules/system-tests/target");
    }

    private static int freePort() {
        return IntStream.generate(() -> FIRST_PORT + ThreadLocalRandom.current().nextInt(PORTS))
                .limit(100)
                .filter(LotusSetup::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No free port found"));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}

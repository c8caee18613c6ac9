package org.lotuslearning.systemtests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One run of {@code server-config/run}: the script, the server under it, and what they print. */
final class LotusProcess {

    /** No figure of ours: only so that a start that hangs ends the build at some time. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Process script;
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();

    private LotusProcess(Process script) {
        this.script = script;
        Thread reader = new Thread(this::read, "output of server-config/run " + script.pid());
        reader.setDaemon(true);
        reader.start();
    }

    static LotusProcess begin(LotusSetup setup) {
        ProcessBuilder builder = new ProcessBuilder(
                LotusSetup.repository().resolve("server-config/run").toString(), "--no-build");
        builder.environment().keySet().removeIf(name -> name.startsWith("LOTUS_"));
        builder.environment().putAll(setup.environment());
        try {
            Process script = builder.redirectErrorStream(true).start();
            // A test run that is broken off leaves no server behind.
            Runtime.getRuntime().addShutdownHook(new Thread(script::destroy));
            return new LotusProcess(script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the script has said that the server is ready; false when it ended instead. */
    boolean awaitReady() {
        try {
            return ready.get(PATIENCE.toMinutes(), TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The server is neither ready nor gone. It printed:\n" + output(), e);
        }
    }

    /** Waits for the end of the script. Returns its exit status. */
    int awaitEnd() {
        try {
            if (!script.waitFor(PATIENCE.toMinutes(), TimeUnit.MINUTES)) {
                throw new IllegalStateException("server-config/run does not end. It printed:\n" + output());
            }
            awaitReady(); // the last line has been read
            return script.exitValue();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    void terminate() {
        script.destroy();
    }

    /** kill -9 of the server itself, as by the system's out-of-memory killer. The script survives it and ends. */
    void killServer() {
        List<ProcessHandle> servers = script.children()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .toList();
        if (servers.size() != 1) {
            throw new IllegalStateException("Expected one server under server-config/run, found " + servers);
        }
        servers.forEach(ProcessHandle::destroyForcibly);
    }

    boolean isRunning() {
        return script.isAlive();
    }

    String output() {
        return String.join("\n", lines) + "\n";
    }

    private void read() {
        try (BufferedReader reader = script.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
                if (line.startsWith("Ctrl-C stops it.")) {
                    ready.complete(true);
                }
            }
        } catch (IOException e) {
            lines.add(e.toString());
        }
        ready.complete(false);
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Interrupted while waiting for server-config/run", e);
    }
}

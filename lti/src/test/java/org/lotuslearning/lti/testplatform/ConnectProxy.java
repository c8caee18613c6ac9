package org.lotuslearning.lti.testplatform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A proxy as hospitals have one: it alone knows the way to the world, which here is one port of this machine. */
public final class ConnectProxy implements AutoCloseable {
    private final ServerSocket server;
    private final int world;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private ConnectProxy(ServerSocket server, int world) {
        this.server = server;
        this.world = world;
        threads.execute(this::accept);
    }

    /**
     * Starts one.
     *
     * @param world port on which everything is that is asked for
     */
    public static ConnectProxy to(int world) throws IOException {
        return new ConnectProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), world);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** What it was asked to connect to, e.g. {@code lms.example:443}. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                threads.execute(() -> connect(client));
            }
        } catch (IOException e) {
            // closed: the test is over
        }
    }

    private void connect(Socket client) {
        try (client;
                Socket lms = new Socket(InetAddress.getLoopbackAddress(), world)) {
            asked.add(head(client.getInputStream()).split(" ", 3)[1]);
            client.getOutputStream()
                    .write("HTTP/1.1 200 Connection established\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            threads.execute(() -> pass(lms, client));
            client.getInputStream().transferTo(lms.getOutputStream());
        } catch (IOException e) {
            // either side hung up
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to;
                OutputStream out = to.getOutputStream()) {
            from.getInputStream().transferTo(out);
        } catch (IOException e) {
            // either side hung up
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int read = in.read();
            if (read < 0) {
                throw new IOException("no request");
            }
            head.append((char) read);
        }
        return head.toString();
    }

    @Override
    public void close() {
        try {
            server.close();
            threads.shutdownNow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

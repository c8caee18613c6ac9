package org.lotuslearning.web.testserver;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;

/**
 * Starts Payara Micro as {@code server-config/run} does, with the same settings of the server, on a free port of the
 * loopback address and in a folder of its own, where the log stays.
 */
public final class ServerSettings {
    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final Path SERVER_CONFIG =
            MODULE.resolve("../../server-config/payara").normalize();

    private final ServerDatabase database = ServerDatabase.named(System.getProperty("lotus.test.database", "H2"));

    public void configure(@Observes ContainerRegistry registry) throws IOException {
        Path folder = folder();
        int port = freePort();
        Map<String, String> lotus = new LinkedHashMap<>();
        lotus.put("lotus.http.port", String.valueOf(port));
        lotus.put("lotus.data.dir", folder.toString());
        lotus.put(
                "lotus.content.dir",
                MODULE.resolve("src/test/resources/in-container/courses").toString());
        lotus.putAll(database.settings(folder));
        String java = "-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 "
                + lotus.entrySet().stream()
                        .map(e -> "-D" + e.getKey() + "=" + e.getValue())
                        .collect(Collectors.joining(" "));
        String payara = "--port " + port + " --nohazelcast --disablephonehome"
                + " --rootdir " + folder.resolve("payara")
                + " --logproperties " + filled("logging.properties", folder)
                + " --prebootcommandfile " + filled("pre-boot.asadmin", folder);
        registry.getContainers()
                .forEach(container -> container
                        .getContainerConfiguration()
                        .overrideProperty("randomHttpPort", "false")
                        .overrideProperty("autoBindHttp", "false")
                        .overrideProperty("outputToConsole", "false")
                        // or the adapter says --nocluster, which starts Hazelcast in spite of --nohazelcast
                        .overrideProperty("clusterEnabled", "true")
                        .overrideProperty("cmdOptions", java)
                        .overrideProperty("extraMicroOptions", payara));
    }

    public void end(@Observes(precedence = -100) AfterSuite event) throws IOException {
        database.close();
    }

    /** Empty but for its subfolders; what the last run left goes only now, so that its log could be read. */
    private Path folder() throws IOException {
        Path folder = MODULE.resolve("target/in-container").resolve(database.name());
        if (Files.exists(folder)) {
            try (Stream<Path> left = Files.walk(folder)) {
                for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(folder.resolve("log"));
        Files.createDirectories(folder.resolve("payara"));
        return folder;
    }

    /** A file of {@code server-config/payara} with what the run script fills in. */
    private static Path filled(String name, Path folder) throws IOException {
        String text = Files.readString(SERVER_CONFIG.resolve(name))
                .replace("@log-dir@", folder.resolve("log").toString())
                .replace("@handlers@", "java.util.logging.FileHandler,java.util.logging.ConsoleHandler")
                .replace("@error-page@", SERVER_CONFIG.resolve("error.html").toString());
        return Files.writeString(folder.resolve(name), text);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

package org.lotuslearning.demolms.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The settings of the demo LMS.
 *
 * @param on whether it serves at all; a demo signs anybody in, so it is off unless asked for, and off when the tool
 *     has a public address
 * @param toolAddress where the tool is, without a slash at the end
 * @param address where the demo is, without a slash at the end; also its issuer
 * @param dataDirectory where its database file is kept
 */
public record DemoSettings(boolean on, URI toolAddress, URI address, Path dataDirectory) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * Reads the settings.
     *
     * @param setting a setting by its name, such as {@code lotus.base.url} ({@code LOTUS_BASE_URL} in the environment)
     * @throws IllegalArgumentException naming the setting that is wrong
     */
    static DemoSettings from(Function<String, Optional<String>> setting) {
        URI tool = address("LOTUS_BASE_URL", setting.apply("lotus.base.url").orElse("http://localhost:8080"));
        URI demo = setting.apply("lotus.demo.url")
                .map(given -> address("LOTUS_DEMO_URL", given))
                .orElseGet(() -> besides(tool));
        boolean asked = setting.apply("lotus.demo").map(Boolean::parseBoolean).orElse(false);
        Path data = Path.of(setting.apply("lotus.data.dir").orElse("./data"));
        return new DemoSettings(asked && LOOPBACK.contains(tool.getHost()), tool, demo, data);
    }

    /** The origin of the tool, as in a Content-Security-Policy or a message event. */
    public String toolOrigin() {
        return origin(toolAddress);
    }

    /** The origin of the demo. */
    public String origin() {
        return origin(address);
    }

    /** The path under which the demo is, such as {@code /demo-lms}. */
    public String path() {
        return address.getPath();
    }

    /** An address of the demo. */
    public URI address(String path) {
        return URI.create(address + path);
    }

    /** Scheme, host and port of an address, the port only where it is not the scheme's own. */
    public static String origin(URI address) {
        boolean usual =
                address.getPort() == -1 || address.getPort() == ("https".equals(address.getScheme()) ? 443 : 80);
        return address.getScheme() + "://" + address.getHost() + (usual ? "" : ":" + address.getPort());
    }

    /** 127.0.0.1 is another site than localhost, as a real LMS is another site than the tool. */
    private static URI besides(URI tool) {
        String port = tool.getPort() == -1 ? "" : ":" + tool.getPort();
        return URI.create(tool.getScheme() + "://127.0.0.1" + port + "/demo-lms");
    }

    private static URI address(String name, String value) {
        String trimmed = value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
        try {
            URI address = URI.create(trimmed);
            if (address.getHost() != null && Set.of("http", "https").contains(address.getScheme())) {
                return address;
            }
        } catch (IllegalArgumentException notAnAddress) {
            throw new IllegalArgumentException(wrong(name, value), notAnAddress);
        }
        throw new IllegalArgumentException(wrong(name, value));
    }

    private static String wrong(String name, String value) {
        return name + " is not an http or https address: " + value;
    }
}

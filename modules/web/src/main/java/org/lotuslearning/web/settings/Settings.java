package org.lotuslearning.web.settings;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.lotuslearning.learning.teams.GroupSize;
import org.lotuslearning.learning.teams.TeamRounds;
import org.lotuslearning.lrs.access.Peers;
import org.lotuslearning.lti.http.OutboundSettings;
import org.lotuslearning.lti.http.PrivateAddresses;
import org.lotuslearning.lti.http.WebAddress;
import org.lotuslearning.tracking.outbox.Destinations;
import org.lotuslearning.tracking.relay.LrsDestination;

/**
 * The settings of design.md, read from MicroProfile Config (environment variables {@code LOTUS_…}).
 *
 * <p>Every accessor either gives a usable value or throws {@link WrongSetting}; {@link #check()} reads all of them, so
 * that a wrong one stops the start and not a learner.
 */
@ApplicationScoped
public class Settings {
    private final Config config;

    public Settings() {
        this(ConfigProvider.getConfig());
    }

    Settings(Config config) {
        this.config = config;
    }

    /** Reads every setting once. */
    public void check() {
        baseUrl();
        iriBase();
        ownActorIds();
        demo();
        dataDir();
        platformsFile();
        contentDir();
        contentPreview();
        httpProxy();
        trustedCa();
        privateAddresses();
        outbound();
        teamMinimum();
        keyRotation();
        retention();
        lrsLimits();
        trustedProxies();
        if (lrsKey().isPresent() != lrsSecret().isPresent()) {
            throw new WrongSetting("LOTUS_LRS_SECRET", "and LOTUS_LRS_KEY go together: set both or neither");
        }
        destinations();
        if (!onH2() && secretKey().isEmpty()) {
            throw new WrongSetting(
                    "LOTUS_SECRET_KEY",
                    "is required with PostgreSQL: at least 32 characters, the same on every node, kept out of the database");
        }
        secretKey().filter(k -> k.length() < 32).ifPresent(k -> {
            throw new WrongSetting("LOTUS_SECRET_KEY", "has " + k.length() + " characters; give it at least 32");
        });
        adminPassword().filter(p -> p.length() < 12).ifPresent(p -> {
            throw new WrongSetting("LOTUS_ADMIN_PASSWORD", "is shorter than 12 characters");
        });
    }

    /** The public address, without a slash at the end. */
    public URI baseUrl() {
        URI base = address("LOTUS_BASE_URL").orElseGet(() -> URI.create("http://localhost:" + port()));
        if (!base.getPath().isEmpty()) {
            throw new WrongSetting(
                    "LOTUS_BASE_URL", "is " + base + "; it cannot have a path, such as " + base.getPath());
        }
        if (!base.getScheme().equals("https") && !loopback(base)) {
            throw new WrongSetting(
                    "LOTUS_BASE_URL", "is " + base + "; beyond this machine browsers keep our cookies with https only");
        }
        return base;
    }

    /** Base of activity ids, without a slash at the end. */
    public URI iriBase() {
        return givenIriBase().orElseGet(this::baseUrl);
    }

    /** The base of activity ids, when it was set. */
    public Optional<URI> givenIriBase() {
        return address("LOTUS_IRI_BASE");
    }

    /** Whether statements name learners by random ids of ours, in place of those of their platforms. */
    public boolean ownActorIds() {
        String ids = text("LOTUS_XAPI_ACTOR").orElse("lms").toLowerCase(Locale.ROOT);
        if (!ids.equals("lms") && !ids.equals("uuid")) {
            throw new WrongSetting("LOTUS_XAPI_ACTOR", "is \"" + ids + "\"; write lms or uuid");
        }
        return ids.equals("uuid");
    }

    /** Whether the demo LMS is deployed beside us. Only ever on a loopback address. */
    public boolean demo() {
        String demo = text("LOTUS_DEMO").orElse("false").toLowerCase(Locale.ROOT);
        if (!demo.equals("true") && !demo.equals("false")) {
            throw new WrongSetting("LOTUS_DEMO", "is \"" + demo + "\"; write true or false");
        }
        return demo.equals("true") && loopback(baseUrl());
    }

    /** Where the demo LMS is: the same port on another name, so that it is another site, as a real LMS is. */
    public URI demoUrl() {
        return address("LOTUS_DEMO_URL").orElseGet(() -> {
            URI base = baseUrl();
            return URI.create(
                    base.getScheme() + "://127.0.0.1" + (base.getPort() < 0 ? "" : ":" + base.getPort()) + "/demo-lms");
        });
    }

    public Path dataDir() {
        return Path.of(text("LOTUS_DATA_DIR").orElse("data")).toAbsolutePath().normalize();
    }

    public boolean onH2() {
        return text("LOTUS_DB_URL").orElse("jdbc:h2:").startsWith("jdbc:h2:");
    }

    /** Whether no other server can have the database open: a file of H2 belongs to one process. */
    public boolean ownsDatabase() {
        String url = text("LOTUS_DB_URL").orElse("jdbc:h2:file:").toLowerCase(Locale.ROOT);
        return url.startsWith("jdbc:h2:file:") && !url.contains("auto_server=true");
    }

    public Optional<String> secretKey() {
        return text("LOTUS_SECRET_KEY");
    }

    public Optional<String> adminPassword() {
        return text("LOTUS_ADMIN_PASSWORD");
    }

    public Optional<Path> platformsFile() {
        return file("LOTUS_PLATFORMS_FILE");
    }

    public Optional<Path> contentDir() {
        return folder("LOTUS_CONTENT_DIR");
    }

    /** Where the courses' own files are, on a demo server that shows authors what they have just written. */
    public Optional<Path> contentPreview() {
        return folder("LOTUS_CONTENT_PREVIEW").filter(d -> demo());
    }

    private Optional<Path> folder(String name) {
        Optional<Path> dir = text(name).map(Path::of);
        dir.filter(d -> !Files.isDirectory(d)).ifPresent(d -> {
            throw new WrongSetting(name, "names " + d + ", which is not a folder");
        });
        return dir;
    }

    public Optional<String> lrsKey() {
        return key("LOTUS_LRS_KEY");
    }

    private Optional<String> key(String name) {
        Optional<String> key = text(name);
        key.filter(given -> given.contains(":")).ifPresent(given -> {
            throw new WrongSetting(name, LrsAddress.NO_COLON);
        });
        return key;
    }

    public Optional<String> lrsSecret() {
        return text("LOTUS_LRS_SECRET");
    }

    /** The LRSs to each of which progress goes; where none is named, the embedded one. */
    public List<LrsEntry> destinations() {
        Optional<LrsAddress> single = lrs();
        return file("LOTUS_XAPI_DESTINATIONS_FILE")
                .map(DestinationsFile::read)
                .orElseGet(() -> List.of(new LrsEntry(Destinations.LRS, single, LrsDestination.VERSIONS.get(0))));
    }

    /** How much clients of the embedded LRS may ask of it. */
    public LrsLimits lrsLimits() {
        return new LrsLimits(
                number("LOTUS_LRS_MAX_BODY_KB", "4096", 64, 32_768),
                number("LOTUS_LRS_MAX_BATCH", "1000", LrsLimits.OUR_OWN_BATCH, 10_000),
                number("LOTUS_LRS_MAX_PAGE", "200", 1, 1_000),
                number("LOTUS_LRS_REQUESTS_PER_MINUTE", "60000", 0, 10_000_000),
                number("LOTUS_LRS_WRONG_SECRETS", "20", 3, 1_000));
    }

    /** The proxies that say truly where a request comes from. */
    public Peers trustedProxies() {
        try {
            return Peers.behind(text("LOTUS_TRUSTED_PROXIES").orElse(Peers.LOOPBACK));
        } catch (IllegalArgumentException e) {
            throw new WrongSetting("LOTUS_TRUSTED_PROXIES", "is wrong: " + e.getMessage());
        }
    }

    /** An LRS of the trust's, when one is configured in place of the embedded one. */
    Optional<LrsAddress> lrs() {
        Optional<URI> endpoint = address("LOTUS_XAPI_ENDPOINT");
        if (endpoint.isEmpty()) {
            return Optional.empty();
        }
        if (!WebAddress.isSecure(endpoint.get())) {
            throw new WrongSetting(
                    "LOTUS_XAPI_ENDPOINT", "is " + endpoint.get() + "; it has to be " + LrsAddress.SECURE);
        }
        String key = key("LOTUS_XAPI_KEY")
                .orElseThrow(() -> new WrongSetting("LOTUS_XAPI_KEY", "is missing, but LOTUS_XAPI_ENDPOINT is set"));
        String secret = text("LOTUS_XAPI_SECRET")
                .orElseThrow(() -> new WrongSetting("LOTUS_XAPI_SECRET", "is missing, but LOTUS_XAPI_ENDPOINT is set"));
        return Optional.of(new LrsAddress(endpoint.get(), key, secret));
    }

    /** The address of our own port on this machine, whatever the public address is. */
    public URI ownAddress() {
        String listening = text("LOTUS_HTTP_ADDRESS").orElse("127.0.0.1");
        boolean everywhere = List.of("0.0.0.0", "::", "localhost", "loopback").contains(listening);
        String host = everywhere ? "127.0.0.1" : listening.contains(":") ? "[" + listening + "]" : listening;
        return URI.create("http://" + host + ":" + port());
    }

    public Optional<URI> httpProxy() {
        return address("LOTUS_HTTP_PROXY");
    }

    /** What goes wrong with proxy and certificates would otherwise only come out with the first launch. */
    private void outbound() {
        try {
            OutboundSettings.of(httpProxy(), trustedCa(), PrivateAddresses.NONE).check();
        } catch (IllegalArgumentException e) {
            // the message begins with the setting's name
            String[] words = String.valueOf(e.getMessage()).split(" ", 2);
            throw new WrongSetting(words[0], words[words.length - 1]);
        }
    }

    public Optional<Path> trustedCa() {
        return file("LOTUS_TRUSTED_CA");
    }

    /** Which private addresses may be fetched: none, loopback or all. */
    public String privateAddresses() {
        String allowed = text("LOTUS_ALLOW_PRIVATE_ADDRESSES").orElse(demo() ? "loopback" : "none");
        if (!allowed.equals("none") && !allowed.equals("loopback") && !allowed.equals("all")) {
            throw new WrongSetting(
                    "LOTUS_ALLOW_PRIVATE_ADDRESSES", "is \"" + allowed + "\"; write none, loopback or all");
        }
        return allowed;
    }

    /** From how many answers on a team's results are shown. */
    public int teamMinimum() {
        return number("LOTUS_TEAM_MINIMUM", "5", GroupSize.FLOOR, TeamRounds.MOST_ANSWERS);
    }

    /** How long one of our keys signs before the next one takes over. */
    public Duration keyRotation() {
        return Duration.ofDays(number("LOTUS_KEY_ROTATION_DAYS", "90", 7, 3650));
    }

    /** What is deleted when it is so old; nothing that is not set. */
    public Retention retention() {
        return new Retention(months("PEOPLE"), months("ANSWERS"), months("STATEMENTS"), months("AUDIT"));
    }

    private Optional<Period> months(String what) {
        String name = "LOTUS_RETENTION_" + what + "_MONTHS";
        return text(name).map(months -> Period.ofMonths(number(name, months, 1, 1200)));
    }

    private int port() {
        return number("LOTUS_HTTP_PORT", "8080", 1, 65_535);
    }

    private int number(String name, String otherwise, int least, int most) {
        String given = text(name).orElse(otherwise);
        try {
            int number = Integer.parseInt(given);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, with the name of the setting
        }
        throw new WrongSetting(name, "is \"" + given + "\"; write a number from " + least + " to " + most);
    }

    private Optional<Path> file(String name) {
        Optional<Path> file = text(name).map(Path::of);
        file.filter(f -> !Files.isReadable(f)).ifPresent(f -> {
            throw new WrongSetting(name, "names " + f + ", which cannot be read");
        });
        return file;
    }

    private Optional<URI> address(String name) {
        return text(name)
                .map(value -> httpAddress(value)
                        .orElseThrow(() -> new WrongSetting(
                                name, "is \"" + value + "\"; write an address such as https://learn.example.org")));
    }

    /** An address of the web without query and fragment, and without a slash at its end; empty when it is none. */
    static Optional<URI> httpAddress(String value) {
        try {
            URI uri = URI.create(value.replaceAll("/+$", ""));
            boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return Optional.of(uri)
                    .filter(u -> http && u.getHost() != null && u.getRawQuery() == null && u.getRawFragment() == null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<String> text(String name) {
        String property = name.toLowerCase(Locale.ROOT).replace('_', '.');
        return config.getOptionalValue(property, String.class)
                .map(String::strip)
                .filter(v -> !v.isEmpty());
    }

    private static boolean loopback(URI uri) {
        try {
            return InetAddress.getByName(uri.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}

package org.lotuslearning.web.settings;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.lotuslearning.lti.http.WebAddress;
import org.lotuslearning.tracking.relay.LrsDestination;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** One entry of {@link DestinationsFile}. */
final class DestinationEntry {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_-]{1,20}");
    private static final List<String> FIELDS =
            List.of("name", "embedded", "endpoint", "key", "secret", "secretFile", "version");
    private static final List<String> ELSEWHERE = List.of("endpoint", "key", "secret", "secretFile");

    private final Node node;
    private final Path file;
    private final BiConsumer<Node, String> mistakes;
    private final Map<String, ScalarNode> fields = new HashMap<>();
    private boolean sound = true;

    /** Whether every field was understood: only then is it known that one is missing. */
    private boolean understood = true;

    DestinationEntry(Node node, Path file, BiConsumer<Node, String> mistakes) {
        this.node = node;
        this.file = file;
        this.mistakes = mistakes;
    }

    /** Empty when something is wrong with it. */
    Optional<LrsEntry> read() {
        if (!(node instanceof MappingNode mapping)) {
            mistake(node, "write fields here, name and endpoint among them");
            return Optional.empty();
        }
        mapping.getValue().forEach(this::take);
        String name = required("name");
        if (sound && !NAME.matcher(name).matches()) {
            mistake(at("name"), "name has to be of small letters, digits and hyphens, 40 at most");
        }
        String version = fields.containsKey("version") ? required("version") : LrsDestination.VERSIONS.get(0);
        if (!LrsDestination.VERSIONS.contains(version)) {
            mistake(at("version"), "version has to be one of " + String.join(", ", LrsDestination.VERSIONS));
        }
        Optional<LrsAddress> address = embedded() ? nothingElse() : Optional.of(address());
        return sound ? Optional.of(new LrsEntry(name, address, version)) : Optional.empty();
    }

    private void take(NodeTuple field) {
        if (!(field.getKeyNode() instanceof ScalarNode key) || !FIELDS.contains(key.getValue())) {
            understood = false;
            mistake(field.getKeyNode(), "there is no " + called(field) + "; there are " + String.join(", ", FIELDS));
        } else if (!(field.getValueNode() instanceof ScalarNode text)) {
            understood = false;
            mistake(field.getKeyNode(), key.getValue() + " has to be a text");
        } else if (fields.put(key.getValue(), text) != null) {
            mistake(field.getKeyNode(), key.getValue() + " stands here a second time; remove one of the two");
        }
    }

    /** By its name, where that is a word before a value: anything else could be a piece of a secret. */
    private static String called(NodeTuple field) {
        return field.getKeyNode() instanceof ScalarNode key
                        && WORD.matcher(key.getValue()).matches()
                        && !(field.getValueNode() instanceof ScalarNode text
                                && text.getValue().isEmpty())
                ? "field " + key.getValue()
                : "such field";
    }

    private boolean embedded() {
        if (!fields.containsKey("embedded")) {
            return false;
        }
        String embedded = required("embedded");
        if (!embedded.equals("true") && !embedded.equals("false")) {
            mistake(at("embedded"), "embedded has to be true or false");
        }
        return embedded.equals("true");
    }

    private Optional<LrsAddress> nothingElse() {
        ELSEWHERE.stream()
                .filter(fields::containsKey)
                .forEach(field -> mistake(at(field), "the embedded LRS needs no " + field + "; remove it"));
        return Optional.empty();
    }

    private LrsAddress address() {
        Optional<URI> endpoint = Settings.httpAddress(required("endpoint")).filter(uri -> uri.getUserInfo() == null);
        if (fields.containsKey("endpoint") && endpoint.isEmpty()) {
            mistake(at("endpoint"), "endpoint has to be an address such as https://lrs.example.org/xapi/");
        }
        endpoint.filter(uri -> !WebAddress.isSecure(uri))
                .ifPresent(uri -> mistake(at("endpoint"), "endpoint has to be " + LrsAddress.SECURE));
        String key = required("key");
        if (key.contains(":")) {
            mistake(at("key"), "key " + LrsAddress.NO_COLON);
        }
        return new LrsAddress(endpoint.orElse(URI.create("")), key, secret());
    }

    private String secret() {
        if (fields.containsKey("secret") == fields.containsKey("secretFile")) {
            missing("give either secret or secretFile, the name of a file that holds nothing else");
            return "";
        }
        return fields.containsKey("secret") ? required("secret") : secretFile(required("secretFile"));
    }

    /** Beside this file, unless it says otherwise. */
    private String secretFile(String name) {
        try {
            String secret = Files.readString(file.resolveSibling(name)).strip();
            if (secret.isEmpty()) {
                mistake(at("secretFile"), "secretFile names an empty file");
            }
            return secret;
        } catch (IOException | IllegalArgumentException e) {
            mistake(at("secretFile"), "secretFile names a file that cannot be read");
            return "";
        }
    }

    private String required(String field) {
        ScalarNode text = fields.get(field);
        if (text == null) {
            missing(field + " is missing");
            return "";
        }
        if (text.getValue().isBlank()) {
            mistake(text, field + " is empty");
        }
        return text.getValue().strip();
    }

    /** What is missing may be what was not understood. */
    private void missing(String words) {
        if (understood) {
            mistake(node, words);
        }
    }

    private Node at(String field) {
        ScalarNode given = fields.get(field);
        return given == null ? node : given;
    }

    private void mistake(Node at, String words) {
        sound = false;
        mistakes.accept(at, words);
    }
}

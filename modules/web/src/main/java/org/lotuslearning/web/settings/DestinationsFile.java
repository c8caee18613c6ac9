package org.lotuslearning.web.settings;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads {@code LOTUS_XAPI_DESTINATIONS_FILE}, a list of learning record stores in YAML or JSON:
 *
 * <pre>{@code
 * - name: ours
 *   embedded: true
 * - name: trust
 *   endpoint: https://lrs.trust.example/xapi/
 *   key: lotus
 *   secretFile: trust-lrs.secret
 *   version: 2.0.0
 * }</pre>
 *
 * <p>All mistakes are told at once, each with its line. No message repeats a value, which could be the secret.
 */
final class DestinationsFile {
    private static final String SETTING = "LOTUS_XAPI_DESTINATIONS_FILE";

    private final Path file;
    private final List<String> mistakes = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private boolean embedded;
    private boolean oneLine;
    private int at;

    private DestinationsFile(Path file) {
        this.file = file;
    }

    static List<LrsEntry> read(Path file) {
        return new DestinationsFile(file).entries();
    }

    private List<LrsEntry> entries() {
        List<LrsEntry> entries = new ArrayList<>();
        List<Node> list = list();
        oneLine = list.size() > 1 && line(list.get(0)) == line(list.get(list.size() - 1));
        for (Node node : list) {
            at++;
            DestinationEntry entry = new DestinationEntry(node, file, this::mistake);
            entry.read().ifPresent(read -> {
                if (!names.add(read.name())) {
                    mistake(node, "an earlier entry has the same name; write another");
                }
                if (read.address().isEmpty() && embedded) {
                    mistake(node, "an earlier entry is the embedded LRS already; leave one of them out");
                }
                embedded |= read.address().isEmpty();
                entries.add(read);
            });
        }
        if (!mistakes.isEmpty()) {
            throw new WrongSetting(SETTING, String.join("; ", mistakes));
        }
        return entries;
    }

    private List<Node> list() {
        try {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text()));
            if (root instanceof SequenceNode list && !list.getValue().isEmpty()) {
                return list.getValue();
            }
            throw new WrongSetting(SETTING, "names " + file + ", which is not a list with an entry for each LRS");
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            // what the parser says may repeat a piece of the file, and with it a secret
            throw new WrongSetting(
                    SETTING, file + ":" + line + ": is not well-formed YAML or JSON here or just before");
        } catch (YAMLException e) {
            throw new WrongSetting(SETTING, "names " + file + ", which is neither YAML nor JSON");
        }
    }

    private String text() {
        try {
            String text = Files.readString(file);
            // JSON may be indented by tabs, YAML may not
            return text.stripLeading().startsWith("[") ? text.replace('\t', ' ') : text;
        } catch (IOException e) {
            throw new WrongSetting(SETTING, "names " + file + ", which cannot be read: " + e.getMessage());
        }
    }

    private void mistake(Node where, String words) {
        // programs write JSON without breaks, where a line tells nothing
        mistakes.add(file + ":" + line(where) + ": " + (oneLine ? "entry " + at + ": " : "") + words);
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}

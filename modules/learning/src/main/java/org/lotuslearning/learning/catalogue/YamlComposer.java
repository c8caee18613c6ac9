package org.lotuslearning.learning.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads YAML into a tree with places. Only plain values: no tags, no merge keys, no aliases of lists or mappings.
 *
 * <p>Scalars are told apart by the core schema of YAML 1.2 (section 10.3.2), as editors do, and not by YAML 1.1:
 * {@code Yes}, {@code No} and {@code 12:30} are texts here.
 */
final class YamlComposer {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MAX_DEPTH = 20;

    private final String file;
    private final int firstLine;
    private final Problems problems;
    private final Map<String, YamlDocument.Place> places = new HashMap<>();

    private YamlComposer(String file, int firstLine, Problems problems) {
        this.file = file;
        this.firstLine = firstLine;
        this.problems = problems;
    }

    /**
     * Reads one document.
     *
     * @param firstLine the line of the file on which {@code text} begins, counted from 1
     * @return empty where the text is no YAML; the problems then say why
     */
    static Optional<YamlDocument> compose(String file, String text, int firstLine, Problems problems) {
        YamlComposer composer = new YamlComposer(file, firstLine, problems);
        try {
            return composer.tree(text).map(root -> new YamlDocument(file, root, composer.places));
        } catch (MarkedYAMLException e) {
            problems.add(file, firstLine + YamlMessages.lineIndex(e), YamlMessages.explain(e, text));
        } catch (YAMLException e) {
            problems.add(file, firstLine, YamlMessages.explain(e));
        }
        return Optional.empty();
    }

    private Optional<JsonNode> tree(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(MAX_DEPTH);
        @Nullable
        Node node = new Composer(new ParserImpl(new StreamReader(text), options), new CoreResolver(), options)
                .getSingleNode();
        if (node == null) {
            problems.add(file, firstLine, "There is nothing here. Write fields such as: title: …");
            return Optional.empty();
        }
        if (!(node instanceof MappingNode)) {
            problems.add(
                    file,
                    firstLine + node.getStartMark().getLine(),
                    "There should be fields here, each on a line of its own such as: title: …");
            return Optional.empty();
        }
        int before = problems.count();
        JsonNode root = convert(node, "", line(node));
        return problems.count() == before ? Optional.of(root) : Optional.empty();
    }

    private int line(Node node) {
        return firstLine + node.getStartMark().getLine();
    }

    private JsonNode convert(Node node, String pointer, int keyLine) {
        boolean literal = node instanceof ScalarNode s && s.getScalarStyle() == ScalarStyle.LITERAL;
        String written = node instanceof ScalarNode s ? s.getValue() : "";
        places.put(pointer, new YamlDocument.Place(keyLine, line(node), written, literal));
        if (node instanceof MappingNode mapping) {
            return object(mapping, pointer);
        }
        if (node instanceof SequenceNode sequence) {
            var array = JSON.arrayNode();
            for (Node item : sequence.getValue()) {
                array.add(convert(item, YamlDocument.child(pointer, Integer.toString(array.size())), line(item)));
            }
            return array;
        }
        return scalar((ScalarNode) node);
    }

    private JsonNode object(MappingNode mapping, String pointer) {
        var object = JSON.objectNode();
        for (NodeTuple field : mapping.getValue()) {
            int keyLine = line(field.getKeyNode());
            if (!(field.getKeyNode() instanceof ScalarNode key)) {
                problems.add(file, keyLine, "The name of a field has to be a single word such as: title");
                continue;
            }
            if (object.has(key.getValue())) {
                problems.add(
                        file, keyLine, "\"" + key.getValue() + "\" stands here a second time. Remove one of the two.");
                continue;
            }
            String child = YamlDocument.child(pointer, key.getValue());
            object.set(key.getValue(), convert(field.getValueNode(), child, keyLine));
        }
        return object;
    }

    private JsonNode scalar(ScalarNode scalar) {
        String value = scalar.getValue();
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.NULL)) {
            return JSON.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return JSON.booleanNode(Boolean.parseBoolean(value));
        }
        if (tag.equals(Tag.INT)) {
            return JSON.numberNode(new BigInteger(value));
        }
        if (tag.equals(Tag.FLOAT)) {
            return JSON.numberNode(new BigDecimal(value));
        }
        if (!tag.equals(Tag.STR)) {
            problems.add(
                    file, line(scalar), "\"!\" at the start has a meaning of its own in YAML. Put the text in quotes.");
        }
        return JSON.textNode(value);
    }

    /** YAML 1.2.2, 10.3.2, without octal, hexadecimal, infinity and not-a-number, which no field takes. */
    private static final class CoreResolver extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, Pattern.compile("true|True|TRUE|false|False|FALSE"), "tTfF");
            addImplicitResolver(Tag.INT, Pattern.compile("[-+]?[0-9]+"), "-+0123456789");
            addImplicitResolver(
                    Tag.FLOAT,
                    Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?"),
                    "-+0123456789.");
            addImplicitResolver(Tag.NULL, Pattern.compile("~|null|Null|NULL|"), "~nN\0");
            addImplicitResolver(Tag.NULL, EMPTY, null);
        }
    }
}

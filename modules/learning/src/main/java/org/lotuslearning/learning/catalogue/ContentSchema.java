package org.lotuslearning.learning.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Holds YAML against {@code content.schema.json} (JSON Schema 2020-12) and reports what does not fit. */
final class ContentSchema {
    private static final String ID = "urn:lotus-learning:content";

    /** The definitions that a whole file or fenced block has to fit. */
    enum Kind {
        COURSE,
        MODULE,
        PAGE,
        FIGURE,
        RESOURCES,
        CALLOUT,
        EXERCISE,
        CHECK,
        EVIDENCE_MAP,
        GLOSSARY,
        DIRECTORY,
        SOURCE_NOTES,
        CASES,
        RISK_GUIDE,
        FORM;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final JsonNode schema;
    private final Map<Kind, JsonSchema> kinds = new EnumMap<>(Kind.class);

    ContentSchema() {
        String text;
        try (InputStream in = Objects.requireNonNull(ContentSchema.class.getResourceAsStream("content.schema.json"))) {
            text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            schema = new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
                VersionFlag.V202012, builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(ID, text))));
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .locale(Locale.ROOT)
                .build();
        for (Kind kind : Kind.values()) {
            kinds.put(kind, factory.getSchema(SchemaLocation.of(ID + "#/$defs/" + kind.word()), config));
        }
    }

    /** Whether the document fits; where it does not, the problems say why. */
    boolean fits(Kind kind, YamlDocument document, Problems problems) {
        SchemaMessages messages = new SchemaMessages(schema, kind, document);
        var violations = Objects.requireNonNull(kinds.get(kind)).validate(document.root());
        violations.forEach(v -> problems.add(document.file(), messages.line(v), messages.explain(v)));
        return violations.isEmpty();
    }
}

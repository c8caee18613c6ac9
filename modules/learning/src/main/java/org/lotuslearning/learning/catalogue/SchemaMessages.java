package org.lotuslearning.learning.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** Says in plain English how a YAML document breaks the schema. */
final class SchemaMessages {
    private final JsonNode schema;
    private final YamlDocument document;
    private final ThingNames names;

    SchemaMessages(JsonNode schema, ContentSchema.Kind kind, YamlDocument document) {
        this.schema = schema;
        this.document = document;
        this.names = new ThingNames(kind, document.root());
    }

    int line(ValidationMessage violation) {
        String pointer = violation.getInstanceLocation().toString();
        if ("additionalProperties".equals(violation.getType())) {
            return document.place(YamlDocument.child(pointer, property(violation)))
                    .keyLine();
        }
        return "required".equals(violation.getType())
                ? document.place(pointer).line()
                : document.place(pointer).keyLine();
    }

    String explain(ValidationMessage violation) {
        String pointer = violation.getInstanceLocation().toString();
        return switch (violation.getType()) {
            case "required" -> missing(violation, pointer);
            case "additionalProperties" -> unknown(violation, pointer);
            case "type" -> wrongType(violation, pointer);
            case "enum", "const" -> notAllowed(violation, pointer);
            case "minItems" -> names.field(pointer) + " must have at least " + constraint(violation) + " items.";
            case "maxItems" -> names.field(pointer) + " can have at most " + constraint(violation) + " items.";
            case "minimum" -> names.field(pointer) + " must be " + constraint(violation) + " or more.";
            case "maximum" -> names.field(pointer) + " must be " + constraint(violation) + " or less.";
            case "pattern" -> wrongForm(violation, pointer);
            case "not" ->
                names.field(pointer) + " is plain text: links in brackets and ** would be shown as they are typed. "
                        + "Remove them.";
            default -> throw new IllegalStateException("The schema has a keyword without words: " + violation);
        };
    }

    private String missing(ValidationMessage violation, String pointer) {
        String property = property(violation);
        JsonNode example = resolved(around(violation).path("properties").path(property))
                .path("examples")
                .path(0);
        String value = example.isMissingNode() ? "" : " " + example.asText();
        return names.thing(pointer) + " has no " + property + ". Add a line like: " + property + ":" + value;
    }

    private String unknown(ValidationMessage violation, String pointer) {
        String property = property(violation);
        List<String> known = new ArrayList<>();
        around(violation).path("properties").fieldNames().forEachRemaining(known::add);
        String hint = Nearest.hint(property, known);
        return names.thing(pointer) + " cannot have the field \"" + property + "\"."
                + (hint.isEmpty() ? " It can have: " + String.join(", ", known) + "." : hint);
    }

    private String wrongType(ValidationMessage violation, String pointer) {
        JsonNode value = document.root().at(pointer);
        if (value.isNull()) {
            return names.field(pointer) + " is empty. Write something after the colon, or remove the line.";
        }
        if (at(violation.getSchemaLocation().getFragment()).isArray()) {
            return value.isObject()
                    ? names.field(pointer) + " must be one value, or a list of several in brackets."
                    : notText(value, pointer);
        }
        return switch (constraint(violation)) {
            case "string" -> notText(value, pointer);
            case "integer" -> names.field(pointer) + " must be a whole number without quotes, such as 3.";
            case "boolean" -> names.field(pointer) + " must be true or false, without quotes.";
            case "array" ->
                names.field(pointer) + " must be a list: each item on a line of its own that begins with \"- \".";
            default -> names.field(pointer) + " must consist of fields, each on a line of its own such as: id: first";
        };
    }

    private String notText(JsonNode value, String pointer) {
        if (value.isContainerNode()) {
            return names.field(pointer) + " must be one text"
                    + (value.isArray() ? ", not a list." : ". If it contains a colon, put it in quotes.");
        }
        String written = document.place(pointer).written();
        String what = value.isBoolean() ? "a yes-or-no value" : "a number";
        return written + " is " + what + " in YAML: write \"" + written + "\"";
    }

    private String notAllowed(ValidationMessage violation, String pointer) {
        JsonNode value = document.root().at(pointer);
        if (value.isNull()) {
            return names.field(pointer) + " is empty. Write something after the colon, or remove the line.";
        }
        List<String> allowed = StreamSupport.stream(
                        around(violation).path("enum").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        return names.field(pointer) + " cannot be \"" + value.asText() + "\". It can be: " + String.join(", ", allowed)
                + "." + Nearest.hint(value.asText(), allowed);
    }

    private String wrongForm(ValidationMessage violation, String pointer) {
        String value = document.root().at(pointer).asText();
        if (value.isBlank()) {
            return names.field(pointer) + " is empty. Write something after the colon, or remove the line.";
        }
        String advice = around(violation).path("description").asText();
        return names.field(pointer) + " cannot be \"" + value + "\". " + advice;
    }

    private static String property(ValidationMessage violation) {
        return Objects.requireNonNull(violation.getProperty());
    }

    private String constraint(ValidationMessage violation) {
        return at(violation.getSchemaLocation().getFragment()).asText();
    }

    /** The schema object that holds the broken keyword. */
    private JsonNode around(ValidationMessage violation) {
        return at(violation.getSchemaLocation().getFragment().getParent());
    }

    private JsonNode at(JsonNodePath path) {
        JsonNode node = schema;
        for (int i = 0; i < path.getNameCount(); i++) {
            Object element = path.getElement(i);
            node = element instanceof Integer n ? node.path(n) : node.path(element.toString());
        }
        return node;
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : schema.at(reference.substring(1));
    }
}

package org.lotuslearning.xapi.statement;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Set;

/** Makes values of what a parser finds in a text; numbers stay as they are written. */
final class JsonTree {
    /** Arrays and objects within each other. */
    private static final int DEEPEST = 100;

    private final JsonParser parser;
    private final boolean strict;

    private JsonTree(JsonParser parser, boolean strict) {
        this.parser = parser;
        this.strict = strict;
    }

    /**
     * The one value of a text.
     *
     * @param strict whether to refuse what programs understand differently, or not at all: repeated properties, half
     *     surrogate pairs, and numbers and nesting without end
     * @throws JsonException if it is not JSON, or is refused
     */
    static JsonValue of(String text, boolean strict) {
        try (JsonParser parser = JsonText.PROVIDER.createParser(new StringReader(text))) {
            if (!parser.hasNext()) {
                throw new JsonException("there is nothing");
            }
            JsonValue value = new JsonTree(parser, strict).value(parser.next(), 0);
            // the parser refuses what stands behind it
            while (parser.hasNext()) {
                parser.next();
            }
            return value;
        } catch (NoSuchElementException e) {
            throw new JsonException("it ends early", e);
        }
    }

    private JsonValue value(JsonParser.Event event, int depth) {
        if (strict && depth > DEEPEST) {
            throw new JsonException("it is nested more than " + DEEPEST + " times");
        }
        return switch (event) {
            case START_OBJECT -> object(depth);
            case START_ARRAY -> array(depth);
            case VALUE_STRING -> JsonText.PROVIDER.createValue(text());
            case VALUE_NUMBER -> number();
            case VALUE_TRUE -> JsonValue.TRUE;
            case VALUE_FALSE -> JsonValue.FALSE;
            case VALUE_NULL -> JsonValue.NULL;
            default -> throw new JsonException("a value is missing");
        };
    }

    private JsonValue object(int depth) {
        JsonObjectBuilder object = JsonText.PROVIDER.createObjectBuilder();
        Set<String> names = new HashSet<>();
        JsonParser.Event event = parser.next();
        while (event != JsonParser.Event.END_OBJECT) {
            String name = text();
            // 2.2: "A Statement MUST use each property no more than one time"
            if (strict && !names.add(name)) {
                throw new JsonException("the property " + name + " is repeated");
            }
            object.add(name, value(parser.next(), depth + 1));
            event = parser.next();
        }
        return object.build();
    }

    private JsonValue array(int depth) {
        JsonArrayBuilder array = JsonText.PROVIDER.createArrayBuilder();
        JsonParser.Event event = parser.next();
        while (event != JsonParser.Event.END_ARRAY) {
            array.add(value(event, depth + 1));
            event = parser.next();
        }
        return array.build();
    }

    private String text() {
        String text = parser.getString();
        if (strict && hasHalfPair(text)) {
            throw new JsonException("it holds half of a surrogate pair");
        }
        return text;
    }

    private static boolean hasHalfPair(String text) {
        return text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    private JsonValue number() {
        WrittenNumber number = new WrittenNumber(parser.getString());
        if (strict && !number.isReasonable()) {
            throw new JsonException("a number is too long, or its exponent too large");
        }
        return number;
    }
}

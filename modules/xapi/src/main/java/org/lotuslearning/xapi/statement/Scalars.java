package org.lotuslearning.xapi.statement;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** The formats of single values (2.2 and 4.0). Numbers in strings and booleans in strings are refused, as 2.2 asks. */
final class Scalars {
    private static final Pattern STANDARD_UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Scalars() {}

    static String text(JsonValue value) {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        throw new InvalidStatementException("", "must be a string, not " + JsonFields.kind(value));
    }

    static boolean flag(JsonValue value) {
        return switch (value.getValueType()) {
            case TRUE -> true;
            case FALSE -> false;
            default -> throw new InvalidStatementException("", "must be true or false, not " + JsonFields.kind(value));
        };
    }

    static BigDecimal number(JsonValue value) {
        if (value instanceof JsonNumber number) {
            return number.bigDecimalValue();
        }
        throw new InvalidStatementException("", "must be a number, not " + JsonFields.kind(value));
    }

    static long wholeNumber(JsonValue value) {
        BigDecimal number = number(value);
        // bounded before it is converted, since 1e999999999 is short to write and long to convert
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            throw new InvalidStatementException("", "must be a whole number of at least 0");
        }
        if (number.stripTrailingZeros().scale() > 0) {
            throw new InvalidStatementException("", "must be a whole number");
        }
        return number.longValue();
    }

    static URI iri(JsonValue value) {
        return iri(text(value));
    }

    /** 2.2: IRIs without a scheme are refused; 4.3: characters beyond ASCII are welcome, {@link URI} knows them. */
    static URI iri(String text) {
        try {
            URI iri = new URI(text);
            if (iri.isAbsolute()) {
                return iri;
            }
        } catch (URISyntaxException e) {
            throw new InvalidStatementException("", "must be an IRI: " + e.getReason());
        }
        throw new InvalidStatementException("", "must be an IRI with a scheme");
    }

    static URI iri(URI iri, String property) {
        if (!iri.isAbsolute()) {
            throw new InvalidStatementException("/" + property, "must be an IRI with a scheme");
        }
        return iri;
    }

    static UUID uuid(JsonValue value) {
        return uuid(text(value));
    }

    /** 4.4: the standard string form, which is stricter than {@link UUID#fromString}. */
    static UUID uuid(String text) {
        if (!STANDARD_UUID.matcher(text).matches()) {
            throw new InvalidStatementException("", "must be a UUID in its standard form");
        }
        return UUID.fromString(text);
    }

    static String language(JsonValue value) {
        return language(text(value));
    }

    /** RFC 5646, well-formedness: 2.2 asks for "the sequence of token lengths" at least. */
    static String language(String tag) {
        try {
            if (!tag.isEmpty() && !repeatsSingleton(tag)) {
                new Locale.Builder().setLanguageTag(tag);
                return tag;
            }
        } catch (IllformedLocaleException e) {
            // said below
        }
        throw new InvalidStatementException("", "must be a language tag (RFC 5646), e.g. en-GB");
    }

    /** RFC 5646, 2.2.6: "Each singleton subtag MUST appear at most one time in each tag"; what follows x is private. */
    private static boolean repeatsSingleton(String tag) {
        Set<String> singletons = new HashSet<>();
        for (String subtag : tag.toLowerCase(Locale.ROOT).split("-", -1)) {
            if (subtag.equals("x")) {
                return false;
            }
            if (subtag.length() == 1 && !singletons.add(subtag)) {
                return true;
            }
        }
        return false;
    }
}

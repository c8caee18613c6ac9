package org.lotuslearning.lti.dynamic;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lotuslearning.lti.dynamic.ConfigurationReader.Unsuitable;
import org.lotuslearning.lti.http.WebAddress;

/** Fields of a JSON object that somebody else wrote. Null counts as absent, a wrong type is said. */
final class JsonFields {
    private static final int LONGEST_ADDRESS = 2000;
    private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x7e]+");

    private final Map<?, ?> fields;
    private final String within;

    JsonFields(Map<?, ?> fields, String within) {
        this.fields = fields;
        this.within = within;
    }

    /** A JSON object, if the text is one; nimbus reads the text {@code null} as no map at all. */
    static Optional<Map<String, Object>> parse(String text) {
        try {
            return Optional.ofNullable(JSONObjectUtils.parse(text));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    /** An address that may be called: https, or http to this machine. */
    static Optional<URI> callable(String text) {
        if (text.length() > LONGEST_ADDRESS || !PLAIN.matcher(text).matches()) {
            return Optional.empty();
        }
        return WebAddress.parseSecure(text)
                .filter(uri -> uri.getRawFragment() == null)
                .filter(uri -> uri.getPort() == -1 || (uri.getPort() > 0 && uri.getPort() <= 65_535));
    }

    URI address(String field) throws Unsuitable {
        Object value = fields.get(field);
        if (value == null) {
            throw new Unsuitable("It does not name its " + within + field + ".");
        }
        Optional<URI> address = value instanceof String text ? callable(text) : Optional.empty();
        return address.orElseThrow(() -> new Unsuitable("Its " + within + field + " is not an https address."));
    }

    Optional<String> optionalText(String field, int longest) throws Unsuitable {
        Object value = fields.get(field);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof String text)) {
            throw new Unsuitable("Its " + within + field + " is not a text.");
        }
        return clean(text, longest);
    }

    /** Something that is only shown to people: whatever it is, it stops nobody. */
    Optional<String> shown(String field, int longest) {
        Object value = fields.get(field);
        return value instanceof String || value instanceof Number
                ? clean(String.valueOf(value), longest)
                : Optional.empty();
    }

    private static Optional<String> clean(String text, int longest) {
        String clean = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return Optional.of(clean.substring(0, Math.min(clean.length(), longest)))
                .filter(c -> !c.isEmpty());
    }

    JsonFields object(String field) throws Unsuitable {
        Object value = fields.get(field);
        if (value == null) {
            throw new Unsuitable("It does not name its " + field + ".");
        }
        if (!(value instanceof Map<?, ?> object)) {
            throw new Unsuitable("Its " + field + " is not a JSON object.");
        }
        return new JsonFields(object, "");
    }

    List<JsonFields> objects(String field) throws Unsuitable {
        List<JsonFields> objects = new ArrayList<>();
        for (Object item : list(field)) {
            if (!(item instanceof Map<?, ?> object)) {
                throw new Unsuitable("Its " + within + field + " is not a list of objects.");
            }
            objects.add(new JsonFields(object, field + "."));
        }
        return objects;
    }

    List<String> texts(String field) throws Unsuitable {
        List<String> texts = new ArrayList<>();
        for (Object item : list(field)) {
            if (!(item instanceof String text)) {
                throw new Unsuitable("Its " + within + field + " is not a list of texts.");
            }
            texts.add(text);
        }
        return texts;
    }

    /** A list that is there must hold this. */
    void requireIfListed(String field, String wanted) throws Unsuitable {
        if (fields.get(field) != null && !texts(field).contains(wanted)) {
            throw new Unsuitable("Its " + field + " does not hold " + wanted + ".");
        }
    }

    private List<?> list(String field) throws Unsuitable {
        Object value = fields.get(field);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw new Unsuitable("Its " + within + field + " is not a list.");
        }
        return list;
    }
}

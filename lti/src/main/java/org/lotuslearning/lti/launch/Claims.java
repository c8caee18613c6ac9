package org.lotuslearning.lti.launch;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.lti.http.WebAddress;
import org.lotuslearning.lti.refusal.RefusalCode;

/**
 * A JSON object of a token, read with its types checked. JSON null counts as absent; a wrong type ends the reading with a
 * {@link Violation} of the code under which this object is read.
 */
final class Claims {
    /** Longest id that LTI allows (LTI Core 5.3.3, 5.3.5, 5.3.6, 5.4.1). */
    static final int ID = 255;

    /** What we keep of a name or a title; more is cut, since it is for reading only. */
    private static final int DISPLAY = 500;

    private static final int MAX_ENTRIES = 200;

    private final Map<String, Object> object;
    private final String path;
    private final RefusalCode code;

    Claims(Map<String, Object> object, String path, RefusalCode code) {
        this.object = object;
        this.path = path;
        this.code = code;
    }

    /** The same claims, whose mistakes are refused under another code. */
    Claims under(RefusalCode other) {
        return new Claims(object, path, other);
    }

    boolean has(String name) {
        return object.get(name) != null;
    }

    Violation violation(String name, String problem) {
        return new Violation(code, path + name + " " + problem);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(object.get(name)).map(value -> string(name, value));
    }

    /** An id: compared to the letter, so it is taken whole or not at all. */
    Optional<String> id(String name) {
        Optional<String> id = text(name);
        id.ifPresent(text -> {
            if (text.isBlank() || text.length() > ID) {
                throw violation(name, "must have 1 to " + ID + " characters");
            }
            if (text.chars().anyMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c))) {
                throw violation(name, "must not hold control characters");
            }
        });
        return id;
    }

    String requiredId(String name) {
        return id(name).orElseThrow(() -> violation(name, "is missing"));
    }

    /** Something for people to read: without control characters, cut to a bearable length, empty when blank. */
    Optional<String> display(String name) {
        return text(name)
                .map(text -> text.replaceAll("\\p{Cntrl}", " ").strip())
                .map(text -> text.length() <= DISPLAY ? text : text.substring(0, DISPLAY))
                .filter(text -> !text.isEmpty());
    }

    /** An absolute http or https address. */
    Optional<URI> address(String name) {
        return text(name)
                .filter(text -> !text.isBlank())
                .map(text -> WebAddress.parse(text)
                        .orElseThrow(() -> violation(name, "must be an absolute http or https address")));
    }

    Optional<Boolean> flag(String name) {
        return Optional.ofNullable(object.get(name)).map(value -> {
            if (value instanceof Boolean flag) {
                return flag;
            }
            throw violation(name, "must be true or false");
        });
    }

    /** Seconds since 1970, perhaps with a fraction (RFC 7519, NumericDate). */
    double seconds(String name) {
        Object value = object.get(name);
        if (value instanceof Number number && Math.abs(number.doubleValue()) < 1e12) {
            return number.doubleValue();
        }
        throw violation(name, value == null ? "is missing" : "must be a number of seconds");
    }

    Optional<List<String>> texts(String name) {
        Object value = object.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof List<?> list) || list.size() > MAX_ENTRIES) {
            throw violation(name, "must be a list of at most " + MAX_ENTRIES + " texts");
        }
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(string(name, item)));
        return Optional.of(texts);
    }

    /** A text or a list of texts (RFC 7519 4.1.3 writes {@code aud} either way). */
    List<String> oneOrMoreTexts(String name) {
        if (object.get(name) instanceof String) {
            return text(name).stream().toList();
        }
        return texts(name).orElseThrow(() -> violation(name, "is missing"));
    }

    /** An object whose values are all texts; a null value counts as absent. */
    Map<String, String> textMap(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        object(name)
                .ifPresent(claims -> claims.object
                        .keySet()
                        .forEach(key -> claims.text(key).ifPresent(text -> texts.put(key, text))));
        return texts;
    }

    Optional<Claims> object(String name) {
        Object value = object.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof Map<?, ?> map) || map.size() > MAX_ENTRIES) {
            throw violation(name, "must be an object of at most " + MAX_ENTRIES + " entries");
        }
        Map<String, Object> entries = new LinkedHashMap<>();
        map.forEach((key, entry) -> entries.put(String.valueOf(key), entry));
        return Optional.of(new Claims(entries, path + name + ".", code));
    }

    // PostgreSQL stores no NUL: a text that holds one would fail much later
    private String string(String name, @Nullable Object value) {
        if (value instanceof String text && text.indexOf('\0') < 0) {
            return text;
        }
        throw violation(name, "must be a text without NUL");
    }
}

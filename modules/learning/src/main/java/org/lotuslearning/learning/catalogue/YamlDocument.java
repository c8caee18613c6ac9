package org.lotuslearning.learning.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A YAML text as a JSON tree that remembers where each value stood.
 *
 * @param file as in {@link ContentProblem#file}
 * @param root the values; a JSON pointer into it names a value everywhere in this package
 * @param places by JSON pointer
 */
record YamlDocument(String file, JsonNode root, Map<String, Place> places) {
    private static final Place NOWHERE = new Place(1, 1, "", false);

    /**
     * Where a value stands.
     *
     * @param keyLine line of the name before it, counted from 1
     * @param line line of the value itself
     * @param written a scalar as the author wrote it, e.g. {@code 1.10} where the value is the number 1.1
     * @param literal whether it is a block after {@code |}, whose lines are the file's lines
     */
    record Place(int keyLine, int line, String written, boolean literal) {}

    /** A document made by ourselves, e.g. a stored definition: nothing in it has a line. */
    static YamlDocument withoutPlaces(String file, JsonNode root) {
        return new YamlDocument(file, root, Map.of());
    }

    Entry entry() {
        return new Entry(this, "");
    }

    /** The place of a value, or of the nearest value around it that has one. */
    Place place(String pointer) {
        for (String p = pointer; !p.isEmpty(); p = parent(p)) {
            Place place = places.get(p);
            if (place != null) {
                return place;
            }
        }
        return places.getOrDefault("", NOWHERE);
    }

    static String parent(String pointer) {
        return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    }

    /** The pointer of a field or item (RFC 6901 section 3 for the escapes). */
    static String child(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}

package org.lotuslearning.learning.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A value of a YAML document together with its place. Fields are read after the schema has been checked. */
record Entry(YamlDocument document, String pointer) {

    Entry at(String name) {
        return new Entry(document, YamlDocument.child(pointer, name));
    }

    JsonNode node() {
        return document.root().at(pointer);
    }

    boolean has(String name) {
        return !at(name).node().isMissingNode();
    }

    /** The text of a field, empty where there is none. */
    String text(String name) {
        return at(name).node().asText("").strip();
    }

    Optional<String> optional(String name) {
        return Optional.of(text(name)).filter(t -> !t.isEmpty());
    }

    int number(String name, int otherwise) {
        return at(name).node().asInt(otherwise);
    }

    boolean flag(String name, boolean otherwise) {
        return at(name).node().asBoolean(otherwise);
    }

    /** The items of a list field, none where there is no list. */
    List<Entry> items(String name) {
        Entry list = at(name);
        int size = list.node().isArray() ? list.node().size() : 0;
        return IntStream.range(0, size)
                .mapToObj(i -> list.at(Integer.toString(i)))
                .toList();
    }

    /** The names of its fields, none where it has no fields. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        node().fieldNames().forEachRemaining(names::add);
        return names;
    }

    List<String> texts(String name) {
        return items(name).stream().map(e -> e.node().asText("").strip()).toList();
    }

    String file() {
        return document.file();
    }

    int line() {
        return document.place(pointer).line();
    }
}

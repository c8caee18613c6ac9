package org.lotuslearning.learning.catalogue;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Turns an SVG file into an element that can stand inside a page: only harmless elements, ids of its own, named by its
 * title and described by its desc (SVG-AAM 1.0, section 8.1).
 */
final class Drawing {
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();
    private static final Pattern REFERENCE = Pattern.compile("url\\(\\s*['\"]?#([^'\")\\s]+)['\"]?\\s*\\)");

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    private final String file;
    private final String prefix;
    private final Problems problems;
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private final Map<String, String> words = new LinkedHashMap<>();
    private final Set<String> ids = new java.util.TreeSet<>();
    private final Map<String, Integer> referred = new TreeMap<>();
    private boolean empty;

    private Drawing(String file, String prefix, Problems problems) {
        this.file = file;
        this.prefix = prefix;
        this.problems = problems;
    }

    /**
     * Checks a drawing and makes it part of a page.
     *
     * @param prefix put before every id, so that it is unique in the page
     * @return empty where the file cannot be used; the problems then say why
     */
    static Optional<String> inline(String file, String svg, String prefix, Problems problems) {
        int before = problems.count();
        if (svg.contains("<!DOCTYPE") || svg.contains("<!ENTITY")) {
            problems.add(file, 1, "Remove the <!DOCTYPE …> from the file; a drawing needs none.");
            return Optional.empty();
        }
        Drawing drawing = new Drawing(file, prefix, problems);
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(new StringReader(svg));
            while (reader.hasNext()) {
                drawing.event(reader, reader.next());
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            problems.add(
                    file, line, "The drawing is not well-formed XML here. Save it again from the drawing program.");
            return Optional.empty();
        }
        drawing.finish();
        return problems.count() == before ? Optional.of(drawing.out.toString()) : Optional.empty();
    }

    private void event(XMLStreamReader reader, int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT ->
                start(reader, reader.getLocation().getLineNumber());
            case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(reader.getText());
            default -> {
                // comments, processing instructions and the XML declaration are left out
            }
        }
    }

    private void start(XMLStreamReader reader, int line) {
        String name = reader.getLocalName();
        boolean root = open.isEmpty();
        if (root && !name.equals("svg")) {
            problems.add(file, line, "The outermost element has to be <svg>, not <" + name + ">.");
        }
        SvgRules.element(reader.getPrefix(), name).ifPresent(message -> problems.add(file, line, message));
        Map<String, String> attributes = attributes(reader, line);
        if (root) {
            describe(attributes, line);
        } else if (open.size() == 1 && (name.equals("title") || name.equals("desc"))) {
            attributes.put("id", prefix + name);
            words.putIfAbsent(name, "");
        }
        open.push(name);
        out.append('<').append(name);
        attributes.forEach((key, value) ->
                out.append(' ').append(key).append("=\"").append(escape(value)).append('"'));
        out.append('>');
        empty = true;
    }

    private void end(String name) {
        open.pop();
        if (empty) {
            out.insert(out.length() - 1, '/');
        } else {
            out.append("</").append(name).append('>');
        }
        empty = false;
    }

    private void describe(Map<String, String> attributes, int line) {
        if (!attributes.containsKey("viewBox")) {
            problems.add(
                    file,
                    line,
                    "The drawing has no viewBox, so it cannot fit narrow screens. "
                            + "Add one to <svg>, such as viewBox=\"0 0 640 360\".");
        }
        attributes.put("role", "img");
        attributes.put("aria-labelledby", prefix + "title " + prefix + "desc");
        attributes.put("focusable", "false");
    }

    private Map<String, String> attributes(XMLStreamReader reader, int line) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = reader.getAttributeLocalName(i);
            String attributePrefix = reader.getAttributePrefix(i);
            String value = reader.getAttributeValue(i);
            SvgRules.attribute(attributePrefix, name, value).ifPresent(message -> problems.add(file, line, message));
            attributes.put(name, withOwnIds(name, value, line));
        }
        return attributes;
    }

    private String withOwnIds(String name, String value, int line) {
        if (name.equals("id")) {
            if (!ids.add(value)) {
                problems.add(file, line, "The id \"" + value + "\" is used twice in this drawing.");
            }
            return prefix + value;
        }
        if (name.equals("href") && value.startsWith("#")) {
            referred.putIfAbsent(value.substring(1), line);
            return "#" + prefix + value.substring(1);
        }
        Matcher matcher = REFERENCE.matcher(value);
        return matcher.replaceAll(found -> {
            referred.putIfAbsent(found.group(1), line);
            return Matcher.quoteReplacement("url(#" + prefix + found.group(1) + ")");
        });
    }

    private void text(String text) {
        String name = open.isEmpty() ? "" : open.peek();
        if (open.size() == 2) {
            words.computeIfPresent(name, (key, before) -> before + text);
        }
        // white space between shapes only makes the page heavier
        boolean meant = !text.isBlank() || open.contains("text");
        if (meant) {
            out.append(escape(text));
            empty = false;
        }
    }

    private void finish() {
        for (String name : new String[] {"title", "desc"}) {
            if (words.getOrDefault(name, "").isBlank()) {
                problems.add(
                        file,
                        1,
                        name.equals("title")
                                ? "The drawing has no name. Add <title>…</title> as the first thing inside <svg>."
                                : "The drawing has no description. Add <desc>…</desc> after the <title> inside <svg>.");
            }
        }
        referred.forEach((id, line) -> {
            if (!ids.contains(id)) {
                problems.add(file, line, "Nothing in this drawing has the id \"" + id + "\".");
            }
        });
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

package org.lotuslearning.learning.catalogue;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What may stand in a drawing: shapes and text, nothing that runs, moves, loads or restyles the page. */
final class SvgRules {
    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "title",
            "desc",
            "g",
            "defs",
            "symbol",
            "use",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "textPath",
            "marker",
            "linearGradient",
            "radialGradient",
            "stop",
            "clipPath",
            "mask",
            "pattern");
    /** Not needed in HTML, or replaced by our own. */
    private static final Set<String> PREFIXES = Set.of("", "xml");

    private SvgRules() {}

    /** What is wrong with an element, if anything. */
    static Optional<String> element(String prefix, String name) {
        if (prefix != null && !prefix.isEmpty()) {
            return Optional.of(
                    "<" + prefix + ":" + name + "> belongs to a drawing program. Save the file as plain SVG.");
        }
        if (name.equals("style")) {
            return Optional.of("A drawing cannot have a <style>, which the pages' security policy blocks. "
                    + "Write fill, stroke and font-size on the shapes.");
        }
        if (!ELEMENTS.contains(name)) {
            return Optional.of("A drawing cannot have <" + name + ">. Use shapes and text only.");
        }
        return Optional.empty();
    }

    /** What is wrong with an attribute, if anything. */
    static Optional<String> attribute(String prefix, String name, String value) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (prefix != null && !PREFIXES.contains(prefix)) {
            return Optional.of(prefix + ":" + name + " belongs to a drawing program or an older SVG. "
                    + (lower.equals("href") ? "Write href instead." : "Save the file as plain SVG."));
        }
        if (lower.startsWith("on")) {
            return Optional.of("A drawing cannot react to events. Remove " + name + "=\"…\".");
        }
        if (lower.equals("style")) {
            return Optional.of("A drawing cannot have style=\"…\", which the pages' security policy blocks. "
                    + "Write fill, stroke and font-size as attributes.");
        }
        boolean elsewhere = (lower.equals("href") && !value.startsWith("#"))
                || value.replaceAll("\\s|['\"]", "").matches("(?is).*url\\((?!#).*");
        return elsewhere
                ? Optional.of(
                        "A drawing cannot use anything from outside the file. Remove " + name + "=\"" + value + "\".")
                : Optional.empty();
    }
}

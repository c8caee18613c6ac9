package org.lotuslearning.web.lookup;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What somebody typed into a box to find something.
 *
 * @param text as it is shown again
 * @param cut whether more was typed than is looked for
 */
public record Wanted(String text, boolean cut) {
    /** Characters. */
    public static final int LONGEST = 200;

    public static Wanted of(String typed) {
        String text = typed.strip();
        if (text.codePointCount(0, text.length()) <= LONGEST) {
            return new Wanted(text, false);
        }
        return new Wanted(text.substring(0, text.offsetByCodePoints(0, LONGEST)), true);
    }

    public boolean isNothing() {
        return text.isEmpty();
    }

    /** The address where a page shows what has these words, e.g. {@code glossary?q=kind+words}. */
    public String in(String page) {
        return page + "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Whether each word stands in one of the texts, as a whole or in part. */
    public boolean isIn(String... texts) {
        String all = String.join("\n", texts).toLowerCase(Locale.ROOT);
        return words().stream().allMatch(all::contains);
    }

    private List<String> words() {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}

package org.lotuslearning.learning.search;

import java.util.regex.Pattern;

/** The words of HTML that the catalogue made, which is well-formed and knows four escapes only. */
final class PlainWords {
    /** Ends a paragraph, a cell or a heading; sentences do not go on beyond it. */
    static final char END = '\u2029';

    private static final Pattern FOR_EARS =
            Pattern.compile("<span class=\"(?:nhsuk-u-visually-hidden|nhsuk-table__heading)\"[^>]*>[^<]*</span>");
    private static final Pattern BARE_REFERENCE =
            Pattern.compile("\\s*<a [^>]*class=\"lotus-reference\"[^>]*>\\[[0-9]+\\]</a>|"
                    + "\\s*<a [^>]*href=\"#ref-[0-9]+\"[^>]*>\\[[0-9]+\\]</a>");
    private static final Pattern BLOCK_END =
            Pattern.compile("</(?:p|li|h[1-6]|td|th|tr|caption|blockquote|title|desc)>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern SPACE = Pattern.compile("[ \\t\\n\\r]+");
    private static final Pattern ENDS = Pattern.compile("\\s*\u2029[\\s\u2029]*");

    private PlainWords() {}

    static String of(String html) {
        String text = FOR_EARS.matcher(html).replaceAll("");
        text = BARE_REFERENCE.matcher(text).replaceAll("");
        text = SPACE.matcher(text).replaceAll(" ");
        text = BLOCK_END.matcher(text).replaceAll(String.valueOf(END));
        text = TAG.matcher(text).replaceAll("");
        text = ENDS.matcher(text).replaceAll(String.valueOf(END));
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .strip();
    }
}

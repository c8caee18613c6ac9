package org.lotuslearning.learning.search;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.lotuslearning.learning.catalogue.Block;
import org.lotuslearning.learning.catalogue.Page;

/** The words of a page without those of its exercises, and under which heading they stand. */
final class PageWords {
    private static final Pattern HEADING =
            Pattern.compile("<h[2-6][^>]*id=\"([^\"]+)\"[^>]*>(.*?)</h[2-6]>", Pattern.DOTALL);

    private static final String GOES_ON = " – ";

    private final StringBuilder text = new StringBuilder();
    private final List<String> headings = new ArrayList<>();
    private final NavigableMap<Integer, String> sections = new TreeMap<>();

    private PageWords() {}

    static PageWords of(Page page) {
        PageWords words = new PageWords();
        page.blocks().forEach(words::add);
        return words;
    }

    String text() {
        return text.toString();
    }

    String headings() {
        return String.join(String.valueOf(PlainWords.END), headings);
    }

    /** The anchor of the heading above a place in the text; empty before the first. */
    String anchor(int offset) {
        var section = sections.floorEntry(offset);
        return section == null ? "" : section.getValue();
    }

    private void add(Block block) {
        if (block instanceof Block.Prose prose) {
            prose(prose.html());
        } else if (block instanceof Block.Figure figure) {
            append(figure.caption());
            append(PlainWords.of(figure.text()));
        } else if (block instanceof Block.ResourceList list) {
            append(list.title());
            list.resources().forEach(resource -> {
                append(resource.title());
                append(resource.by());
                append(PlainWords.of(resource.description()));
            });
        } else if (block instanceof Block.Callout callout) {
            append(callout.title());
            append(PlainWords.of(callout.html()));
        } else if (block instanceof Block.EvidenceMap map) {
            append(map.title());
            map.points().forEach(point -> {
                append(point.text());
                point.gap().ifPresent(this::append);
            });
        }
    }

    private void prose(String html) {
        int from = 0;
        for (MatchResult heading : HEADING.matcher(html).results().toList()) {
            append(PlainWords.of(html.substring(from, heading.start())));
            sections.put(text.length(), heading.group(1));
            String words = PlainWords.of(heading.group(2));
            headings.add(words);
            text.append(words).append(GOES_ON); // a heading alone would be a poor excerpt
            from = heading.end();
        }
        append(PlainWords.of(html.substring(from)));
    }

    private void append(String words) {
        if (!words.isEmpty()) {
            text.append(words).append(PlainWords.END);
        }
    }
}

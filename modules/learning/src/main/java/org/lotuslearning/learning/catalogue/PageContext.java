package org.lotuslearning.learning.catalogue;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What is known while one page is turned into HTML, from its first line to its last. */
final class PageContext {
    private static final int LONGEST_ANCHOR = 60;

    private final String file;
    private final String module;
    private final ContentWords words;
    private final CourseIndex index;
    private final Problems problems;
    private final Set<String> anchors = new HashSet<>();
    private final SortedSet<Integer> cited = new TreeSet<>();
    private int headingLevel = 1;

    /** The module is empty outside a learning module, e.g. in course.yml. */
    PageContext(String file, String module, CourseIndex index, Problems problems) {
        this(file, module, CourseSource.MAIN_LANGUAGE, index, problems);
    }

    PageContext(String file, String module, String language, CourseIndex index, Problems problems) {
        this.words = ContentWords.of(language);
        this.file = file;
        this.module = module;
        this.index = index;
        this.problems = problems;
    }

    void problem(int line, String message) {
        problems.add(file, line, message);
    }

    Problems problems() {
        return problems;
    }

    CourseIndex index() {
        return index;
    }

    String module() {
        return module;
    }

    ContentWords words() {
        return words;
    }

    void cite(int reference) {
        cited.add(reference);
    }

    /** Ascending. */
    List<Integer> cited() {
        return List.copyOf(cited);
    }

    /** The level of the heading before, 1 for the page's title; remembers the new one. */
    int enterHeading(int level) {
        int before = headingLevel;
        headingLevel = level;
        return before;
    }

    /** An id for a heading that stays the same while its words do; {@code s-} keeps it apart from other ids. */
    String anchor(String heading) {
        String letters = Normalizer.normalize(heading, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String slug =
                letters.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String anchor = "s-" + slug.substring(0, Math.min(slug.length(), LONGEST_ANCHOR));
        String unique = anchor;
        for (int n = 2; !anchors.add(unique); n++) {
            unique = anchor + "-" + n;
        }
        return unique;
    }
}

package org.lotuslearning.learning.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells of things of one file that have the same id, or ids that would be the same anchor. */
final class UniqueIds {
    private final String word;
    private final Problems problems;
    private final Map<String, Entry> known = new HashMap<>();

    /** @param word what the things are called, e.g. {@code term} */
    UniqueIds(String word, Problems problems) {
        this.word = word;
        this.problems = problems;
    }

    /** Several lists may be checked one after the other; their ids then have to differ, too. */
    void check(List<Entry> things) {
        for (Entry thing : things) {
            String id = thing.text("id");
            Entry before = known.putIfAbsent(CourseIndex.anchored(id), thing);
            if (before != null) {
                problems.add(
                        thing.file(),
                        thing.at("id").line(),
                        "The " + word + " id \"" + id + "\" is used twice, first in line " + before.line()
                                + ". Give each " + word + " an id of its own.");
            }
        }
    }
}

package org.lotuslearning.learning.catalogue;

/**
 * A unit of any course, as one course names it.
 *
 * @param file where it is named, as in {@link ContentProblem}
 * @param line counted from 1
 */
public record UnitReference(String course, String unit, String file, int line) {
    /** Reads {@code lotus:3.3/team}. */
    static UnitReference of(Entry entry) {
        String[] parts = entry.node().asText().split(":", 2);
        return new UnitReference(parts[0], parts[1], entry.file(), entry.line());
    }
}

package org.lotuslearning.learning.catalogue;

import java.util.Comparator;

/**
 * A mistake in a course's files, told to its author.
 *
 * @param file path from the folder that holds the courses, e.g. {@code lotus/learn/en/1.2.md}
 * @param line counted from 1
 * @param message what is wrong and what to do, in plain English
 */
public record ContentProblem(String file, int line, String message) implements Comparable<ContentProblem> {
    private static final Comparator<ContentProblem> BY_PLACE = Comparator.comparing(ContentProblem::file)
            .thenComparingInt(ContentProblem::line)
            .thenComparing(ContentProblem::message);

    @Override
    public int compareTo(ContentProblem other) {
        return BY_PLACE.compare(this, other);
    }

    /** {@code file:line: message}, the form that editors make clickable. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}

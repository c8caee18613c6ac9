package org.lotuslearning.web.learner;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How pages call an exercise or a unit, whose id is not a word: {@code 1.3.i} and {@code 5.2/individual} are "exercise
 * 1.3, for you" and "exercise 5.2, for you".
 */
public final class UnitName {
    private static final Pattern ID = Pattern.compile("([0-9][0-9.]*?)(?:\\.(i|t)|/(individual|team))?");

    private UnitName() {}

    /** The unit's name in a sentence; what is no such id stays as it is. */
    public static String of(String unit) {
        Matcher id = ID.matcher(unit);
        if (!id.matches()) {
            return unit;
        }
        String audience = id.group(2) == null ? id.group(3) : id.group(2);
        if (audience == null) {
            return "exercise " + id.group(1);
        }
        return "exercise " + id.group(1) + (audience.startsWith("i") ? ", for you" : ", for your team");
    }

    /** The number by which the text speaks of an exercise. */
    public static String number(String exercise) {
        Matcher id = ID.matcher(exercise);
        return id.matches() ? id.group(1) : exercise;
    }
}

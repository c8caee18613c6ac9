package org.lotuslearning.web.learner;

import static org.lotuslearning.web.page.Words.t;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How pages call an exercise or a unit, whose id is not a word: {@code 1.3.i} and {@code 5.2/individual} are "exercise
 * 1.3, for you" and "exercise 5.2, for you".
 */
public final class UnitName {
    private static final Pattern ID =
            Pattern.compile("([A-Z]*[-.]?[0-9][A-Za-z0-9.-]*?)(?:\\.(i|t)|/(individual|team))?");

    private UnitName() {}

    /** The unit's name in a sentence; what is no such id stays as it is. */
    public static String of(String unit) {
        Matcher id = ID.matcher(unit);
        if (!id.matches()) {
            return unit;
        }
        String audience = id.group(2) == null ? id.group(3) : id.group(2);
        if (audience == null) {
            return t("exercise {0}", id.group(1));
        }
        return audience.startsWith("i")
                ? t("exercise {0}, for you", id.group(1))
                : t("exercise {0}, for your team", id.group(1));
    }

    /** The number by which the text speaks of an exercise. */
    public static String number(String exercise) {
        Matcher id = ID.matcher(exercise);
        return id.matches() ? id.group(1) : exercise;
    }
}

package org.lotuslearning.demolms.gradebook;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Grades as people read them. */
public final class Grades {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private Grades() {}

    /** Such as "7.5 of 10", or "–" where there is none. */
    public static String text(LineItem column, Score score) {
        return score.given()
                .map(given -> number(given) + " of " + number(column.scoreMaximum()))
                .orElse("–");
    }

    /** When it was scored, and the state of grading where that is not final. */
    static String detail(Score score) {
        String state = score.gradingProgress().equals("FullyGraded")
                ? ""
                : " (" + score.activityProgress() + ", " + score.gradingProgress() + ")";
        return time(score.at()) + state;
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }

    private static String number(double value) {
        return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.UK)).format(value);
    }
}

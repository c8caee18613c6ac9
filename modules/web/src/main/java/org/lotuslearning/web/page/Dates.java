package org.lotuslearning.web.page;

import static org.lotuslearning.web.page.Words.t;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How days and times are written for people: 20 November 2026, 14:03, in British time. */
public final class Dates {
    /** Where the people are who read our pages. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter DYDD =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag(Words.WELSH));
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private Dates() {}

    public static String day(Instant instant) {
        return day(LocalDate.ofInstant(instant, ZONE));
    }

    public static String day(LocalDate day) {
        DateTimeFormatter written = Words.language().equals(Words.WELSH) ? DYDD : DAY;
        return written.format(day);
    }

    public static String time(Instant instant) {
        return TIME.format(instant.atZone(ZONE));
    }

    /** The time alone for today, otherwise with its day. */
    public static String moment(Instant instant, Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        boolean isToday = LocalDate.ofInstant(instant, ZONE).equals(today);
        return isToday ? time(instant) : t("{0} on {1}", time(instant), day(instant));
    }
}

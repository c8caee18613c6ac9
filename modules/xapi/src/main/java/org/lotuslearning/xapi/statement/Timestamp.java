package org.lotuslearning.xapi.statement;

import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A point in time, kept as it was written (xAPI 1.0.3, Data 4.5: ISO 8601, extended or basic; 2.0, 4.2.7: RFC 3339).
 * Without a zone, which only 1.0.3 allows, it is read as UTC.
 *
 * @param text e.g. {@code 2015-12-18T12:17:00+00:00}
 */
public record Timestamp(String text) {
    private static final Pattern FORM = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})[Tt]"
            + "(\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,](\\d{1,9})\\d*)?)?"
            + "([Zz]|[+-]\\d{2}(?::?\\d{2})?)?");
    private static final Pattern RFC_3339 =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?([Zz]|[+-]\\d{2}:\\d{2})");
    private static final Pattern NEGATIVE_ZERO = Pattern.compile("-00(:?00)?");
    private static final int LEAP = 60;

    public Timestamp {
        parse(text);
    }

    /** In UTC, to the millisecond, as 4.5 recommends. */
    public static Timestamp of(Instant instant) {
        return new Timestamp(instant.truncatedTo(ChronoUnit.MILLIS).toString());
    }

    static Timestamp read(JsonValue value, XapiVersion version) {
        return read(Scalars.text(value), version);
    }

    static Timestamp read(String text, XapiVersion version) {
        Timestamp read = new Timestamp(text);
        // 2.0, 4.2.7: "A timestamp shall be formatted according to RFC 3339"
        if (version == XapiVersion.V2_0 && !RFC_3339.matcher(text).matches()) {
            throw new InvalidStatementException("", "must be an RFC 3339 timestamp, e.g. 2026-01-31T09:30:00.000Z");
        }
        return read;
    }

    /** The same moment in UTC as RFC 3339 has it, with all the digits that a nanosecond has. */
    public Timestamp utc() {
        String upper = text.toUpperCase(Locale.ROOT);
        boolean isUtc = upper.endsWith("Z") && RFC_3339.matcher(upper).matches();
        return new Timestamp(isUtc ? upper : instant().toString());
    }

    public Instant instant() {
        return parse(text);
    }

    private static Instant parse(String text) {
        Matcher form = FORM.matcher(text);
        // RFC 3339 4.3 gives "-00:00" another meaning, ISO 8601 forbids it
        if (!form.matches()
                || (form.group(8) != null
                        && NEGATIVE_ZERO.matcher(form.group(8)).matches())) {
            throw invalid();
        }
        try {
            Instant read = date(form).atTime(time(form)).toInstant(zone(form));
            return seconds(form) == LEAP ? afterLeap(read) : read;
        } catch (DateTimeException e) {
            throw invalid();
        }
    }

    private static LocalDate date(Matcher form) {
        return LocalDate.of(number(form, 1), number(form, 2), number(form, 3));
    }

    /** RFC 3339, 5.7: a leap second ends a month in UTC. We count none, so it is the one that follows. */
    private static Instant afterLeap(Instant lastSecond) {
        Instant next = lastSecond.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        LocalDateTime utc = LocalDateTime.ofInstant(next, ZoneOffset.UTC);
        if (utc.getDayOfMonth() != 1 || !utc.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            throw invalid();
        }
        return lastSecond.plusSeconds(1);
    }

    private static int seconds(Matcher form) {
        return form.group(6) == null ? 0 : number(form, 6);
    }

    private static LocalTime time(Matcher form) {
        int seconds = seconds(form) == LEAP ? LEAP - 1 : seconds(form);
        String fraction = form.group(7);
        int nanos = fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
        return LocalTime.of(number(form, 4), number(form, 5), seconds, nanos);
    }

    private static ZoneOffset zone(Matcher form) {
        return form.group(8) == null
                ? ZoneOffset.UTC
                : ZoneOffset.of(form.group(8).toUpperCase(Locale.ROOT));
    }

    private static int number(Matcher form, int group) {
        return Integer.parseInt(form.group(group));
    }

    private static InvalidStatementException invalid() {
        return new InvalidStatementException("", "must be an ISO 8601 timestamp, e.g. 2026-01-31T09:30:00.000Z");
    }

    @Override
    public String toString() {
        return text;
    }
}

package org.lotuslearning.web.educator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lotuslearning.web.learner.FieldError;
import org.lotuslearning.web.page.Dates;

/** Reads what an educator typed about a link, and says what is wrong with it. */
final class LinkCheck {
    /** Characters; more do not fit into Moodle. */
    static final int LONGEST_TITLE = 255;

    static final double HIGHEST_MAXIMUM = 1000;

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    /** As date boxes send it, and as it is typed where a browser has none. */
    private static final List<DateTimeFormatter> DAYS = Stream.of("uuuu-M-d", "d/M/uuuu", "d MMMM uuuu")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.UK).withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private static final List<DateTimeFormatter> TIMES = Stream.of("H:mm", "H:mm:ss")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ROOT))
            .toList();

    private LinkCheck() {}

    /**
     * What is wrong, by the fields' names.
     *
     * @param title as it would be sent
     * @param graded whether the fields of the grade are asked for
     */
    static List<FieldError> errors(PickedLink link, String title, boolean graded, Instant now) {
        List<FieldError> errors = new ArrayList<>();
        if (title.isBlank()) {
            errors.add(new FieldError("title", "Enter a title"));
        } else if (title.length() > LONGEST_TITLE) {
            errors.add(new FieldError(
                    "title",
                    "Shorten the title to " + LONGEST_TITLE + " characters. It has " + title.length() + " now"));
        }
        if (graded) {
            if (maximum(link).isEmpty()) {
                errors.add(new FieldError("maximum", "Enter a number above 0 and at most 1000, such as 10"));
            }
            dueError(link, now).ifPresent(errors::add);
        }
        return errors;
    }

    private static Optional<FieldError> dueError(PickedLink link, Instant now) {
        if (link.due().isEmpty()) {
            return link.time().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new FieldError("due", "Enter the day as well, or clear the time"));
        }
        if (parsed(link.due(), DAYS, text -> LocalDate.parse(link.due(), text)).isEmpty()) {
            return Optional.of(new FieldError("due", "Enter a day that exists, such as 31/1/2027"));
        }
        if (time(link).isEmpty()) {
            return Optional.of(new FieldError("time", "Enter a time such as 17:00"));
        }
        return due(link).filter(due -> !due.toInstant().isAfter(now)).isPresent()
                ? Optional.of(new FieldError("due", "Enter a day and time that is still to come"))
                : Optional.empty();
    }

    /** Empty when it is not a number that a grade can have. */
    static Optional<Double> maximum(PickedLink link) {
        if (!link.maximum().matches("[0-9]{1,4}([.][0-9]{1,2})?")) {
            return Optional.empty();
        }
        return Optional.of(Double.parseDouble(link.maximum()))
                .filter(maximum -> maximum > 0 && maximum <= HIGHEST_MAXIMUM);
    }

    /** Empty when no day was typed, or none that exists. */
    static Optional<OffsetDateTime> due(PickedLink link) {
        return parsed(link.due(), DAYS, text -> LocalDate.parse(link.due(), text))
                .flatMap(day -> time(link)
                        .map(time -> day.atTime(time).atZone(Dates.ZONE).toOffsetDateTime()));
    }

    private static Optional<LocalTime> time(PickedLink link) {
        return link.time().isEmpty()
                ? Optional.of(END_OF_DAY)
                : parsed(link.time(), TIMES, text -> LocalTime.parse(link.time(), text));
    }

    private static <T> Optional<T> parsed(
            String text, List<DateTimeFormatter> formats, Function<DateTimeFormatter, T> parse) {
        for (DateTimeFormatter format : text.isEmpty() ? List.<DateTimeFormatter>of() : formats) {
            try {
                return Optional.of(parse.apply(format));
            } catch (DateTimeParseException e) {
                // another format may fit
            }
        }
        return Optional.empty();
    }
}

package org.lotuslearning.web.statements;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.ValueRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.lrs.statement.StatementBrowser;
import org.lotuslearning.lrs.statement.StatementBrowser.Person;
import org.lotuslearning.lrs.statement.StatementBrowser.Wanted;
import org.lotuslearning.web.learner.FieldError;
import org.lotuslearning.web.page.Dates;

/** Understands the filter: IRIs, a person of a platform, and times as people write them here. */
final class StatementsQuery {
    private static final int LONGEST = 2_000;

    /** Databases know fewer years than Java. */
    private static final ValueRange YEARS = ValueRange.of(1900, 9000);

    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<FieldError> errors = new ArrayList<>();
    private final Wanted wanted;

    StatementsQuery(MultivaluedMap<String, String> parameters) {
        StatementsFilter.FIELDS.forEach(field -> values.put(field, text(field, parameters.getFirst(field))));
        Optional<Instant> from = time("from", false);
        Optional<Instant> until = time("to", true);
        if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
            errors.add(new FieldError("to", "The end is before the beginning"));
        }
        wanted = new Wanted(
                person(), iri("verb"), iri("activity"), value("inside").equals("yes"), from, until);
    }

    StatementsFilter filter() {
        return new StatementsFilter(values, errors);
    }

    /** Only where nothing is wrong with the filter. */
    Wanted wanted() {
        return wanted;
    }

    private Optional<Person> person() {
        String person = value("person");
        Optional<String> platform = iri("platform");
        if (person.isEmpty() && !value("platform").isEmpty()) {
            errors.add(new FieldError("person", "Enter the person's id on this platform, or leave the platform empty"));
        }
        if (!person.isEmpty() && value("platform").isEmpty()) {
            errors.add(new FieldError("platform", "Enter the platform too: ids mean somebody on one platform only"));
        }
        return person.isEmpty() ? Optional.empty() : platform.map(home -> new Person(home, person));
    }

    private Optional<String> iri(String field) {
        String given = value(field);
        if (!given.isEmpty() && !StatementBrowser.isIri(given)) {
            errors.add(new FieldError(field, "Write the whole address, with http:// or what else it begins with"));
        }
        return Optional.of(given).filter(StatementBrowser::isIri);
    }

    /** @param end whether a day means its end, and a minute too */
    private Optional<Instant> time(String field, boolean end) {
        String given = value(field);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        try {
            Instant time = given.length() > 10 ? minute(given.replace(' ', 'T'), end) : day(given, end);
            if (YEARS.isValidValue(time.atZone(Dates.ZONE).getYear())) {
                return Optional.of(time);
            }
        } catch (DateTimeException e) {
            // said below
        }
        errors.add(new FieldError(field, "Write the time like 2026-11-20 14:03, or a day like 2026-11-20"));
        return Optional.empty();
    }

    private static Instant day(String text, boolean end) {
        return LocalDate.parse(text)
                .plusDays(end ? 1 : 0)
                .atStartOfDay(Dates.ZONE)
                .toInstant();
    }

    /** In the hour that comes twice in autumn, the wider of both. */
    private static Instant minute(String text, boolean end) {
        ZonedDateTime time = LocalDateTime.parse(text).atZone(Dates.ZONE);
        return end
                ? time.withLaterOffsetAtOverlap()
                        .truncatedTo(ChronoUnit.MINUTES)
                        .plusMinutes(1)
                        .toInstant()
                : time.withEarlierOffsetAtOverlap().toInstant();
    }

    private String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** What nobody can have meant is refused, not left out: a filter that says less finds more. */
    private String text(String field, @Nullable String sent) {
        String given = sent == null ? "" : sent.strip();
        String text = given.replaceAll("\\p{Cntrl}", "");
        if (text.length() < given.length()) {
            errors.add(new FieldError(field, "Write this again: it holds characters that cannot be seen"));
        } else if (text.length() > LONGEST) {
            errors.add(new FieldError(field, "Write this in " + LONGEST + " characters at most"));
        }
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}

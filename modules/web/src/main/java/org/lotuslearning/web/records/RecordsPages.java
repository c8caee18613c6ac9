package org.lotuslearning.web.records;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ValueRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lotuslearning.learning.catalogue.Catalogue;
import org.lotuslearning.learning.catalogue.Course;
import org.lotuslearning.learning.records.CompletionRecord;
import org.lotuslearning.learning.records.RecordFilter;
import org.lotuslearning.learning.records.Records;
import org.lotuslearning.web.learner.FieldError;
import org.lotuslearning.web.page.Csv;
import org.lotuslearning.web.page.Dates;
import org.lotuslearning.web.page.Frame;
import org.lotuslearning.web.page.Html;
import org.lotuslearning.web.page.Link;
import org.lotuslearning.web.page.Pages;

/** Completion records as a page and as a file, for whoever the caller has found entitled to them. */
@RequestScoped
class RecordsPages {
    static final int SIZE = 50;

    /** Databases know fewer years than Java. */
    private static final ValueRange YEARS = ValueRange.of(1900, 9000);

    @Inject
    Records records;

    @Inject
    Catalogue catalogue;

    @Inject
    Pages pages;

    @Inject
    Clock clock;

    /**
     * Whose records are shown, and where.
     *
     * @param choices organisations that the reader may choose from; empty where the launch decides
     * @param base address before {@code records}
     */
    record Reader(
            String organisation,
            List<Link> choices,
            Optional<RecordFilter.ContextKey> context,
            String base,
            Frame frame) {
        /** The chosen one, as it stands in addresses: only where there is a choice. */
        String chosen() {
            return choices.size() > 1 ? organisation : "";
        }

        private boolean isThere() {
            return choices.isEmpty() || choices.stream().anyMatch(o -> o.href().equals(organisation));
        }
    }

    /** Query parameters as they came; empty when absent. */
    record Query(String organisation, String course, String module, String from, String to, int page) {}

    Response page(Reader reader, Query query) {
        List<FieldError> errors = new ArrayList<>();
        RecordFilter filter = filter(reader, query, errors);
        long total = errors.isEmpty() ? records.count(filter) : 0;
        int last = (int) Math.max(1, (total + SIZE - 1) / SIZE);
        int page = Math.min(Math.max(1, query.page()), last);
        List<RecordRow> rows = errors.isEmpty()
                ? records.page(filter, page, SIZE).stream().map(this::row).toList()
                : List.of();
        String search = search(reader, query);
        RecordsView view = new RecordsView(
                reader.frame(),
                new RecordsFilter(reader.chosen(), query.course(), query.module(), query.from(), query.to(), errors),
                reader.choices().size() > 1 ? reader.choices() : List.of(),
                courses(),
                modules(query.course()),
                rows,
                total,
                page,
                last,
                reader.base() + "records.csv" + search,
                reader.base() + "records" + search + (search.isEmpty() ? "?" : "&") + "page=",
                false);
        return Html.page(
                errors.isEmpty() ? Response.Status.OK : Response.Status.BAD_REQUEST, pages.render("records.jte", view));
    }

    Response csv(Reader reader, Query query) {
        List<FieldError> errors = new ArrayList<>();
        RecordFilter filter = filter(reader, query, errors);
        if (!errors.isEmpty()) {
            return page(reader, query);
        }
        StreamingOutput body = output -> {
            try (Writer writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8))) {
                writer.write('\uFEFF'); // Excel reads UTF-8 only with a byte order mark
                writer.write(Csv.line(List.of(
                        "Name",
                        "Email",
                        "Staff number",
                        "Course",
                        "Module",
                        "Version",
                        "State",
                        "Begun",
                        "Finished",
                        "Steps done",
                        "Steps",
                        "Registration")));
                records.each(filter, record -> write(writer, line(record)));
            }
        };
        return Response.ok(body)
                .type("text/csv;charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"completion-records-" + LocalDate.now(clock) + ".csv\"")
                .build();
    }

    private static void write(Writer writer, String line) {
        try {
            writer.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String line(CompletionRecord record) {
        return Csv.line(List.of(
                record.name().orElse(""),
                record.email().orElse(""),
                record.staffNumber().orElse(""),
                courseTitle(record.course()),
                record.moduleTitle(),
                String.valueOf(record.version()),
                state(record),
                LocalDate.ofInstant(record.begunAt(), Dates.ZONE).toString(),
                record.completedAt()
                        .map(at -> LocalDate.ofInstant(at, Dates.ZONE).toString())
                        .orElse(""),
                String.valueOf(record.stepsDone()),
                String.valueOf(record.stepsTotal()),
                record.registration().toString()));
    }

    private RecordRow row(CompletionRecord record) {
        return new RecordRow(
                record.name().orElse(""),
                record.email().orElse(""),
                record.staffNumber().orElse(""),
                courseTitle(record.course()),
                record.moduleTitle(),
                Dates.day(record.begunAt()),
                record.completedAt().map(Dates::day).orElse(""),
                state(record));
    }

    private static String state(CompletionRecord record) {
        return record.completedAt().isPresent() ? "Finished" : "Begun";
    }

    private String courseTitle(String course) {
        return catalogue.course(course).map(Course::title).orElse(course);
    }

    private static RecordFilter filter(Reader reader, Query query, List<FieldError> errors) {
        if (!reader.isThere()) {
            errors.add(new FieldError("organisation", "There is no such organisation. Choose one"));
        }
        Optional<LocalDate> from = day("from", query.from(), errors);
        Optional<LocalDate> to = day("to", query.to(), errors);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            errors.add(new FieldError("to", "The last day is before the first day"));
        }
        return new RecordFilter(
                reader.organisation(),
                reader.context(),
                Optional.of(query.course()).filter(c -> !c.isBlank()),
                Optional.of(query.module()).filter(m -> !m.isBlank()),
                from,
                to,
                Dates.ZONE);
    }

    private static Optional<LocalDate> day(String field, String text, List<FieldError> errors) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (YEARS.isValidIntValue(day.getYear())) {
                return Optional.of(day);
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        errors.add(new FieldError(field, "Write the day like 2026-11-20"));
        return Optional.empty();
    }

    private List<Link> courses() {
        return catalogue.courses().stream()
                .map(c -> new Link(c.id(), c.title()))
                .toList();
    }

    private List<Link> modules(String course) {
        return catalogue.courses().stream()
                .filter(c -> course.isBlank() || c.id().equals(course))
                .flatMap(c -> c.modules().stream())
                .map(m -> new Link(m.id(), m.title()))
                .toList();
    }

    private static String search(Reader reader, Query query) {
        String search = Stream.of(
                        List.of("organisation", reader.chosen()),
                        List.of("course", query.course()),
                        List.of("module", query.module()),
                        List.of("from", query.from()),
                        List.of("to", query.to()))
                .filter(pair -> !pair.get(1).isBlank())
                .map(pair -> pair.get(0) + "=" + URLEncoder.encode(pair.get(1), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return search.isEmpty() ? "" : "?" + search;
    }
}

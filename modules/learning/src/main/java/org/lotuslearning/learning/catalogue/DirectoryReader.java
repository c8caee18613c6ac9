package org.lotuslearning.learning.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes a directory out of {@code directory.yml} and checks its addresses and days. */
final class DirectoryReader {
    private final PageContext file;
    private final CourseIndex index;
    private final Problems problems;
    private final Clock clock;

    DirectoryReader(PageContext file, Problems problems, Clock clock) {
        this.file = file;
        this.index = file.index();
        this.problems = problems;
        this.clock = clock;
    }

    Directory read(Entry directory) {
        List<Entry> groups = directory.items("groups");
        // one namespace: a link to the directory names either
        UniqueIds ids = new UniqueIds("group or entry", problems);
        ids.check(groups);
        groups.forEach(group -> ids.check(group.items("entries")));
        return new Directory(
                directory.text("checked-by"), groups.stream().map(this::group).toList());
    }

    private Directory.Group group(Entry group) {
        return new Directory.Group(
                group.text("id"),
                group.text("title"),
                group.has("note") ? Markdown.html(group.at("note"), file) : "",
                group.items("entries").stream().map(this::listing).toList());
    }

    private Directory.Listing listing(Entry entry) {
        index.checkPages(entry, problems);
        if (entry.has("checked") && !entry.has("url")) {
            problems.add(
                    entry.file(),
                    entry.at("checked").line(),
                    "The entry \"" + entry.text("id") + "\" has a day and no address. Add the url: that was opened, "
                            + "or remove the line.");
        }
        return new Directory.Listing(
                entry.text("id"),
                entry.text("title"),
                entry.text("by"),
                Directory.Kind.valueOf(entry.text("kind").toUpperCase(Locale.ROOT)),
                WebAddress.of(entry.at("url"), problems),
                entry.has("checked") ? day(entry.at("checked")) : Optional.empty(),
                entry.text("description"),
                entry.texts("pages"));
    }

    private Optional<LocalDate> day(Entry field) {
        String written = field.node().asText();
        try {
            LocalDate day = LocalDate.parse(written);
            // the latest day that it is anywhere; a warning, since a server whose clock is slow must not refuse a
            // course
            if (day.isAfter(LocalDate.now(clock.withZone(ZoneOffset.ofHours(14))))) {
                problems.warn(
                        field.file(),
                        field.line(),
                        written + " is still to come. Write the day on which the address was opened.");
            }
            return Optional.of(day);
        } catch (DateTimeParseException e) {
            problems.add(field.file(), field.line(), "\"" + written + "\" is not a day. Write it like 2026-11-20.");
            return Optional.empty();
        }
    }
}

package org.lotuslearning.web.lookup;

import static org.lotuslearning.web.page.Words.t;

import java.text.Collator;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.lotuslearning.learning.catalogue.Directory;
import org.lotuslearning.learning.catalogue.Directory.Listing;
import org.lotuslearning.learning.catalogue.Glossary;
import org.lotuslearning.web.page.Dates;
import org.lotuslearning.web.page.Link;

/** Fills the glossary's page and the directory's. */
final class ListViews {
    private ListViews() {}

    static GlossaryView glossary(LookupFrame where, Wanted wanted) {
        Glossary glossary = where.course().glossary();
        Comparator<String> alphabet = Collator.getInstance(Locale.UK)::compare;
        List<GlossaryView.Term> terms = glossary.terms().stream()
                .filter(term -> wanted.isIn(term.term(), String.join("\n", term.also()), term.meaning()))
                .sorted(Comparator.comparing(Glossary.Term::term, alphabet))
                .map(term ->
                        new GlossaryView.Term(term.anchor(), term.term(), term.meaning(), where.pages(term.pages())))
                .toList();
        return new GlossaryView(
                where.frame(t("Glossary")),
                where.course().title(),
                wanted,
                terms,
                glossary.terms().size());
    }

    static DirectoryView directory(LookupFrame where, Wanted wanted, String kind) {
        Directory directory = where.course().directory();
        List<Listing> all =
                directory.groups().stream().flatMap(g -> g.entries().stream()).toList();
        Set<Directory.Kind> kinds = all.stream()
                .map(Listing::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Directory.Kind.class)));
        // a kind that is none shows all
        String chosen = kinds.stream()
                .map(ListViews::value)
                .filter(kind::equals)
                .findFirst()
                .orElse("");
        List<DirectoryView.Group> groups = directory.groups().stream()
                .map(group -> group(where, group, wanted, chosen))
                .filter(group -> !group.entries().isEmpty())
                .toList();
        return new DirectoryView(
                where.frame(t("Resources")),
                where.course().title(),
                directory.checkedBy(),
                wanted,
                chosen,
                kinds.stream().map(k -> new Link(value(k), name(k))).toList(),
                groups,
                groups.stream().mapToInt(g -> g.entries().size()).sum(),
                all.size());
    }

    private static DirectoryView.Group group(LookupFrame where, Directory.Group group, Wanted wanted, String kind) {
        return new DirectoryView.Group(
                group.anchor(),
                group.title(),
                group.note(),
                group.entries().stream()
                        .filter(entry -> kind.isEmpty() || value(entry.kind()).equals(kind))
                        .filter(entry -> wanted.isIn(entry.title(), entry.by(), entry.description(), group.title()))
                        .map(entry -> entry(where, entry))
                        .toList());
    }

    private static DirectoryView.Entry entry(LookupFrame where, Listing entry) {
        return new DirectoryView.Entry(
                entry.anchor(),
                entry.title(),
                entry.by(),
                name(entry.kind()),
                entry.url().map(Object::toString).orElse(""),
                entry.checked()
                        .map(day -> Dates.day(day.atStartOfDay(Dates.ZONE).toInstant())),
                entry.description(),
                where.numbers(entry.pages()));
    }

    private static String value(Directory.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String name(Directory.Kind kind) {
        return switch (kind) {
            case SUPPORT -> t("Support");
            case VIDEO -> t("Video");
            case READING -> t("Reading");
            case TRAINING -> t("Training");
            case PRACTICE -> t("Practice");
            case APP -> t("App");
            case GUIDANCE -> t("Guidance");
        };
    }
}

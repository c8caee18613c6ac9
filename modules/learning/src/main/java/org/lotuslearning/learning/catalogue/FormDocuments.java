package org.lotuslearning.learning.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the document of a form apart: Markdown with places such as <code>{letter-date}</code>, and paragraphs between a
 * line <code>{if investigator}</code> and a line <code>{end}</code>, which a switch or a yes brings in, or leaves out
 * where the line says <code>{unless investigator}</code>.
 */
final class FormDocuments {
    private static final Pattern CONDITION = Pattern.compile("\\s*\\{(if|unless) ([^}]*)}\\s*");
    private static final Pattern END = Pattern.compile("\\s*\\{end}\\s*");
    private static final Pattern PLACE = Pattern.compile("\\{([^}\n]*)}");

    private final PageContext page;
    private final Entry document;
    private final List<FormField> fields;
    private final List<CourseForm.Piece> pieces = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private Optional<String> when = Optional.empty();
    private Optional<String> unless = Optional.empty();

    private FormDocuments(PageContext page, Entry document, List<FormField> fields) {
        this.page = page;
        this.document = document;
        this.fields = fields;
    }

    static List<CourseForm.Piece> read(Entry document, List<FormField> fields, PageContext page) {
        return new FormDocuments(page, document, fields).read();
    }

    /** The same from a stored definition. */
    static List<CourseForm.Piece> stored(Entry form) {
        return form.items("document").stream()
                .map(p -> new CourseForm.Piece(p.optional("when"), p.optional("unless"), p.text("html")))
                .toList();
    }

    private List<CourseForm.Piece> read() {
        YamlDocument.Place place = document.document().place(document.pointer());
        int first = place.literal() ? place.line() + 1 : place.line();
        List<String> all = document.node().asText().lines().toList();
        int opened = first;
        for (int n = 0; n < all.size(); n++) {
            Matcher condition = CONDITION.matcher(all.get(n));
            int line = first + n;
            if (condition.matches()) {
                opened = line;
                begin(condition.group(1), condition.group(2), line);
            } else if (END.matcher(all.get(n)).matches()) {
                end(line);
            } else {
                places(all.get(n), line);
                lines.add(all.get(n));
                continue;
            }
            close(line);
            when = named(condition, "if");
            unless = named(condition, "unless");
        }
        if (conditional()) {
            page.problem(
                    opened,
                    "The paragraph " + all.get(opened - first).strip()
                            + " has no end. Write {end} on a line after it.");
        }
        close(first + all.size());
        return List.copyOf(pieces);
    }

    private static Optional<String> named(Matcher condition, String word) {
        return condition.matches() && condition.group(1).equals(word)
                ? Optional.of(condition.group(2))
                : Optional.empty();
    }

    private boolean conditional() {
        return when.isPresent() || unless.isPresent();
    }

    private void begin(String word, String name, int line) {
        if (conditional()) {
            page.problem(line, "A paragraph begins here inside another. Write {end} before it.");
        }
        List<String> bringing = fields.stream()
                .filter(f -> f.kind() == FormField.Kind.SWITCH || f.kind() == FormField.Kind.YES_NO)
                .map(FormField::id)
                .toList();
        if (!bringing.contains(name)) {
            page.problem(
                    line,
                    "{" + word + " " + name + "} names no field of the kind switch or yes-no."
                            + Nearest.hint(name, bringing));
        }
    }

    private void end(int line) {
        if (!conditional()) {
            page.problem(line, "This {end} ends nothing. Remove it, or write {if …} before the paragraph.");
        }
    }

    private void places(String text, int line) {
        PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .filter(name -> !ids().contains(name))
                .forEach(name -> page.problem(
                        line, "There is no field \"" + name + "\" in this form." + Nearest.hint(name, ids())));
    }

    private List<String> ids() {
        return fields.stream().map(FormField::id).toList();
    }

    /** Makes a piece of the lines so far, before the line {@code next}. */
    private void close(int next) {
        String text = String.join("\n", lines);
        if (!text.isBlank()) {
            pieces.add(new CourseForm.Piece(when, unless, Markdown.html(text, next - lines.size() - 1, page)));
        }
        lines.clear();
    }
}

package org.lotuslearning.web.learner;

import static org.lotuslearning.web.page.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lotuslearning.learning.catalogue.CourseForm;
import org.lotuslearning.learning.catalogue.FormField;
import org.lotuslearning.learning.catalogue.FormPart;
import org.lotuslearning.learning.catalogue.Part;
import org.lotuslearning.learning.risk.RiskTerms;
import org.lotuslearning.web.page.Words;

/**
 * The document that a filled-in form makes: a letter where the form has a text around its fields, otherwise the fields with
 * what stands in them. It is given out once everything that it needs is there.
 *
 * @param training whether it says on itself that it is an exercise
 * @param missing what still has to be filled in
 * @param paragraphs HTML, empty where the document is the list of fields
 */
public record FormSheet(
        String title, boolean training, List<Missing> missing, List<Row> rows, List<String> paragraphs) {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z0-9-]+)}");

    public FormSheet {
        missing = List.copyOf(missing);
        rows = List.copyOf(rows);
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * Something that the document waits for.
     *
     * @param field name of the field to go to
     */
    public record Missing(String field, String label) {}

    /**
     * A field in the list, or a heading above some.
     *
     * @param lines what stands in it; none where it was left empty
     */
    public record Row(String label, boolean heading, List<String> lines) {
        public Row {
            lines = List.copyOf(lines);
        }
    }

    public boolean ready() {
        return missing.isEmpty();
    }

    static FormSheet of(FormPart part, List<Part> parts, Map<String, List<String>> values, Optional<RiskTerms> policy) {
        FormAnswers answers = new FormAnswers(part, parts, values, policy);
        CourseForm form = part.form();
        List<Row> rows = form.fields().stream()
                .filter(f -> f.kind() != FormField.Kind.SWITCH)
                .map(f -> new Row(f.label(), f.kind() == FormField.Kind.HEADING, answers.lines(f)))
                .toList();
        return new FormSheet(form.title(), form.training(), missing(answers), rows, letter(answers));
    }

    /** The document of a form as it stands in its unit. */
    public static FormSheet of(FormPart part, UnitView unit) {
        return of(part, unit.parts(), unit.values(), unit.riskPolicy());
    }

    private static List<Missing> missing(FormAnswers answers) {
        List<Missing> missing = new ArrayList<>();
        List<FormField> fields = answers.part().form().fields();
        boolean nameless = fields.stream().anyMatch(f -> f.kind() == FormField.Kind.FACT && !answers.filled(f));
        if (nameless) {
            answers.casePart().ifPresent(c -> missing.add(new Missing(c.id(), t("Choose a case"))));
        }
        boolean scoreless = fields.stream().anyMatch(f -> f.kind() == FormField.Kind.SCORE && !answers.filled(f));
        if (scoreless) {
            answers.scorePart().ifPresent(s -> missing.add(new Missing(s.likelihoodField(), t("Score the risk"))));
        }
        Set<String> brought = broughtIn(answers);
        fields.stream()
                .filter(f ->
                        (f.required() || brought.contains(f.id())) && !f.kind().taken() && !answers.filled(f))
                .forEach(f -> missing.add(new Missing(first(answers.part(), f), f.label())));
        return missing;
    }

    /** Ids of the fields in paragraphs that a switch brought in: without them such a paragraph has a hole. */
    private static Set<String> broughtIn(FormAnswers answers) {
        return answers.part().form().document().stream()
                .filter(piece -> piece.when().map(answers::yes).orElse(false))
                .flatMap(piece -> PLACE.matcher(piece.html()).results())
                .map(place -> place.group(1))
                .collect(Collectors.toSet());
    }

    private static boolean stands(CourseForm.Piece piece, FormAnswers answers) {
        return piece.when().map(answers::yes).orElse(true)
                && !piece.unless().map(answers::yes).orElse(false);
    }

    private static String first(FormPart part, FormField field) {
        return field.kind() == FormField.Kind.LINES ? field.lineField(part.id(), 1) : field.field(part.id());
    }

    /** In the language of the course's form, whoever reads it: days and answers stand within sentences of its own. */
    private static List<String> letter(FormAnswers answers) {
        return Words.in(Words.ENGLISH, () -> paragraphs(answers));
    }

    private static List<String> paragraphs(FormAnswers answers) {
        return answers.part().form().document().stream()
                .filter(piece -> stands(piece, answers))
                .map(piece -> PLACE.matcher(piece.html())
                        .replaceAll(place -> Matcher.quoteReplacement(filled(place, answers))))
                .toList();
    }

    /** All in one go, so that a place that somebody typed into an answer stays what they typed. */
    private static String filled(MatchResult place, FormAnswers answers) {
        return answers.part()
                .form()
                .field(place.group(1))
                .map(field ->
                        answers.lines(field).stream().map(FormSheet::escaped).collect(Collectors.joining("<br>")))
                .map(text -> text.isEmpty() ? "…" : text)
                .orElse(place.group());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "<br>");
    }
}

package org.lotuslearning.web.learner;

import static org.lotuslearning.web.page.Words.t;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lotuslearning.learning.catalogue.CasePart;
import org.lotuslearning.learning.catalogue.FormField;
import org.lotuslearning.learning.catalogue.FormPart;
import org.lotuslearning.learning.catalogue.Part;
import org.lotuslearning.learning.catalogue.PracticeCase;
import org.lotuslearning.learning.catalogue.RiskScore;
import org.lotuslearning.learning.risk.RiskTerms;
import org.lotuslearning.web.page.Dates;

/**
 * What stands in each field of a form, in words: what was typed, and what is taken from the case and the risk score of
 * the same exercise.
 *
 * @param parts all parts of the unit
 */
record FormAnswers(FormPart part, List<Part> parts, Map<String, List<String>> values, Optional<RiskTerms> policy) {

    /** The lines of a field; none where it was left empty. */
    List<String> lines(FormField field) {
        String name = field.field(part.id());
        return switch (field.kind()) {
            case TEXT, LONG -> text(name);
            case DATE -> text(name).stream().map(FormAnswers::day).toList();
            case YES_NO -> yesNo(field);
            case LINES ->
                IntStream.rangeClosed(1, field.lines())
                        .mapToObj(n -> field.lineField(part.id(), n))
                        .flatMap(line -> text(line).stream())
                        .toList();
            case CHOICE -> labels(field, name);
            case SWITCH -> labels(field, name).isEmpty() ? List.of() : List.of(t("Yes"));
            case FACTORS -> factors(field);
            case HEADING -> List.of();
            case FACT -> field.fact().flatMap(this::fact).map(List::of).orElse(List.of());
            case SCORE ->
                score().filter(RiskGrid::scored)
                        .map(g -> List.of(g.words(), g.bandWords()))
                        .orElse(List.of());
        };
    }

    boolean filled(FormField field) {
        return !lines(field).isEmpty();
    }

    /** Whether a switch is on, or a question was answered with yes. */
    boolean yes(String fieldId) {
        return values.getOrDefault(part.id() + "-" + fieldId, List.of()).contains(FormField.YES);
    }

    Optional<CasePart> casePart() {
        return parts.stream()
                .filter(CasePart.class::isInstance)
                .map(CasePart.class::cast)
                .findFirst();
    }

    Optional<RiskScore> scorePart() {
        return parts.stream()
                .filter(RiskScore.class::isInstance)
                .map(RiskScore.class::cast)
                .findFirst();
    }

    Optional<String> fact(PracticeCase.Fact fact) {
        return casePart()
                .flatMap(c -> text(c.id()).stream().findFirst().flatMap(c::find))
                .map(chosen -> chosen.fact(fact));
    }

    Optional<RiskGrid> score() {
        return scorePart().map(s -> RiskGrid.of(s, values, policy));
    }

    private List<String> text(String name) {
        return values.getOrDefault(name, List.of());
    }

    private List<String> yesNo(FormField field) {
        List<String> details = text(field.detailsField(part.id()));
        return labels(field, field.field(part.id())).stream()
                .map(answer -> t(answer)
                        + details.stream().map(d -> ". " + d).findFirst().orElse(""))
                .toList();
    }

    private List<String> labels(FormField field, String name) {
        return field.options().stream()
                .filter(o -> text(name).contains(o.value()))
                .map(Part.Option::label)
                .toList();
    }

    private List<String> factors(FormField field) {
        return field.factors().stream()
                .filter(f -> text(field.field(part.id())).contains(f.id())
                        || !text(field.howField(part.id(), f)).isEmpty())
                .map(f -> f.text()
                        + text(field.howField(part.id(), f)).stream()
                                .map(how -> ": " + how)
                                .findFirst()
                                .orElse(""))
                .toList();
    }

    /** A date field sends 2026-11-20; a browser that has none sends what was typed. */
    private static String day(String sent) {
        try {
            return Dates.day(LocalDate.parse(sent));
        } catch (DateTimeParseException e) {
            return sent;
        }
    }
}

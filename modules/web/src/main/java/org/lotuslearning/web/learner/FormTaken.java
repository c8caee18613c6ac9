package org.lotuslearning.web.learner;

import static org.lotuslearning.web.page.Words.t;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.lotuslearning.learning.catalogue.FormField;
import org.lotuslearning.learning.catalogue.FormPart;

/** What a form shows where it takes something over: the thing itself, or where it will come from. */
public final class FormTaken {
    private FormTaken() {}

    public static String fact(FormPart part, FormField field, UnitView unit) {
        List<String> lines = answers(part, unit).lines(field);
        return lines.isEmpty() ? t("filled in from the case that you choose") : lines.get(0);
    }

    public static List<String> score(FormPart part, FormField field, UnitView unit) {
        List<String> lines = answers(part, unit).lines(field);
        return lines.isEmpty() ? List.of(t("filled in from your risk score when you save")) : lines;
    }

    /** The type of the box of a text or a date: a date box would swallow what somebody typed in a browser without one. */
    public static String inputType(FormField field, String value) {
        boolean pick = field.kind() == FormField.Kind.DATE && (value.isEmpty() || isDay(value));
        return pick ? "date" : "text";
    }

    private static boolean isDay(String value) {
        try {
            return LocalDate.parse(value).getYear() > 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static FormAnswers answers(FormPart part, UnitView unit) {
        return new FormAnswers(part, unit.parts(), unit.values(), unit.riskPolicy());
    }
}

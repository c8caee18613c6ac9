package org.lotuslearning.learning.answers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lotuslearning.learning.catalogue.Exercise;
import org.lotuslearning.learning.catalogue.ExerciseUnit;
import org.lotuslearning.learning.catalogue.Part;
import org.lotuslearning.learning.catalogue.Part.Field;
import org.lotuslearning.learning.catalogue.Part.Option;

/**
 * A form that was sent for an exercise: its content, cleaned, and what stands in the way of submitting it.
 *
 * <p>There is no least number of words. A choice or a rating that was asked for has to be made, the first action of a
 * plan has to be named, a confirmation ticked, two things cannot stand at one position, and something has to be there at all, unless the learner did it elsewhere.
 *
 * @param content what can be kept in any case, as a draft at least
 * @param errors in the order of the fields; empty when it can be submitted
 */
public record AnswerForm(AnswerContent content, List<FieldError> errors) {
    /** Longest text of one field, in characters: about fifteen pages. */
    public static final int LONGEST_TEXT = 40_000;

    /** Longest form in all, in characters; a column of H2 takes a million. */
    public static final int LONGEST_FORM = 400_000;

    /**
     * What is wrong with a field, in words for the learner.
     *
     * @param message English with places {@code {0}}, {@code {1}} …, so that it can be said in another language
     * @param values what stands in them
     */
    public record FieldError(String field, String message, List<String> values) {
        public FieldError {
            values = List.copyOf(values);
        }

        FieldError(String field, String message, String... values) {
            this(field, message, List.of(values));
        }
    }

    public AnswerForm {
        errors = List.copyOf(errors);
    }

    public boolean complete() {
        return errors.isEmpty();
    }

    /** Whether it is too long to keep even as a draft. */
    public boolean tooLong() {
        return length(content.values()) > LONGEST_FORM;
    }

    private static int length(Map<String, List<String>> values) {
        return values.values().stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .sum();
    }

    /**
     * Reads a unit's form. Fields the unit does not have, and options it does not offer, are left out.
     *
     * @param sent all values by field name, as they came
     * @param saysElsewhere whether the learner says it was done elsewhere; a check, which anyone may skip, cannot be
     */
    public static AnswerForm read(
            Exercise exercise, ExerciseUnit unit, Map<String, List<String>> sent, boolean saysElsewhere) {
        boolean elsewhere = saysElsewhere && !exercise.isCheck();
        Map<String, List<String>> values = new LinkedHashMap<>();
        List<FieldError> errors = new ArrayList<>();
        List<Field> fields = exercise.fields(unit).toList();
        for (Part part : exercise.parts(unit)) {
            for (Field field : part.fields()) {
                List<String> clean = clean(field, sent.getOrDefault(field.name(), List.of()));
                if (!clean.isEmpty()) {
                    values.put(field.name(), clean);
                }
                if (field.isText() && tooLong(clean)) {
                    errors.add(new FieldError(
                            field.name(),
                            "Shorten this to at most {0} characters; it has {1}",
                            number(LONGEST_TEXT),
                            number(clean.get(0).length())));
                } else if (clean.isEmpty() && field.required() && !elsewhere) {
                    errors.add(new FieldError(field.name(), part.plea(field), field.label()));
                }
            }
            part.contradictions(values).forEach(c -> errors.add(new FieldError(c.field(), c.text(), c.values())));
        }
        if (length(values) > LONGEST_FORM && errors.isEmpty()) {
            errors.add(new FieldError(
                    fields.get(0).name(),
                    "Shorten your answers: together they may have at most {0} characters, and they have {1}",
                    number(LONGEST_FORM),
                    number(length(values))));
        }
        if (values.isEmpty() && errors.isEmpty() && !elsewhere) {
            errors.add(new FieldError(
                    fields.get(0).name(), "Write something first, or say below that you have done this elsewhere"));
        }
        return new AnswerForm(new AnswerContent(values, elsewhere), errors);
    }

    private static String number(int number) {
        return "%,d".formatted(number);
    }

    private static boolean tooLong(List<String> texts) {
        return texts.stream().anyMatch(t -> t.length() > LONGEST_TEXT);
    }

    private static List<String> clean(Field field, List<String> sent) {
        if (field.isText()) {
            return sent.stream()
                    .map(AnswerForm::plain)
                    .filter(t -> !t.isEmpty())
                    .limit(1)
                    .toList();
        }
        List<String> offered = field.options().stream().map(Option::value).toList();
        return sent.stream()
                .filter(offered::contains)
                .distinct()
                .limit(field.many() ? offered.size() : 1)
                .toList();
    }

    /**
     * A browser sends line ends as CRLF. PostgreSQL takes no NUL character, and the others of its kind mean nothing in a
     * text but take six characters of JSON each.
     */
    private static String plain(String sent) {
        return sent.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .strip();
    }
}

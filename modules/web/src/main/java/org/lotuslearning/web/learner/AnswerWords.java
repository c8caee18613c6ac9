package org.lotuslearning.web.learner;

import static org.lotuslearning.web.page.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lotuslearning.learning.answers.AnswerContent;
import org.lotuslearning.learning.catalogue.CardSort;
import org.lotuslearning.learning.catalogue.Exercise;
import org.lotuslearning.learning.catalogue.ExerciseUnit;
import org.lotuslearning.learning.catalogue.FeedbackBuilder;
import org.lotuslearning.learning.catalogue.FormPart;
import org.lotuslearning.learning.catalogue.HeatMap;
import org.lotuslearning.learning.catalogue.Ordering;
import org.lotuslearning.learning.catalogue.Part;
import org.lotuslearning.learning.catalogue.Part.Field;
import org.lotuslearning.learning.catalogue.Part.Option;
import org.lotuslearning.learning.catalogue.RiskScore;
import org.lotuslearning.web.learner.MyLearningView.QuestionAnswer;
import org.lotuslearning.web.page.Words;

/** An answer in words: each question with what was chosen in the options' own words, or text as it was written. */
public final class AnswerWords {
    private AnswerWords() {}

    /** What was answered, in the order of the form; questions left empty are left out. */
    public static List<QuestionAnswer> of(Exercise exercise, ExerciseUnit unit, AnswerContent content) {
        List<QuestionAnswer> questions = new ArrayList<>();
        for (Part part : exercise.parts(unit)) {
            if (part instanceof Part.Checklist checklist) {
                together(checklist.question(), rows(checklist, content)).ifPresent(questions::add);
            } else if (part instanceof Part.Matrix matrix && !matrix.contexts().isEmpty()) {
                together(matrix.question(), places(matrix, content)).ifPresent(questions::add);
                matrix.fields().stream().filter(Field::isText).forEach(f -> add(f, content, questions));
            } else if (part instanceof CardSort sort) {
                together(sort.question(), ArrangementWords.piles(sort, content)).ifPresent(questions::add);
            } else if (part instanceof Ordering ordering) {
                together(ordering.question(), ArrangementWords.order(ordering, content))
                        .ifPresent(questions::add);
                ordering.fields().stream().filter(Field::isText).forEach(f -> add(f, content, questions));
            } else if (part instanceof FeedbackBuilder builder) {
                together(builder.question(), ArrangementWords.message(builder, content))
                        .ifPresent(questions::add);
                builder.fields().stream().filter(Field::many).forEach(f -> add(f, content, questions));
            } else if (part instanceof HeatMap map) {
                together(map.question(), ArrangementWords.cells(map, content)).ifPresent(questions::add);
            } else if (part instanceof RiskScore score) {
                together(score.question(), risk(score, content)).ifPresent(questions::add);
            } else if (part instanceof FormPart form) {
                form(form, exercise.parts(unit), content, questions);
            } else {
                part.fields().forEach(field -> add(field, content, questions));
            }
        }
        if (content.elsewhere()) {
            questions.add(new QuestionAnswer(t("Done elsewhere, on paper or with my team"), List.of(t("Yes"))));
        }
        return questions;
    }

    private static void add(Field field, AnswerContent content, List<QuestionAnswer> questions) {
        if (content.values().containsKey(field.name())) {
            questions.add(new QuestionAnswer(Words.label(field.label()), words(field, content)));
        }
    }

    private static Optional<QuestionAnswer> together(String question, List<String> answers) {
        return answers.isEmpty() ? Optional.empty() : Optional.of(new QuestionAnswer(question, answers));
    }

    private static List<String> risk(RiskScore score, AnswerContent content) {
        List<String> lines = new ArrayList<>();
        RiskGrid grid = RiskGrid.of(score, content.values(), Optional.empty());
        for (Field field : score.fields()) {
            List<String> words = words(field, content);
            if (!words.isEmpty()) {
                lines.add(Words.label(field.label()) + ": " + String.join(", ", words));
            }
        }
        if (grid.scored()) {
            lines.add(grid.words());
        }
        return lines;
    }

    /** What is taken from the case counts only beside something that was filled in. */
    private static void form(FormPart form, List<Part> parts, AnswerContent content, List<QuestionAnswer> questions) {
        if (form.fields().stream().noneMatch(f -> content.values().containsKey(f.name()))) {
            return;
        }
        FormAnswers answers = new FormAnswers(form, parts, content.values(), Optional.empty());
        form.form().fields().stream()
                .filter(answers::filled)
                .forEach(f -> questions.add(new QuestionAnswer(f.label(), answers.lines(f))));
    }

    private static List<String> rows(Part.Checklist checklist, AnswerContent content) {
        List<String> lines = new ArrayList<>();
        for (Part.Checklist.Row row : checklist.rows()) {
            String step = label(checklist.scale(), content.first(checklist.field(row)));
            String note = content.first(checklist.noteField(row));
            if (!step.isEmpty() || !note.isEmpty()) {
                lines.add(row.text() + ": " + (step.isEmpty() ? t("not answered") : step)
                        + (note.isEmpty() ? "" : ". " + note));
            }
        }
        return lines;
    }

    private static List<String> places(Part.Matrix matrix, AnswerContent content) {
        return matrix.placements().stream()
                .filter(field -> content.values().containsKey(field.name()))
                .map(field -> field.label() + ": " + label(matrix.options(), content.first(field.name())))
                .toList();
    }

    private static List<String> words(Field field, AnswerContent content) {
        List<String> values = content.values().getOrDefault(field.name(), List.of());
        return field.isText()
                ? values
                : field.options().stream()
                        .filter(o -> values.contains(o.value()))
                        .map(Option::label)
                        .toList();
    }

    private static String label(List<Option> options, String value) {
        return options.stream()
                .filter(o -> o.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse("");
    }
}

package org.lotuslearning.web.looks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lotuslearning.learning.catalogue.Exercise;
import org.lotuslearning.learning.catalogue.ExerciseUnit;
import org.lotuslearning.learning.catalogue.Ordering;
import org.lotuslearning.learning.catalogue.Part.Field;
import org.lotuslearning.web.learner.FieldError;
import org.lotuslearning.web.learner.MyLearningView.QuestionAnswer;
import org.lotuslearning.web.learner.RecalledView;
import org.lotuslearning.web.learner.UnitName;
import org.lotuslearning.web.learner.UnitView;
import org.lotuslearning.web.page.Link;

/** The units of exercises in each state that a learner can find them in. */
enum SampleUnits {
    OPEN,
    DRAFT,
    SUBMITTED,
    CHANGED,
    ELSEWHERE,
    AGAIN,
    ERROR,
    LOCKED;

    private static final String WORDS =
            "I was impatient at first, and then I saw how worried she was.\n\nI asked what she needed & waited.";

    Map<String, UnitView> of(Stream<Exercise> exercises) {
        Map<String, UnitView> units = new HashMap<>();
        exercises.forEach(e -> e.units().forEach(u -> units.put(u.id(), view(e, u))));
        return units;
    }

    private UnitView view(Exercise exercise, ExerciseUnit unit) {
        boolean done = this == SUBMITTED || this == CHANGED || this == ELSEWHERE || this == AGAIN;
        boolean filled = done || this == DRAFT;
        return new UnitView(
                        exercise,
                        unit,
                        "ex-" + unit.id().replace('.', '-').replace('/', '-'),
                        this == LOCKED ? UnitView.State.LOCKED : done ? UnitView.State.SUBMITTED : UnitView.State.OPEN,
                        "/l/sample/u/" + unit.id(),
                        "/l/sample/drafts/" + unit.id(),
                        filled && this != ELSEWHERE ? values(exercise, unit) : Map.of(),
                        filled ? Optional.of("14:03") : Optional.empty(),
                        this == DRAFT || this == CHANGED,
                        this == ELSEWHERE,
                        this == ERROR ? errors(exercise, unit) : List.of(),
                        this == LOCKED ? Optional.of(new Link("#ex-9-1-i", "exercise 9.1, for you")) : Optional.empty(),
                        this == AGAIN
                                ? List.of(again(exercise, unit))
                                : exercise.recall(unit).stream()
                                        .map(SampleUnits::recalled)
                                        .toList())
                .with(SampleTeam.panels(this, exercise, unit));
    }

    private static RecalledView again(Exercise exercise, ExerciseUnit unit) {
        Map<String, List<String>> values = new HashMap<>(values(exercise, unit));
        exercise.fields(unit)
                .filter(f -> !f.isText())
                .forEach(f -> values.put(f.name(), List.of(f.options().get(0).value())));
        return new RecalledView(
                "What you answered on 3 May 2026",
                "It stays as it was. Only you can see this.",
                "3 May 2026",
                true,
                values,
                recalled("9.1.i").answers());
    }

    private static RecalledView recalled(String unit) {
        return new RecalledView(
                "What you wrote in " + UnitName.of(unit),
                "A conversation that stayed with you, saved on 20 November 2026. Only you can see this.",
                UnitName.of(unit),
                false,
                Map.of(),
                List.of(
                        new QuestionAnswer("What did you notice about how people felt?", List.of(WORDS)),
                        new QuestionAnswer("Which of these comes most easily to you?", List.of("Attending"))));
    }

    private static Map<String, List<String>> values(Exercise exercise, ExerciseUnit unit) {
        Map<String, List<String>> values = new HashMap<>();
        List<Field> fields = exercise.fields(unit).toList();
        for (int n = 0; n < fields.size(); n++) {
            Field field = fields.get(n);
            values.put(field.name(), field.isText() ? text(field) : chosen(field, n));
        }
        // positions exclude each other
        exercise.parts(unit).stream()
                .filter(Ordering.class::isInstance)
                .map(Ordering.class::cast)
                .forEach(ordering -> shifted(ordering, values));
        return values;
    }

    private static void shifted(Ordering ordering, Map<String, List<String>> values) {
        int count = ordering.items().size();
        for (int n = 0; n < count; n++) {
            values.put(
                    ordering.field(ordering.items().get(n)),
                    List.of(ordering.positions().get((n + 1) % count).value()));
        }
    }

    private static List<String> text(Field field) {
        boolean second = field.name().matches(".*-[2-9]-.*");
        return second ? List.of() : List.of(field.name().endsWith("-when") ? "By the end of March" : WORDS);
    }

    private static List<String> chosen(Field field, int n) {
        String one = field.options().get((n + 2) % field.options().size()).value();
        return field.many() ? List.of(one, field.options().get(0).value()) : List.of(one);
    }

    private static List<FieldError> errors(Exercise exercise, ExerciseUnit unit) {
        List<FieldError> errors = new ArrayList<>();
        exercise.fields(unit)
                .filter(f -> f.required() || errors.isEmpty())
                .forEach(f -> errors.add(new FieldError(f.name(), "Answer this: " + f.label())));
        return errors;
    }
}

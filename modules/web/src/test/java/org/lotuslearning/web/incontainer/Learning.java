package org.lotuslearning.web.incontainer;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lotuslearning.learning.catalogue.Catalogue;
import org.lotuslearning.learning.catalogue.Exercise;
import org.lotuslearning.learning.catalogue.ExerciseUnit;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.learning.catalogue.Page;
import org.lotuslearning.learning.progress.FinishOutcome;
import org.lotuslearning.learning.progress.Journey;

/** What a learner does in the module Learn. */
@Dependent
public class Learning {
    @Inject
    Catalogue catalogue;

    @Inject
    Journey journey;

    public LearningModule module() {
        return catalogue.module("lotus", "learn").orElseThrow();
    }

    /** A form in which every field has a value: text, or the first option. */
    public Map<String, List<String>> filled(String exercise, String text) {
        return filled(module(), exercise, text);
    }

    private static Map<String, List<String>> filled(LearningModule module, String exercise, String text) {
        Map<String, List<String>> form = new LinkedHashMap<>();
        module.exercise(exercise).orElseThrow().fields().forEach(field -> {
            String value = field.isText() ? text : field.options().get(0).value();
            form.put(field.name(), List.of(value));
        });
        return form;
    }

    /** Submits an exercise that is for one audience, in any module of the course. */
    public void submit(String module, long enrolment, String exercise) {
        LearningModule other = catalogue.module("lotus", module).orElseThrow();
        journey.submit(enrolment, exercise, filled(other, exercise, "Done"), false);
    }

    public void open(long enrolment, String page) {
        journey.open(enrolment, page);
    }

    /** Reads every page, does every exercise that is required, and finishes. */
    public FinishOutcome complete(long enrolment) {
        for (Page page : module().pages()) {
            journey.open(enrolment, page.id());
            page.exercises().forEach(exercise -> submitRequired(enrolment, exercise));
        }
        return journey.finish(enrolment);
    }

    private void submitRequired(long enrolment, Exercise exercise) {
        exercise.units().stream()
                .filter(ExerciseUnit::required)
                .forEach(unit -> journey.submit(enrolment, unit.id(), filled(exercise.id(), "Done"), false));
    }
}

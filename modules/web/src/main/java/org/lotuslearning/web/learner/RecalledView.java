package org.lotuslearning.web.learner;

import java.util.List;
import java.util.Map;
import org.lotuslearning.learning.catalogue.Part;
import org.lotuslearning.web.learner.MyLearningView.QuestionAnswer;

/**
 * What the learner answered earlier, beside a form that repeats it or builds on it.
 *
 * @param title as in {@code What you answered on 20 November 2026}
 * @param note what it belongs to and who sees it
 * @param when how a picture calls it, as in {@code 20 November 2026} or {@code exercise 1.3, for you}
 * @param again whether it is an earlier answer to the same unit
 * @param values what was chosen or written, by {@code Part.Field.name}
 * @param answers the same in words
 */
public record RecalledView(
        String title,
        String note,
        String when,
        boolean again,
        Map<String, List<String>> values,
        List<QuestionAnswer> answers) {
    public RecalledView {
        values = Map.copyOf(values);
        answers = List.copyOf(answers);
    }

    /** Whether a part with the same choices was answered in it. */
    boolean covers(Part part) {
        return part.fields().stream()
                .filter(field -> !field.isText())
                .anyMatch(field -> field.options().stream()
                        .anyMatch(option ->
                                values.getOrDefault(field.name(), List.of()).contains(option.value())));
    }

    /** Whether an option was chosen. */
    public boolean chosen(String field, String option) {
        return values.getOrDefault(field, List.of()).contains(option);
    }
}

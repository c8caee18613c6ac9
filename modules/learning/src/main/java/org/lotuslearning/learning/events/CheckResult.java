package org.lotuslearning.learning.events;

import java.util.List;
import java.util.Optional;
import org.lotuslearning.learning.answers.AnswerContent;
import org.lotuslearning.learning.catalogue.Exercise;
import org.lotuslearning.learning.catalogue.Part;

/**
 * What was chosen in a knowledge check: the one kind of answer that leaves our database (design.md, rule 1, the exception).
 *
 * <p>It cannot hold anything else: a {@link Part.Question} stands in checks only, and a choice is one of its options.
 */
public record CheckResult(List<Chosen> answers) {
    /**
     * The answer to one question.
     *
     * @param value one of the question's options
     */
    public record Chosen(Part.Question question, String value) {
        public Chosen {
            if (question.options().stream().noneMatch(o -> o.value().equals(value))) {
                throw new IllegalArgumentException("Not an option of the question " + question.id());
            }
        }

        public boolean right() {
            return question.isRight(value);
        }
    }

    public CheckResult {
        answers = List.copyOf(answers);
    }

    /** Empty for everything but a check. */
    public static Optional<CheckResult> of(Exercise exercise, AnswerContent content) {
        if (!exercise.isCheck()) {
            return Optional.empty();
        }
        return Optional.of(new CheckResult(exercise.parts().stream()
                .map(Part.Question.class::cast)
                .filter(question -> !content.first(question.id()).isEmpty())
                .map(question -> new Chosen(question, content.first(question.id())))
                .toList()));
    }

    /** Whether every question was answered rightly. */
    public boolean success() {
        return answers.stream().allMatch(Chosen::right);
    }
}

package org.lotuslearning.tracking.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lotuslearning.learning.catalogue.Part;
import org.lotuslearning.learning.events.CheckResult;
import org.lotuslearning.xapi.statement.Interaction;
import org.lotuslearning.xapi.statement.Interaction.InteractionComponent;
import org.lotuslearning.xapi.statement.InteractionType;
import org.lotuslearning.xapi.statement.LanguageMap;
import org.lotuslearning.xapi.statement.Result;

/**
 * A knowledge check as an xAPI choice (1.0.3, Data 2.4.4.1): its questions are one form, sent and answered as one, so the
 * options of all of them are the choices of one interaction, called {@code question.option}.
 */
final class CheckInteraction {
    /** Between several choices (xAPI 1.0.3, Data 2.4.4.1, Response Patterns). */
    private static final String AND = "[,]";

    private CheckInteraction() {}

    static Interaction of(CheckResult check, String language) {
        List<InteractionComponent> choices = new ArrayList<>();
        for (CheckResult.Chosen answer : check.answers()) {
            Part.Question question = answer.question();
            for (Part.Option option : question.options()) {
                String words = question.question() + " " + option.label();
                choices.add(new InteractionComponent(
                        id(question, option.value()), Optional.of(LanguageMap.of(language, words))));
            }
        }
        return new Interaction(InteractionType.CHOICE, Optional.of(rightResponses(check)), Map.of("choices", choices));
    }

    static Result result(CheckResult check) {
        List<String> chosen = check.answers().stream()
                .map(answer -> id(answer.question(), answer.value()))
                .toList();
        return Result.EMPTY.withResponse(String.join(AND, chosen)).withSuccess(check.success());
    }

    /** Every way to be right: one right option for each question. */
    private static List<String> rightResponses(CheckResult check) {
        List<String> patterns = List.of("");
        for (CheckResult.Chosen answer : check.answers()) {
            List<String> longer = new ArrayList<>();
            for (String pattern : patterns) {
                for (String right : answer.question().right()) {
                    longer.add((pattern.isEmpty() ? "" : pattern + AND) + id(answer.question(), right));
                }
            }
            patterns = longer;
        }
        return patterns;
    }

    /** Ids and values hold letters, digits and hyphens only, so that no two can make the same. */
    private static String id(Part.Question question, String value) {
        return question.id() + "." + value;
    }
}

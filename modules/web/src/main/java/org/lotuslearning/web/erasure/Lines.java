package org.lotuslearning.web.erasure;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lotuslearning.web.erasure.PersonExportView.Entry;
import org.lotuslearning.web.learner.MyLearningView.QuestionAnswer;
import org.lotuslearning.web.page.Dates;

/** The lines of an entry as they are gathered; what is not there makes no line. */
final class Lines {
    private final List<QuestionAnswer> lines = new ArrayList<>();

    Lines add(String words, String text) {
        return add(words, text.isEmpty() ? List.of() : List.of(text));
    }

    Lines add(String words, Optional<String> text) {
        return add(words, text.orElse(""));
    }

    Lines add(String words, List<String> texts) {
        if (!texts.isEmpty()) {
            lines.add(new QuestionAnswer(words, texts));
        }
        return this;
    }

    /** A property as it is, a moment as people write it. */
    Lines add(String words, JsonObject json, String name) {
        return add(words, of(json, name));
    }

    /** How many of how many. */
    Lines add(String words, JsonObject json, String some, String all) {
        return add(
                words,
                of(json, some)
                        .map(given -> given.replaceFirst("\\.0$", "")
                                + of(json, all)
                                        .map(most -> " of " + most.replaceFirst("\\.0$", ""))
                                        .orElse("")));
    }

    List<QuestionAnswer> list() {
        return List.copyOf(lines);
    }

    Entry entry(String title, String small) {
        return new Entry(title, small, lines);
    }

    static Optional<String> of(JsonObject json, String name) {
        return Optional.ofNullable(json.get(name)).map(Lines::text);
    }

    static String text(JsonValue value) {
        if (value instanceof JsonNumber number) {
            return number.bigDecimalValue().toPlainString();
        }
        String text = value instanceof JsonString string ? string.getString() : value.toString();
        return text.matches("\\d{4}-\\d\\d-\\d\\dT.*") ? moment(text) : text;
    }

    static String moment(String text) {
        try {
            Instant instant = Instant.parse(text);
            return Dates.day(instant) + ", " + Dates.time(instant);
        } catch (DateTimeParseException e) {
            return text; // somebody wrote it that way
        }
    }
}

package org.lotuslearning.xapi.statement;

import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.Set;

/** The kinds of question that xAPI knows (1.0.3, Data 2.4.4.1, Interaction Activities). */
public enum InteractionType {
    TRUE_FALSE("true-false"),
    CHOICE("choice"),
    FILL_IN("fill-in"),
    LONG_FILL_IN("long-fill-in"),
    MATCHING("matching"),
    PERFORMANCE("performance"),
    SEQUENCING("sequencing"),
    LIKERT("likert"),
    NUMERIC("numeric"),
    OTHER("other");

    private final String word;

    InteractionType(String word) {
        this.word = word;
    }

    static InteractionType read(JsonValue value) {
        String word = Scalars.text(value);
        return Arrays.stream(values())
                .filter(type -> type.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidStatementException("", "must be one of " + Arrays.toString(values())));
    }

    /** The properties of a definition that this kind may have besides {@code correctResponsesPattern}. */
    public Set<String> componentLists() {
        return switch (this) {
            case CHOICE, SEQUENCING -> Set.of("choices");
            case LIKERT -> Set.of("scale");
            case MATCHING -> Set.of("source", "target");
            case PERFORMANCE -> Set.of("steps");
            case TRUE_FALSE, FILL_IN, LONG_FILL_IN, NUMERIC, OTHER -> Set.of();
        };
    }

    @Override
    public String toString() {
        return word;
    }
}

package org.lotuslearning.xapi.statement;

import java.util.function.Function;
import java.util.function.Supplier;

/** What came of reading something from outside: the value, or the property that is wrong and why. */
public sealed interface Reading<T> {
    /** It keeps every rule. */
    record Valid<T>(T value) implements Reading<T> {}

    /**
     * It breaks a rule.
     *
     * @param pointer JSON pointer of the property, empty for the whole value
     * @param problem what is wrong, e.g. "must be a UUID"
     */
    record Refused<T>(String pointer, String problem) implements Reading<T> {
        /** A sentence for the sender. */
        public String message() {
            return (pointer.isEmpty() ? "The value" : pointer) + " " + problem;
        }

        /** The same refusal seen from further out, e.g. from the batch that holds the statement. */
        public Refused<T> within(String outer) {
            return new Refused<>(outer + pointer, problem);
        }
    }

    /** Goes on with the value, where there is one. */
    default <U> Reading<U> then(Function<T, Reading<U>> next) {
        if (this instanceof Refused<T> refused) {
            return new Refused<>(refused.pointer(), refused.problem());
        }
        return next.apply(((Valid<T>) this).value());
    }

    /** Runs constructors and readers that complain by exception. */
    static <T> Reading<T> of(Supplier<T> reader) {
        try {
            return new Valid<>(reader.get());
        } catch (InvalidStatementException e) {
            return new Refused<>(e.pointer(), e.problem());
        }
    }
}

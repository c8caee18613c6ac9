package org.lotuslearning.xapi.statement;

/**
 * A value that breaks a rule of xAPI. Constructors throw it, since building a wrong statement is a bug of the caller;
 * {@link StatementReader} turns it into a {@link Reading.Refused}, since receiving one is not.
 */
public final class InvalidStatementException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String pointer;
    private final String problem;

    InvalidStatementException(String pointer, String problem) {
        super((pointer.isEmpty() ? "The value" : pointer) + " " + problem);
        this.pointer = pointer;
        this.problem = problem;
    }

    /** Where it is wrong, as a JSON pointer (RFC 6901); empty for the whole value. */
    public String pointer() {
        return pointer;
    }

    /** What is wrong, to be read after the pointer: "must be a UUID". */
    public String problem() {
        return problem;
    }

    /** The same complaint seen from one level further out. */
    InvalidStatementException within(String token) {
        return new InvalidStatementException("/" + token.replace("~", "~0").replace("/", "~1") + pointer, problem);
    }
}

package org.lotuslearning.web.page;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A failure as it may stand in the log. What a database says of a value that is there already, or is too long, quotes the value,
 * and whatever passes its failure on quotes that; a log keeps what is erased everywhere else. Types, places and SQL's codes stay.
 */
public final class Unquoted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Unquoted(Throwable failure, @Nullable Throwable cause) {
        super(
                failure instanceof SQLException sql
                        ? failure.getClass().getName() + ", SQL state " + sql.getSQLState() + ", code "
                                + sql.getErrorCode()
                        : failure.getClass().getName(),
                cause,
                false,
                true);
        setStackTrace(failure.getStackTrace());
    }

    /** The failure itself, where no database had a word in it. */
    public static Throwable of(Throwable failure) {
        return fromDatabase(failure) ? copy(failure) : failure;
    }

    private static boolean fromDatabase(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return true;
            }
        }
        return false;
    }

    private static Unquoted copy(Throwable failure) {
        Throwable cause = failure.getCause();
        return new Unquoted(failure, cause == null ? null : copy(cause));
    }
}

package org.lotuslearning.lti.sql;

import java.io.Serial;
import java.sql.SQLException;

/** The database did not do what was asked: an outage or a bug, never an expected outcome. */
public final class DatabaseUnavailable extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    DatabaseUnavailable(SQLException cause) {
        super("The database refused a statement of the LTI tables (SQL state " + cause.getSQLState() + ")", cause);
    }

    /** Whether another row with the same key was there first. */
    public boolean isDuplicate() {
        return getCause() instanceof SQLException sql && Statements.isDuplicate(sql);
    }
}

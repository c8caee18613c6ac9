package org.lotuslearning.lrs.statement;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lists of parameters, which JDBC does not have. */
final class Sql {
    private static final int SLICE = 500;

    private Sql() {}

    /** Lists short enough to be parameters of one query. */
    static <T> List<List<T>> slices(List<T> all) {
        List<List<T>> slices = new ArrayList<>();
        for (int from = 0; from < all.size(); from += SLICE) {
            slices.add(all.subList(from, Math.min(all.size(), from + SLICE)));
        }
        return slices;
    }

    /** {@code (?, ?, ?)} for a list of three. */
    static String marks(List<?> parameters) {
        return "(" + String.join(", ", Collections.nCopies(parameters.size(), "?")) + ")";
    }

    static PreparedStatement bind(PreparedStatement statement, List<?> parameters) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
        return statement;
    }
}

package org.lotuslearning.lrs.statement;

import java.util.List;
import java.util.OptionalLong;

/**
 * Some of the statements that match a query.
 *
 * @param next where the next page begins, for {@link StatementQuery#after()}; empty on the last page
 */
public record StatementPage(List<StoredStatement> statements, OptionalLong next) {
    public StatementPage {
        statements = List.copyOf(statements);
    }
}

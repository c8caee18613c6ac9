package org.lotuslearning.lrs.statement;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lotuslearning.xapi.statement.Actor;
import org.lotuslearning.xapi.statement.JsonText;
import org.lotuslearning.xapi.statement.Reading;
import org.lotuslearning.xapi.statement.Statement;
import org.lotuslearning.xapi.statement.StatementReader;
import org.lotuslearning.xapi.statement.XapiVersion;

/** The table {@code lrs_facet}. */
final class FacetIndex {
    // an agent is the same in every version
    private static final StatementReader AGENTS = new StatementReader(XapiVersion.V1_0_3);

    private final Connection connection;

    FacetIndex(Connection connection) {
        this.connection = connection;
    }

    /** Makes statements findable by what they hold themselves. */
    void add(List<NumberedStatement> added) throws SQLException {
        try (PreparedStatement insert = prepare()) {
            for (NumberedStatement one : added) {
                add(insert, one.sequence(), one.sequence(), one.entry().facets());
            }
            insert.executeBatch();
        }
    }

    /** Makes one statement findable by what another holds that it refers to. */
    void addReferred(long sequence, StoredStatement about) throws SQLException {
        try (PreparedStatement insert = prepare()) {
            add(insert, sequence, about.sequence(), keys(about));
            insert.executeBatch();
        }
    }

    /** What a stored statement can be found by. */
    static Set<UUID> keys(StoredStatement stored) {
        StatementReader reader = new StatementReader(stored.version());
        Statement statement = valid(reader.statement(JsonText.object(stored.received())));
        return Facets.of(statement, agent(JsonText.object(stored.authority())));
    }

    /** Of JSON that we made ourselves. */
    static Actor agent(JsonObject json) {
        return valid(AGENTS.actor(json));
    }

    private PreparedStatement prepare() throws SQLException {
        return connection.prepareStatement(
                "insert into lrs_facet (facet_key, sequence_number, about_number) values (?, ?, ?)");
    }

    private static void add(PreparedStatement insert, long sequence, long about, Set<UUID> keys) throws SQLException {
        for (UUID key : keys) {
            insert.setObject(1, key);
            insert.setLong(2, sequence);
            insert.setLong(3, about);
            insert.addBatch();
        }
    }

    private static <T> T valid(Reading<T> reading) {
        if (reading instanceof Reading.Valid<T> valid) {
            return valid.value();
        }
        throw new IllegalStateException("What is kept here was valid when it came");
    }
}

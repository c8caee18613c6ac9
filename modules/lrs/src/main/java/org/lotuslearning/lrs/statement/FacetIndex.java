package org.lotuslearning.lrs.statement;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lotuslearning.xapi.statement.Actor;
import org.lotuslearning.xapi.statement.Reading;
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

    /** A statement that leads to another. */
    record Lead(StoredStatement from, StoredStatement about) {}

    /** Makes statements findable by what others hold that they lead to. */
    void addLeads(List<Lead> leads) throws SQLException {
        Map<Long, Set<UUID>> keys = new HashMap<>();
        try (PreparedStatement insert = prepare()) {
            for (Lead lead : leads) {
                long about = lead.about().sequence();
                add(
                        insert,
                        lead.from().sequence(),
                        about,
                        keys.computeIfAbsent(about, known -> KeptKeys.of(lead.about())));
                insert.executeBatch();
            }
        }
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

package org.lotuslearning.tracking.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.lotuslearning.tracking.relay.Queue.WaitingStatement;

/**
 * Notes at which address statements are, or may be: before they are sent, since what had no answer may have arrived. An LRS
 * can be given another address under the same name, and what was told there must still be taken back there.
 */
final class SentTo {
    private final DataSource source;
    private final String address;

    /** @param address as {@link LrsDestination#address()} gives it */
    SentTo(DataSource source, String address) {
        this.source = source;
        this.address = address;
    }

    /** What was sent before addresses were noted counts as sent to where the LRS is when it is first known. */
    void adopt(String destination) throws SQLException {
        transaction(connection -> {
            if (change(
                            connection,
                            "update destination set endpoint = ? where name = ? and endpoint is null",
                            List.of(address, destination))
                    == 1) {
                for (String table : List.of("outbox_statement", "delivered_statement")) {
                    change(
                            connection,
                            "update " + table + " set endpoint = ? where destination = ? and endpoint is null",
                            List.of(address, destination));
                }
            }
        });
    }

    /**
     * Notes that a batch is about to be sent here.
     *
     * @return what is to be sent: neither what somebody has erased meanwhile, nor what voids a statement of another address
     */
    List<WaitingStatement> note(List<WaitingStatement> batch) throws SQLException {
        List<Long> ids = batch.stream().map(WaitingStatement::id).toList();
        Map<Long, Optional<String>> before = addresses(ids);
        if (!before.values().stream().allMatch(Optional.of(address)::equals)) {
            move(ids);
            before.keySet().retainAll(addresses(ids).keySet());
        }
        return batch.stream().filter(one -> before.containsKey(one.id())).toList();
    }

    private void move(List<Long> ids) throws SQLException {
        String elsewhere = " from outbox_statement where id in " + marks(ids) + " and endpoint <> ?";
        List<Object> parameters = with(ids, address);
        transaction(connection -> {
            change(
                    connection,
                    "insert into delivered_statement (learner_id, destination, statement_id, endpoint)"
                            + " select learner_id, destination, statement_id, endpoint" + elsewhere
                            + " and learner_id is not null",
                    parameters);
            // what is nobody's voids something, and here there is nothing to void
            change(connection, "delete" + elsewhere + " and learner_id is null", parameters);
            List<Object> here = new ArrayList<>(List.of(address));
            here.addAll(ids);
            change(connection, "update outbox_statement set endpoint = ? where id in " + marks(ids), here);
        });
    }

    private Map<Long, Optional<String>> addresses(List<Long> ids) throws SQLException {
        Map<Long, Optional<String>> addresses = new HashMap<>();
        try (Connection connection = source.getConnection();
                PreparedStatement query = prepare(
                        connection, "select id, endpoint from outbox_statement where id in " + marks(ids), ids);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                addresses.put(row.getLong(1), Optional.ofNullable(row.getString(2)));
            }
        }
        return addresses;
    }

    private interface Work {
        void with(Connection connection) throws SQLException;
    }

    private void transaction(Work work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                work.with(connection);
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static int change(Connection connection, String sql, List<?> parameters) throws SQLException {
        try (PreparedStatement change = prepare(connection, sql, parameters)) {
            return change.executeUpdate();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, List<?> parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
        return statement;
    }

    private static List<Object> with(List<Long> ids, String last) {
        List<Object> parameters = new ArrayList<>(ids);
        parameters.add(last);
        return parameters;
    }

    private static String marks(List<?> parameters) {
        return "(" + String.join(", ", Collections.nCopies(parameters.size(), "?")) + ")";
    }
}

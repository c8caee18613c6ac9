package org.lotuslearning.tracking.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.lotuslearning.tracking.outbox.State;

/** The rows of the outbox, as the relay reads and settles them. */
final class Queue {
    /** What is delivered, or may have been, for when it has to be taken back. */
    private static final String KEEP_IDS = "insert into delivered_statement (learner_id, destination, statement_id,"
            + " endpoint) select learner_id, destination, statement_id, endpoint";

    private final DataSource source;
    private final Clock clock;

    Queue(DataSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** A statement that waits. */
    record WaitingStatement(long id, UUID statementId, String json) {}

    /**
     * A score that waits.
     *
     * @param sub the learner at the platform
     * @param overtaken whether a higher one of the same placement and learner waits behind it
     */
    record WaitingScore(
            long id,
            long placement,
            long learner,
            String sub,
            int given,
            int maximum,
            boolean complete,
            Instant submittedAt,
            Instant scoreAt,
            boolean overtaken) {
        WaitingScore at(Instant time) {
            return new WaitingScore(
                    id, placement, learner, sub, given, maximum, complete, submittedAt, time, overtaken);
        }
    }

    List<WaitingStatement> statements(String destination, int most) throws SQLException {
        List<WaitingStatement> waiting = new ArrayList<>();
        try (Connection connection = source.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select id, statement_id, statement from outbox_statement"
                                + " where destination = ? and state = 'WAITING' order by id fetch first " + most
                                + " rows only")) {
            query.setString(1, destination);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    waiting.add(new WaitingStatement(row.getLong(1), row.getObject(2, UUID.class), row.getString(3)));
                }
            }
        }
        return waiting;
    }

    List<WaitingScore> scores(String destination, int most) throws SQLException {
        List<WaitingScore> waiting = new ArrayList<>();
        try (Connection connection = source.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select s.id, s.placement_id, s.learner_id, l.sub, s.score_given, s.score_maximum, s.complete,"
                                + " s.submitted_at, s.score_at, (select count(*) from outbox_score n"
                                + " where n.placement_id = s.placement_id and n.learner_id = s.learner_id"
                                + " and n.state = 'WAITING' and n.id > s.id"
                                + " and n.score_given * s.score_maximum > s.score_given * n.score_maximum)"
                                + " from outbox_score s join learner l on l.id = s.learner_id"
                                + " where s.destination = ? and s.state = 'WAITING' order by s.id fetch first " + most
                                + " rows only")) {
            query.setString(1, destination);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    waiting.add(new WaitingScore(
                            row.getLong(1),
                            row.getLong(2),
                            row.getLong(3),
                            row.getString(4),
                            row.getInt(5),
                            row.getInt(6),
                            row.getBoolean(7),
                            row.getObject(8, OffsetDateTime.class).toInstant(),
                            row.getObject(9, OffsetDateTime.class).toInstant(),
                            row.getLong(10) > 0));
                }
            }
        }
        return waiting;
    }

    /** Gradebooks for which something waits. */
    List<String> gradebooks() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = source.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select distinct destination from outbox_score where state = 'WAITING'");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    void settleStatements(List<WaitingStatement> statements, State state, String reason) throws SQLException {
        settle("outbox_statement", statements.stream().map(WaitingStatement::id).toList(), state, reason);
    }

    void settleScore(WaitingScore score, State state, String reason) throws SQLException {
        settle("outbox_score", List.of(score.id()), state, reason);
    }

    /** Gives a score a later time, after the gradebook said that it has one that is not older. */
    void laterScore(WaitingScore score, Instant later) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update outbox_score set score_at = ? where id = ?")) {
            update.setObject(1, later.atOffset(ZoneOffset.UTC));
            update.setLong(2, score.id());
            update.executeUpdate();
        }
    }

    /** All of them or none, and all of one destination. */
    private void settle(String table, List<Long> ids, State state, String reason) throws SQLException {
        transaction(connection -> {
            update(connection, table, ids, state, reason);
            if (state == State.SENT) {
                count(connection, table, ids);
            }
        });
    }

    private void update(Connection connection, String table, List<Long> ids, State state, String reason)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update " + table + " set state = ?, reason = ?, settled_at = ? where id = ?")) {
            for (long id : ids) {
                update.setString(1, state.name());
                update.setString(2, reason);
                update.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
                update.setLong(4, id);
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    /**
     * In the transaction that settles them, so that the figure is right whatever is killed. Failures before it and after
     * it are not in a row, also where it is a part of a batch.
     */
    private static void count(Connection connection, String table, List<Long> ids) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update destination set delivered = delivered + ?, failures = 0"
                        + " where name = (select destination from " + table + " where id = ?)")) {
            update.setInt(1, ids.size());
            update.setLong(2, ids.get(0));
            update.executeUpdate();
        }
    }

    /** Puts what was refused for good back into the queue. */
    void replay(String destination) throws SQLException {
        for (String table : List.of("outbox_statement", "outbox_score")) {
            try (Connection connection = source.getConnection()) {
                execute(
                        connection,
                        "update " + table
                                + " set state = 'WAITING', reason = null where destination = ? and state = 'QUARANTINED'",
                        destination);
            }
        }
    }

    /**
     * Deletes what was not delivered, and that there was such a destination. The ids stay, since what had no answer may have
     * arrived all the same.
     */
    void drop(String destination) throws SQLException {
        String undelivered = " from outbox_statement where destination = ? and state <> 'SENT'";
        transaction(connection -> {
            execute(connection, KEEP_IDS + undelivered + " and learner_id is not null", destination);
            execute(connection, "delete" + undelivered, destination);
            execute(connection, "delete from destination where name = ?", destination);
        });
    }

    /** Forgets what was delivered before this moment, all but the ids: with those it can be taken back. */
    void forgetDelivered(Instant before) throws SQLException {
        String old = " from outbox_statement where state = 'SENT' and settled_at < ?";
        OffsetDateTime moment = before.atOffset(ZoneOffset.UTC);
        transaction(connection -> {
            execute(connection, KEEP_IDS + old + " and learner_id is not null", moment);
            execute(connection, "delete" + old, moment);
        });
        forgetScores(moment);
    }

    /** Of the scores only what a newer one exceeds: the last one's grade and time say what the next one has to exceed. */
    private void forgetScores(OffsetDateTime before) throws SQLException {
        try (Connection connection = source.getConnection()) {
            execute(
                    connection,
                    "delete from outbox_score where state in ('SENT', 'SUPERSEDED') and settled_at < ? and exists"
                            + " (select 1 from outbox_score n where n.placement_id = outbox_score.placement_id"
                            + " and n.learner_id = outbox_score.learner_id and n.id > outbox_score.id"
                            + " and n.score_at >= outbox_score.score_at and n.score_given * outbox_score.score_maximum"
                            + " >= outbox_score.score_given * n.score_maximum)",
                    before);
        }
    }

    private static void execute(Connection connection, String sql, Object parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            statement.executeUpdate();
        }
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    /** All of the work or none of it. */
    private void transaction(Work work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                work.on(connection);
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }
}

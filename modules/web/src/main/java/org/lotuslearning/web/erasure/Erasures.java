package org.lotuslearning.web.erasure;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * That people were erased: when, by whom, how many of what, under a random reference. Nothing of the people themselves, but
 * for ids of statements that other LRSs still have.
 */
public final class Erasures {
    /** For the audit: nothing was erased, but everything handed out to the administrator. */
    public static final String EXPORT = "export";

    private static final System.Logger LOG = System.getLogger(Erasures.class.getName());

    /** What was on its way when its person was erased has come by then, or never will. */
    private static final Duration ARRIVED = Duration.ofDays(1);

    private final DataSource source;
    private final Clock clock;

    public Erasures(DataSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /**
     * One erasure.
     *
     * @param by administrator or retention, or {@link #EXPORT} where nothing was erased
     * @param counts how many of what, by the words of {@link Held}
     * @param elsewhere how many statements other LRSs may have
     */
    public record Line(String reference, Instant at, String by, Map<String, Long> counts, long elsewhere) {
        public Line {
            counts = Map.copyOf(counts);
        }
    }

    /**
     * A statement that an LRS may have.
     *
     * @param endpoint of the LRS; empty for our own
     * @param voidQueued whether we send what voids it there
     */
    public record Listed(String destination, String endpoint, UUID statement, boolean voidQueued) {}

    /** Notes that what is held about somebody, so much of what, was handed out. */
    public void exported(Map<String, Long> counts) {
        String reference = UUID.randomUUID().toString();
        note(reference, EXPORT, counts, List.of());
        LOG.log(Level.INFO, "What is held about a person was exported, reference {0}", reference);
    }

    /** Notes an erasure in the transaction in which it happens. */
    void note(String reference, String by, Map<String, Long> counts, Collection<Listed> statements) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        counts.forEach(json::add);
        with(
                "insert into erasure (reference, erased_at, erased_by, counts) values (?, ?, ?, ?)",
                PreparedStatement::executeUpdate,
                reference,
                at(clock.instant()),
                by,
                json.build().toString());
        for (Listed one : statements) {
            with(
                    "insert into erasure_statement (reference, destination, endpoint, statement_id, void_queued)"
                            + " values (?, ?, ?, ?, ?)",
                    PreparedStatement::executeUpdate,
                    reference,
                    one.destination(),
                    one.endpoint(),
                    one.statement(),
                    one.voidQueued());
        }
    }

    /** The newest first. */
    public List<Line> lines(int from, int most) {
        return with(
                "select e.reference, e.erased_at, e.erased_by, e.counts, (select count(*) from erasure_statement s"
                        + " where s.reference = e.reference and s.endpoint <> '') from erasure e"
                        + " order by e.erased_at desc, e.reference offset ? rows fetch first " + most + " rows only",
                query -> {
                    List<Line> lines = new ArrayList<>();
                    try (ResultSet row = query.executeQuery()) {
                        while (row.next()) {
                            lines.add(new Line(
                                    row.getString(1),
                                    row.getObject(2, OffsetDateTime.class).toInstant(),
                                    row.getString(3),
                                    counts(row.getString(4)),
                                    row.getLong(5)));
                        }
                    }
                    return lines;
                },
                from);
    }

    private static Map<String, Long> counts(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            Map<String, Long> counts = new LinkedHashMap<>();
            object.keySet()
                    .forEach(what -> counts.put(what, object.getJsonNumber(what).longValue()));
            return counts;
        }
    }

    /** Statements of an erased person that LRSs of others may have, for their owners to delete. */
    public List<Listed> elsewhere(String reference) {
        return listed("s.reference = ? and s.endpoint <> ''", reference);
    }

    /** Statements of erased people that were on their way to our own LRS. */
    List<Listed> onTheirWay() {
        return listed("s.endpoint = ?", "");
    }

    private List<Listed> listed(String where, Object parameter) {
        return with(
                "select s.destination, s.endpoint, s.statement_id, s.void_queued from erasure_statement s where "
                        + where + " order by s.destination, s.statement_id",
                query -> {
                    List<Listed> listed = new ArrayList<>();
                    try (ResultSet row = query.executeQuery()) {
                        while (row.next()) {
                            listed.add(new Listed(
                                    row.getString(1),
                                    row.getString(2),
                                    row.getObject(3, UUID.class),
                                    row.getBoolean(4)));
                        }
                    }
                    return listed;
                },
                parameter);
    }

    /** Forgets which were on their way, once they must have come. */
    void forgetArrived() {
        with(
                "delete from erasure_statement where endpoint = '' and reference in"
                        + " (select reference from erasure where erased_at < ?)",
                PreparedStatement::executeUpdate,
                at(clock.instant().minus(ARRIVED)));
    }

    /**
     * Deletes lines from before this moment.
     *
     * @return how many
     */
    int forgetBefore(Instant moment) {
        return with("delete from erasure where erased_at < ?", PreparedStatement::executeUpdate, at(moment));
    }

    /**
     * Takes the turn to do what one node does for all.
     *
     * @param every how long ago it must have been done last
     * @return whether this node has the turn
     */
    boolean claim(String chore, Duration every) {
        Instant now = clock.instant();
        return with(
                        "update chore set begun_at = ? where name = ? and begun_at <= ?",
                        PreparedStatement::executeUpdate,
                        at(now),
                        chore,
                        at(now.minus(every)))
                == 1;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String sql, Work<T> work, Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The database did not keep or tell what was erased", e);
        }
    }
}

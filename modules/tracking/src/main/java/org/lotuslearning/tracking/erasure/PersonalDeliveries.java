package org.lotuslearning.tracking.erasure;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.lotuslearning.lti.sql.Database;
import org.lotuslearning.tracking.statements.StatementSettings;
import org.lotuslearning.xapi.statement.JsonText;

/**
 * What the outbox holds about one person: statements and scores, delivered or not, and grades. Ends no transaction: call it
 * inside the one in which the rest of the person's data goes.
 */
public final class PersonalDeliveries {
    private final Database database;
    private final StatementSettings settings;

    public PersonalDeliveries(DataSource source, StatementSettings settings) {
        this.database = new Database(source);
        this.settings = settings;
    }

    /**
     * A statement of the person that an LRS has or may have.
     *
     * @param endpoint where that LRS was, empty for our own; absent when it was not sent yet, as far as is known
     * @param waiting whether it was not known to have arrived
     */
    public record Told(String destination, Optional<String> endpoint, UUID statement, boolean waiting) {}

    /** An account by which a statement names the person. */
    public record Named(String homePage, String name) {}

    /** Home page of the accounts by which statements name the people of an issuer, an IRI. */
    public URI homePage(String issuer) {
        return settings.homePage(issuer);
    }

    /** The account by which statements name a learner where our own ids are used. */
    public Named ownAccount(UUID pseudonym) {
        return new Named(
                settings.iriBase().toString(), settings.ownAccount(pseudonym).name());
    }

    /** The issuer whose people have accounts with this home page. */
    public String issuer(URI homePage) {
        return settings.issuer(homePage);
    }

    /** How much there is of what. */
    public Map<String, Long> count(long learner) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("statementsToSend", count("outbox_statement", learner));
        counts.put("scores", count("outbox_score", learner));
        counts.put("grades", count("grade", learner));
        return counts;
    }

    private long count(String table, long learner) {
        return database.call(s -> s.first(
                        "select count(*) from " + table + " where learner_id = ?", row -> row.getLong(1), learner))
                .orElse(0L);
    }

    /** Statements as they were or will be sent; those delivered long ago are in the LRS alone. */
    public JsonArray statements(long learner) {
        return rows(
                "select destination, state, created_at, settled_at, reason, statement from outbox_statement"
                        + " where learner_id = ? order by id",
                learner,
                row -> object(row, "destination", "state", "created_at", "settled_at", "reason")
                        .add("statement", JsonText.object(row.getString("statement")))
                        .build());
    }

    /**
     * A score as it was or will be sent.
     *
     * @param placement id of the placement that it is for
     */
    public record Score(long placement, JsonObject held) {}

    /** Scores as they were or will be sent. */
    public JsonArray scores(long learner) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        placedScores(learner).forEach(score -> array.add(score.held()));
        return array.build();
    }

    /** The same, with what each is for. */
    public List<Score> placedScores(long learner) {
        return database.call(s -> s.query(
                "select placement_id, destination, state, created_at, settled_at, reason, submitted_at, score_at,"
                        + " score_given, score_maximum from outbox_score where learner_id = ? order by id",
                row -> new Score(
                        row.getLong("placement_id"),
                        object(
                                        row,
                                        "destination",
                                        "state",
                                        "created_at",
                                        "settled_at",
                                        "reason",
                                        "submitted_at",
                                        "score_at",
                                        "score_given",
                                        "score_maximum")
                                .build()),
                learner));
    }

    /** What the cells of gradebooks were told last, and said when they were read back. */
    public JsonArray grades(long learner) {
        return rows(
                "select line_item, delivered_at, changed_at, score_at, score_given, score_maximum, read_given,"
                        + " read_maximum from grade where learner_id = ? order by delivered_at",
                learner,
                row -> object(
                                row,
                                "line_item",
                                "delivered_at",
                                "changed_at",
                                "score_at",
                                "score_given",
                                "score_maximum",
                                "read_given",
                                "read_maximum")
                        .build());
    }

    private interface Reader {
        JsonObject read(ResultSet row) throws SQLException;
    }

    private JsonArray rows(String sql, long learner, Reader reader) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        database.call(s -> s.query(sql, reader::read, learner)).forEach(array::add);
        return array.build();
    }

    /** The columns that are not null, in JSON's way of writing names. */
    private static JsonObjectBuilder object(ResultSet row, String... columns) throws SQLException {
        JsonObjectBuilder json = Json.createObjectBuilder();
        for (String column : columns) {
            Optional<String> text = Optional.ofNullable(row.getString(column));
            if (column.endsWith("_at") && text.isPresent()) {
                json.add(
                        camel(column),
                        row.getObject(column, OffsetDateTime.class).toInstant().toString());
            } else {
                text.ifPresent(given -> json.add(camel(column), given));
            }
        }
        return json;
    }

    private static String camel(String column) {
        StringBuilder name = new StringBuilder();
        for (String word : column.split("_", -1)) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    /** Accounts under which statements of the outbox name the person: of before their platform moved, too. */
    public Set<Named> accounts(long learner) {
        Set<Named> accounts = new LinkedHashSet<>();
        for (JsonObject row : statements(learner).getValuesAs(JsonObject.class)) {
            JsonObject account =
                    row.getJsonObject("statement").getJsonObject("actor").getJsonObject("account");
            accounts.add(new Named(account.getString("homePage"), account.getString("name")));
        }
        return accounts;
    }

    /**
     * Forgets what was refused before this moment, or has waited since for an LRS that is in the settings no more; all but the
     * ids, since what had no answer may have arrived.
     *
     * @param destinations those of the settings
     * @return how many statements
     */
    public int forgetStuck(Instant moment, Collection<String> destinations) {
        String stuck = " from outbox_statement where created_at < ? and (state = 'QUARANTINED' or state = 'WAITING'"
                + " and destination not in ("
                + String.join(", ", Collections.nCopies(destinations.size(), "?")) + "))";
        List<Object> parameters = new ArrayList<>(List.of(moment));
        parameters.addAll(destinations);
        return database.call(s -> {
            s.update(
                    "insert into delivered_statement (learner_id, destination, statement_id, endpoint)"
                            + " select learner_id, destination, statement_id, endpoint" + stuck
                            + " and learner_id is not null",
                    parameters.toArray());
            return s.update("delete" + stuck, parameters.toArray());
        });
    }

    /** Which statements went to which LRS, or are about to. */
    public List<Told> told(long learner) {
        return database.call(s -> s.query(
                "select distinct destination, endpoint, statement_id, waiting from (select destination, endpoint,"
                        + " statement_id, case when state = 'WAITING' then 1 else 0 end as waiting from outbox_statement"
                        + " where learner_id = ? union all select destination, endpoint, statement_id, 0"
                        + " from delivered_statement where learner_id = ?) t order by destination, statement_id",
                row -> new Told(
                        row.getString(1),
                        Optional.ofNullable(row.getString(2)),
                        row.getObject(3, UUID.class),
                        row.getInt(4) == 1),
                learner,
                learner));
    }

    /**
     * Deletes all of it. What an LRS or a gradebook has by now is there still.
     *
     * @param names by which others' words about a failure may mention the person
     */
    public void erase(long learner, Collection<String> names) {
        database.call(s -> {
            for (String table : List.of("outbox_statement", "delivered_statement", "outbox_score", "grade")) {
                s.update("delete from " + table + " where learner_id = ?", learner);
            }
            for (String name : names) {
                s.update("update destination set last_error = null where position(? in last_error) > 0", name);
                s.update("update grade_reading set problem = null where position(? in problem) > 0", name);
            }
            return names;
        });
    }
}

package org.lotuslearning.lrs.activity;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.lotuslearning.lrs.exchange.HashedKey;
import org.lotuslearning.xapi.statement.JsonText;

/**
 * The table {@code lrs_activity} over the connection of whoever stores statements. Only one may write at a time, as
 * storing statements sees to.
 */
public final class ActivityDefinitions {
    private static final int SLICE = 500;

    /** Characters that H2 can hold, with some to spare; a definition that would get longer stays as it is. */
    private static final int LONGEST = 1_000_000;

    private final Connection connection;

    public ActivityDefinitions(Connection connection) {
        this.connection = connection;
    }

    /**
     * Adds what valid statements say of activities.
     *
     * @param statements as they were received, oldest first
     */
    public void add(List<JsonObject> statements) throws SQLException {
        merge(statements, CanonicalDefinition::merged);
    }

    /** The same with statements that are older than all that is known. */
    void addOlder(List<JsonObject> statements) throws SQLException {
        merge(statements, (newer, older) -> CanonicalDefinition.merged(older, newer));
    }

    private void merge(List<JsonObject> statements, BinaryOperator<JsonObject> knownWithSaid) throws SQLException {
        Map<String, JsonObject> said = ActivityMentions.in(statements);
        Map<UUID, JsonObject> known =
                known(said.keySet().stream().map(ActivityDefinitions::key).toList());
        for (var one : said.entrySet()) {
            UUID key = key(one.getKey());
            JsonObject former = known.get(key);
            if (former == null) {
                insert(key, one.getKey(), one.getValue());
            } else {
                JsonObject merged = knownWithSaid.apply(former, one.getValue());
                if (!merged.equals(former)) {
                    update(key, merged);
                }
            }
        }
    }

    static UUID key(String activity) {
        return HashedKey.of("activity", activity);
    }

    Map<UUID, JsonObject> known(List<UUID> keys) throws SQLException {
        return known(keys, LONGEST);
    }

    /** @param longest characters of a definition that is not left out */
    Map<UUID, JsonObject> known(List<UUID> keys, int longest) throws SQLException {
        Map<UUID, JsonObject> known = new HashMap<>();
        for (int from = 0; from < keys.size(); from += SLICE) {
            List<UUID> some = keys.subList(from, Math.min(keys.size(), from + SLICE));
            String marks = String.join(", ", Collections.nCopies(some.size(), "?"));
            List<Object> parameters = new ArrayList<>(some);
            parameters.add(longest);
            try (PreparedStatement select = bind(
                            "select activity_key, definition from lrs_activity where activity_key in (" + marks
                                    + ") and char_length(definition) <= ?",
                            parameters);
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    known.put(row.getObject(1, UUID.class), JsonText.object(row.getString(2)));
                }
            }
        }
        return known;
    }

    private void insert(UUID key, String activity, JsonObject definition) throws SQLException {
        String text = definition.toString();
        if (text.length() <= LONGEST) {
            execute(
                    "insert into lrs_activity (activity_key, activity_id, definition) values (?, ?, ?)",
                    List.of(key, activity, text));
        }
    }

    private void update(UUID key, JsonObject definition) throws SQLException {
        String text = definition.toString();
        if (text.length() <= LONGEST) {
            execute("update lrs_activity set definition = ? where activity_key = ?", List.of(text, key));
        }
    }

    private void execute(String sql, List<Object> parameters) throws SQLException {
        try (PreparedStatement write = bind(sql, parameters)) {
            write.executeUpdate();
        }
    }

    private PreparedStatement bind(String sql, List<Object> parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
        return statement;
    }
}

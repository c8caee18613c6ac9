package org.lotuslearning.systemtests;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Rows of the outbox.
 *
 * @param all oldest first
 */
record OutboxRows(List<Row> all) {

    /** @param json final statement, as it is sent */
    record Row(String destination, String id, String json, String state, String reason) {}

    /** What is in the database file of a server that is stopped. */
    static OutboxRows in(Path dataDirectory) {
        String url = "jdbc:h2:file:" + dataDirectory.resolve("lotus").toAbsolutePath() + ";IFEXISTS=TRUE";
        try (Connection connection = DriverManager.getConnection(url, "lotus", "lotus");
                Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select destination, statement_id, statement, state,"
                        + " coalesce(reason, '') from outbox_statement order by id")) {
            List<Row> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(new Row(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
            }
            return new OutboxRows(rows);
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be read", e);
        }
    }

    OutboxRows of(String destination) {
        return that(row -> row.destination().equals(destination));
    }

    OutboxRows that(Predicate<Row> condition) {
        return new OutboxRows(all.stream().filter(condition).toList());
    }

    /** JSON by id, of rows of one destination. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Row row : all) {
            if (texts.put(row.id(), row.json()) != null) {
                throw new AssertionError(row.id() + " is there twice");
            }
        }
        return texts;
    }

    /** Ids in the order given, apart for each learner. */
    Map<String, List<String>> byLearner(Collection<String> ids) {
        Map<String, String> actors = all.stream()
                .collect(Collectors.toMap(Row::id, row -> Told.of(row.json()).actor()));
        return ids.stream().collect(Collectors.groupingBy(actors::get));
    }

    /** How many there are of each destination, state and reason. */
    Map<String, Long> counts() {
        return all.stream()
                .collect(Collectors.groupingBy(
                        row -> row.destination() + " " + row.state() + " " + row.reason(),
                        TreeMap::new,
                        Collectors.counting()));
    }
}

package org.lotuslearning.systemtests;

import jakarta.json.Json;
import java.io.StringReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The outbox in the database file of a server that is stopped, oldest first. */
final class OutboxRows {

    /** @param json final statement, as it is sent */
    record Row(String destination, String id, String json, String state, String reason) {
        Told told() {
            return new Told(Json.createReader(new StringReader(json)).readObject());
        }
    }

    private OutboxRows() {}

    static List<Row> in(Path dataDirectory) {
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
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be read", e);
        }
    }
}

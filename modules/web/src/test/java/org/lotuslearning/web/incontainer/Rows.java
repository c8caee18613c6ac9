package org.lotuslearning.web.incontainer;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The database as it is, past JPA. */
@Dependent
public class Rows {
    @Resource(lookup = "java:app/jdbc/lotus")
    DataSource source;

    /** The first column of every row. */
    public List<String> read(String sql, Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<String> column = new ArrayList<>();
            while (rows.next()) {
                column.add(String.valueOf(rows.getString(1)));
            }
            return column;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The number that a {@code select count(…)} gives. */
    public int count(String table, String where, Object... parameters) {
        return Integer.parseInt(read("select count(*) from " + table + " where " + where, parameters)
                .get(0));
    }

    /** Names of all tables. */
    public List<String> tables() {
        return read("select table_name from information_schema.tables where lower(table_schema) = 'public'"
                + " and table_type = 'BASE TABLE'");
    }

    /** The rows, of whichever table, in which one of these texts stands, with the table's name before each. */
    public List<String> holding(List<String> texts) {
        List<String> found = new ArrayList<>();
        for (String table : tables()) {
            try (Connection connection = source.getConnection();
                    PreparedStatement statement = connection.prepareStatement("select * from \"" + table + "\"");
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    StringBuilder row = new StringBuilder(table);
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        row.append(" | ").append(rows.getString(i));
                    }
                    if (texts.stream().anyMatch(row.toString()::contains)) {
                        found.add(row.toString());
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException(table, e);
            }
        }
        return found;
    }

    public void change(String sql, Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters)) {
            if (statement.executeUpdate() == 0) {
                throw new IllegalStateException("Changed nothing: " + sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}

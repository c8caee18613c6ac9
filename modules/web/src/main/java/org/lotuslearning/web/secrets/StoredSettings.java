package org.lotuslearning.web.secrets;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** What the server must remember about itself between starts, in the table {@code setting}. */
public final class StoredSettings {
    private final DataSource source;

    public StoredSettings(DataSource source) {
        this.source = source;
    }

    public Optional<String> get(String name) {
        try (Connection connection = source.getConnection();
                PreparedStatement query = connection.prepareStatement("select content from setting where name = ?")) {
            query.setString(1, name);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read the stored setting " + name, e);
        }
    }

    /** What was kept already, or else this, from now on; two nodes that start together agree. */
    public String keep(String name, String content) {
        Optional<String> before = get(name);
        if (before.isPresent()) {
            return before.get();
        }
        try (Connection connection = source.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into setting (name, content) values (?, ?)")) {
            insert.setString(1, name);
            insert.setString(2, content);
            insert.executeUpdate();
            return content;
        } catch (SQLException e) {
            return get(name).orElseThrow(() -> new IllegalStateException("Could not keep the setting " + name, e));
        }
    }

    /** Replaces what was kept. */
    public void replace(String name, String content) {
        keep(name, content);
        try (Connection connection = source.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update setting set content = ? where name = ?")) {
            update.setString(1, content);
            update.setString(2, name);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not replace the setting " + name, e);
        }
    }
}

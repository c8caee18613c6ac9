package org.lotuslearning.lrs.activity;

import jakarta.json.JsonObject;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** What is known of activities. Takes connections of its own. Thread-safe. */
public final class Activities {
    private final DataSource source;

    public Activities(DataSource source) {
        this.source = source;
    }

    /** The canonical definition; nothing where no statement has defined the activity. */
    public Optional<JsonObject> definition(URI activity) {
        UUID key = ActivityDefinitions.key(activity.toString());
        try (Connection connection = source.getConnection()) {
            return Optional.ofNullable(
                    new ActivityDefinitions(connection).known(List.of(key)).get(key));
        } catch (SQLException e) {
            throw new IllegalStateException("The database did not give out a definition", e);
        }
    }
}

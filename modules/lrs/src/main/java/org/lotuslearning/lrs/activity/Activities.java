package org.lotuslearning.lrs.activity;

import jakarta.json.JsonObject;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.lotuslearning.lrs.access.Client;

/** What is known of activities. Takes connections of its own. Thread-safe. */
public final class Activities {
    /** As {@link ActivitiesResource} declares it. */
    private static final Set<String> READERS = Set.of(Client.READ, Client.DEFINE, Client.PROFILE, Client.STATE);

    /** Characters. */
    private static final int LONGEST_OF_SEVERAL = 20_000;

    private final DataSource source;

    public Activities(DataSource source) {
        this.source = source;
    }

    /**
     * The canonical definitions of several activities, asked for together, as far as this client may read them: those who may ask
     * for an activity by its id. Very long ones are left out, since one activity can stand in every statement of a page.
     *
     * @return by the activity's id
     */
    public Map<String, JsonObject> definitions(Set<String> activities, Client client) {
        if (activities.isEmpty() || READERS.stream().noneMatch(client::may)) {
            return Map.of();
        }
        Map<UUID, String> ids = new HashMap<>();
        activities.forEach(id -> ids.put(ActivityDefinitions.key(id), id));
        Map<String, JsonObject> definitions = new HashMap<>();
        try (Connection connection = source.getConnection()) {
            new ActivityDefinitions(connection)
                    .known(List.copyOf(ids.keySet()), LONGEST_OF_SEVERAL)
                    .forEach((key, definition) -> definitions.put(ids.get(key), definition));
        } catch (SQLException e) {
            throw new IllegalStateException("The database did not give out definitions", e);
        }
        return definitions;
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

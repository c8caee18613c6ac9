package org.lotuslearning.demolms.people;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.lotuslearning.demolms.database.Database;

/** Everybody one can be. */
@Singleton
public final class People {

    private final Database database;

    /** Everybody in a database. */
    @Inject
    public People(Database database) {
        this.database = database;
    }

    /** All of them, learners first. */
    public List<Person> all() {
        return database.transaction(sql -> sql.list("select person.* from person order by place", People::read));
    }

    /** The person with an id. */
    public Optional<Person> find(String id) {
        return database.transaction(sql -> sql.first("select person.* from person where id = ?", People::read, id));
    }

    /** Reads a row that holds {@code person.*}. */
    public static Person read(ResultSet row) throws SQLException {
        return new Person(
                row.getString("id"),
                row.getString("given_name"),
                row.getString("family_name"),
                Optional.ofNullable(row.getString("email")),
                Optional.ofNullable(row.getString("staff_number")),
                Role.valueOf(row.getString("kind")),
                row.getString("about"));
    }
}

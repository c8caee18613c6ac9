package org.lotuslearning.demolms.course;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lotuslearning.demolms.database.Database;
import org.lotuslearning.demolms.database.Statements;
import org.lotuslearning.demolms.people.People;
import org.lotuslearning.demolms.people.Person;
import org.lotuslearning.demolms.people.Role;

/** The courses and who belongs to them. */
@Singleton
public final class Courses {

    private final Database database;

    /** Courses kept in a database. */
    @Inject
    public Courses(Database database) {
        this.database = database;
    }

    /** The courses that somebody may see: their own, or all for L&D. */
    public List<Course> visibleTo(Person person) {
        String all = "select * from course order by place";
        String own = "select course.* from course join enrolment on course.id = enrolment.course_id"
                + " where enrolment.person_id = ? order by place";
        return database.transaction(sql -> person.is(Role.ADMINISTRATOR)
                ? sql.list(all, Courses::read)
                : sql.list(own, Courses::read, person.id()));
    }

    /** A course, if there is one of this id and somebody may see it. */
    public Optional<Course> find(String id, Person person) {
        return visibleTo(person).stream()
                .filter(course -> course.id().equals(id))
                .findFirst();
    }

    /** A course, if there is one of this id. */
    public Optional<Course> find(String id) {
        return database.transaction(sql -> sql.first("select * from course where id = ?", Courses::read, id));
    }

    /** Who belongs to a course, learners first. */
    public List<Person> members(Course course) {
        return database.transaction(sql -> sql.list(
                "select person.* from person join enrolment on person.id = enrolment.person_id"
                        + " where enrolment.course_id = ? order by person.place",
                People::read,
                course.id()));
    }

    /** The courses that this one was copied from, the nearest first. */
    public List<String> history(Course course) {
        return database.transaction(sql -> {
            List<String> ancestors = new ArrayList<>();
            Optional<String> next = origin(sql, course.id());
            // Two courses may have been copied into each other: stop where it comes round.
            while (next.isPresent() && !ancestors.contains(next.get())) {
                ancestors.add(next.get());
                next = origin(sql, next.get());
            }
            return ancestors;
        });
    }

    private static Optional<String> origin(Statements sql, String course) {
        return sql.first(
                "select copied_from from course where id = ? and copied_from is not null",
                row -> row.getString(1),
                course);
    }

    private static Course read(ResultSet row) throws SQLException {
        return new Course(row.getString("id"), row.getString("label"), row.getString("title"));
    }
}

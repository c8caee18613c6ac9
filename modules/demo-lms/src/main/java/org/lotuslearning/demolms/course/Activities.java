package org.lotuslearning.demolms.course;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lotuslearning.demolms.database.Database;
import org.lotuslearning.demolms.database.Statements;

/** The activities of all courses. */
@Singleton
public final class Activities {

    private final Database database;

    /** Activities kept in a database. */
    @Inject
    public Activities(Database database) {
        this.database = database;
    }

    /** The activities of a course, in the order in which they were added. */
    public List<Activity> of(Course course) {
        return database.transaction(sql -> of(sql, course));
    }

    /** An activity of a course. */
    public Optional<Activity> find(Course course, String id) {
        return database.transaction(sql ->
                sql.first("select * from activity where id = ? and course_id = ?", Activities::read, id, course.id()));
    }

    /** A new id for an activity. It is never used again, even where the data directory is thrown away. */
    public static String newId() {
        return UUID.randomUUID().toString();
    }

    /** Adds an activity inside somebody's transaction. */
    public static void add(Statements sql, Activity activity) {
        insert(sql, activity, Optional.empty());
    }

    /** Removes an activity, its columns in the gradebook and their grades. */
    public void remove(Activity activity) {
        database.run(sql -> sql.update("delete from activity where id = ?", activity.id()));
    }

    /**
     * Copies all activities of a course into another, with their columns in the gradebook and without grades, as an
     * LMS does when a course is copied.
     */
    public void copy(Course from, Course to) {
        database.run(sql -> copy(sql, from, to, true));
    }

    /**
     * Copies a course into a new one with the same people. Its columns in the gradebook belong to no link until the tool
     * binds them, as after a course copy in many an LMS (LTI AGS 3.2.15).
     */
    public Course copyCourse(Course original) {
        return database.transaction(sql -> {
            Course copy = new Course(newId(), original.label() + " copy", original.title() + " (copy)");
            sql.update(
                    "insert into course (id, label, title, place)"
                            + " values (?, ?, ?, (select max(place) + 1 from course))",
                    copy.id(),
                    copy.label(),
                    copy.title());
            sql.update(
                    "insert into enrolment (course_id, person_id) select ?, person_id from enrolment where course_id = ?",
                    copy.id(),
                    original.id());
            copy(sql, original, copy, false);
            return copy;
        });
    }

    private static void copy(Statements sql, Course from, Course to, boolean bound) {
        for (Activity original : of(sql, from)) {
            Activity copy = new Activity(
                    newId(),
                    to.id(),
                    original.title(),
                    original.description(),
                    original.url(),
                    original.custom(),
                    original.inWindow(),
                    original.due());
            insert(sql, copy, Optional.of(original.id()));
            sql.update(
                    "insert into line_item (id, course_id, activity_id, label, score_maximum, resource_id, tag,"
                            + " submission_review) select cast(random_uuid() as varchar), ?, ?, label, score_maximum,"
                            + " resource_id, tag, submission_review from line_item where activity_id = ? order by place",
                    to.id(),
                    bound ? copy.id() : null,
                    original.id());
        }
        sql.update("update course set copied_from = coalesce(copied_from, ?) where id = ?", from.id(), to.id());
    }

    /** The activities that this one is a copy of, the nearest first, removed ones included. */
    public List<String> history(Activity activity) {
        return database.transaction(sql -> {
            List<String> ancestors = new ArrayList<>();
            Optional<String> next = origin(sql, activity.id());
            while (next.isPresent()) {
                ancestors.add(next.get());
                next = origin(sql, next.get());
            }
            return ancestors;
        });
    }

    private static Optional<String> origin(Statements sql, String id) {
        return sql.first(
                "select copied_from from activity where id = ? and copied_from is not null",
                row -> row.getString(1),
                id);
    }

    private static List<Activity> of(Statements sql, Course course) {
        return sql.list("select * from activity where course_id = ? order by place", Activities::read, course.id());
    }

    private static void insert(Statements sql, Activity activity, Optional<String> copiedFrom) {
        JsonObjectBuilder custom = Json.createObjectBuilder();
        activity.custom().forEach(custom::add);
        sql.update(
                "insert into activity (id, course_id, title, description, url, custom, in_window, due_at,"
                        + " copied_from) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                activity.id(),
                activity.courseId(),
                activity.title(),
                activity.description(),
                activity.url().toString(),
                custom.build().toString(),
                activity.inWindow(),
                activity.due().map(due -> due.atOffset(ZoneOffset.UTC)).orElse(null),
                copiedFrom.orElse(null));
    }

    private static Activity read(ResultSet row) throws SQLException {
        Map<String, String> custom = new LinkedHashMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(row.getString("custom")))) {
            JsonObject kept = reader.readObject();
            kept.keySet().forEach(name -> custom.put(name, kept.getString(name)));
        }
        return new Activity(
                row.getString("id"),
                row.getString("course_id"),
                row.getString("title"),
                row.getString("description"),
                URI.create(row.getString("url")),
                custom,
                row.getBoolean("in_window"),
                Optional.ofNullable(row.getObject("due_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}

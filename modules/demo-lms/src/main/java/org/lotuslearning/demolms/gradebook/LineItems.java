package org.lotuslearning.demolms.gradebook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.lotuslearning.demolms.database.Database;
import org.lotuslearning.demolms.database.Statements;

/** The columns of all gradebooks. */
@Singleton
public final class LineItems {

    private final Database database;

    /** Kept in a database. */
    @Inject
    public LineItems(Database database) {
        this.database = database;
    }

    /** The columns of a course, in the order in which they were made. */
    public List<LineItem> of(String courseId) {
        return database.transaction(sql ->
                sql.list("select * from line_item where course_id = ? order by place", LineItems::read, courseId));
    }

    /** The columns of a course that fit a filter (LTI AGS 3.2.9). */
    List<LineItem> of(String courseId, Filter filter) {
        return of(courseId).stream().filter(filter::fits).toList();
    }

    /** The columns of one resource link. */
    public List<LineItem> ofActivity(String courseId, String activityId) {
        return of(courseId, new Filter(Optional.of(activityId), Optional.empty(), Optional.empty()));
    }

    /** A column of a course. */
    public Optional<LineItem> find(String courseId, String id) {
        return of(courseId).stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /** Adds a column. */
    void add(LineItem item) {
        database.run(sql -> add(sql, item));
    }

    /** Adds a column inside somebody's transaction. */
    public static void add(Statements sql, LineItem item) {
        sql.update(
                "insert into line_item (id, course_id, activity_id, label, score_maximum, resource_id, tag,"
                        + " submission_review) values (?, ?, ?, ?, ?, ?, ?, ?)",
                item.id(),
                item.courseId(),
                item.activityId().orElse(null),
                item.label(),
                item.scoreMaximum(),
                item.resourceId().orElse(null),
                item.tag().orElse(null),
                item.submissionReview().orElse(null));
    }

    /** Changes everything of a column but its id and course; grades already given keep their share of the maximum. */
    void change(LineItem item) {
        database.run(sql -> {
            sql.update(
                    "update score set given = given * ? / (select score_maximum from line_item where id = ?)"
                            + " where line_item_id = ?",
                    item.scoreMaximum(),
                    item.id(),
                    item.id());
            sql.update(
                    "update line_item set activity_id = ?, label = ?, score_maximum = ?, resource_id = ?, tag = ?,"
                            + " submission_review = ? where id = ?",
                    item.activityId().orElse(null),
                    item.label(),
                    item.scoreMaximum(),
                    item.resourceId().orElse(null),
                    item.tag().orElse(null),
                    item.submissionReview().orElse(null),
                    item.id());
        });
    }

    /** Removes a column and its grades. */
    void remove(LineItem item) {
        database.run(sql -> sql.update("delete from line_item where id = ?", item.id()));
    }

    private static LineItem read(ResultSet row) throws SQLException {
        return new LineItem(
                row.getString("id"),
                row.getString("course_id"),
                Optional.ofNullable(row.getString("activity_id")),
                row.getString("label"),
                row.getDouble("score_maximum"),
                Optional.ofNullable(row.getString("resource_id")),
                Optional.ofNullable(row.getString("tag")),
                Optional.ofNullable(row.getString("submission_review")));
    }

    /** Which columns the tool asks for; what is empty does not matter. */
    record Filter(Optional<String> activityId, Optional<String> resourceId, Optional<String> tag) {

        boolean fits(LineItem item) {
            return fits(activityId, item.activityId()) && fits(resourceId, item.resourceId()) && fits(tag, item.tag());
        }

        private static boolean fits(Optional<String> asked, Optional<String> has) {
            return asked.isEmpty() || asked.equals(has);
        }
    }
}

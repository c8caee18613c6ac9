package org.lotuslearning.demolms.gradebook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.lotuslearning.demolms.database.Database;
import org.lotuslearning.demolms.database.Statements;

/** The grades of all gradebooks. */
@Singleton
public final class Scores {

    private final Database database;

    /** Kept in a database. */
    @Inject
    public Scores(Database database) {
        this.database = database;
    }

    /** The cells of a column. */
    public List<Score> of(LineItem item) {
        return database.transaction(sql -> sql.list(
                "select score.* from score join person on person.id = score.person_id where line_item_id = ?"
                        + " order by person.place",
                Scores::read,
                item.id()));
    }

    /** Puts a score into its column, by Moodle's rules. */
    Outcome post(LineItem item, ScoreMessage.Valid score) {
        return database.transaction(sql -> {
            // Scores of one column come one after another, so that the later of two at once wins by its time.
            List<String> locked =
                    sql.list("select id from line_item where id = ? for update", row -> row.getString(1), item.id());
            if (locked.isEmpty() || !isActiveLearner(sql, item, score.personId())) {
                return new Outcome.NotGradable();
            }
            Optional<Instant> stored = storedTime(sql, item, score.personId());
            // Moodle compares whole seconds, and an equal time is too early as well.
            if (stored.isPresent() && !seconds(score.at()).isAfter(seconds(stored.get()))) {
                return new Outcome.TooEarly(stored.get());
            }
            sql.update(
                    "merge into score (line_item_id, person_id, given, comment, activity_progress, grading_progress,"
                            + " scored_at) key (line_item_id, person_id) values (?, ?, ?, ?, ?, ?, ?)",
                    item.id(),
                    score.personId(),
                    score.share().map(share -> share * item.scoreMaximum()).orElse(null),
                    score.comment().orElse(null),
                    score.activityProgress(),
                    score.gradingProgress(),
                    score.at());
            return new Outcome.Stored();
        });
    }

    /** Another grade, given by hand. The time of the tool's own score stays, so that a later one still counts. */
    void change(LineItem item, String personId, double given) {
        database.transaction(sql -> {
            int changed = sql.update(
                    "update score set given = ? where line_item_id = ? and person_id = ?", given, item.id(), personId);
            if (changed == 0) {
                sql.update(
                        "insert into score (line_item_id, person_id, given, activity_progress, grading_progress, scored_at)"
                                + " values (?, ?, ?, 'Completed', 'FullyGraded', current_timestamp)",
                        item.id(),
                        personId,
                        given);
            }
            return changed;
        });
    }

    private static boolean isActiveLearner(Statements sql, LineItem item, String personId) {
        return sql.first(
                        "select 1 from enrolment join person on person.id = enrolment.person_id"
                                + " where course_id = ? and person_id = ? and kind = 'LEARNER'",
                        row -> row.getInt(1),
                        item.courseId(),
                        personId)
                .isPresent();
    }

    private static Optional<Instant> storedTime(Statements sql, LineItem item, String personId) {
        return sql.first(
                "select scored_at from score where line_item_id = ? and person_id = ?",
                row -> row.getObject(1, Instant.class),
                item.id(),
                personId);
    }

    private static Instant seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }

    private static Score read(ResultSet row) throws SQLException {
        return new Score(
                row.getString("person_id"),
                Optional.ofNullable(row.getObject("given", Double.class)),
                Optional.ofNullable(row.getString("comment")),
                row.getString("activity_progress"),
                row.getString("grading_progress"),
                row.getObject("scored_at", Instant.class));
    }

    /** What came of posting a score. */
    sealed interface Outcome {
        /** It is in the gradebook. */
        record Stored() implements Outcome {}

        /** The user is not an active learner of the course. */
        record NotGradable() implements Outcome {}

        /** A score of this or a later second is there already. */
        record TooEarly(Instant stored) implements Outcome {}
    }
}

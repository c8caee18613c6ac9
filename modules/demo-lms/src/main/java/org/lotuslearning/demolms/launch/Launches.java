package org.lotuslearning.demolms.launch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.demolms.course.Activity;
import org.lotuslearning.demolms.course.Course;
import org.lotuslearning.demolms.database.Database;
import org.lotuslearning.demolms.database.Statements;
import org.lotuslearning.demolms.gradebook.LineItem;
import org.lotuslearning.demolms.people.Person;
import org.lotuslearning.demolms.secret.Secret;

/**
 * The launches under way. The hint that travels through the tool ({@code lti_message_hint}) is a random value that
 * names one of them; it is accepted for a while and not only once, since a tool may begin again in a new window.
 */
@Singleton
public final class Launches {

    /** How long a launch may take. */
    static final Duration LIFE = Duration.ofMinutes(10);

    /** How long an educator may take to pick. */
    static final Duration PICKING = Duration.ofHours(4);

    private final Database database;
    private final Clock clock;

    /** Kept in a database. */
    @Inject
    public Launches(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Begins the launch of an activity; the answer is its hint. */
    public Secret activity(Person person, Activity activity, DocumentTarget target) {
        return begin(
                new Launch(
                        Launch.Kind.ACTIVITY,
                        person.id(),
                        activity.courseId(),
                        Optional.of(activity.id()),
                        target,
                        Optional.empty(),
                        Optional.empty()),
                LIFE);
    }

    /** Begins to pick content for a course; the answer is its hint. */
    public Secret deepLink(Person person, Course course, DocumentTarget target) {
        return begin(
                new Launch(
                        Launch.Kind.DEEP_LINK,
                        person.id(),
                        course.id(),
                        Optional.empty(),
                        target,
                        Optional.of(Secret.fresh().value()),
                        Optional.empty()),
                PICKING);
    }

    /** Begins the launch of the tool's records; the answer is its hint. */
    public Secret records(Person person, Course course, DocumentTarget target) {
        return begin(
                new Launch(
                        Launch.Kind.RECORDS,
                        person.id(),
                        course.id(),
                        Optional.empty(),
                        target,
                        Optional.empty(),
                        Optional.empty()),
                LIFE);
    }

    /** Begins to look at one learner's work; the answer is its hint. */
    public Secret review(Person educator, Person learner, LineItem column, DocumentTarget target) {
        return begin(
                new Launch(
                        Launch.Kind.REVIEW,
                        educator.id(),
                        column.courseId(),
                        column.activityId(),
                        target,
                        Optional.empty(),
                        Optional.of(new Launch.Review(column.id(), learner.id()))),
                LIFE);
    }

    /** The launch of a hint, if it is still under way. */
    Optional<Launch> find(Secret hint) {
        return database.transaction(sql -> sql.first(
                "select * from launch where hint_hash = ? and not returned and expires_at > ?",
                Launches::read,
                hint.hash(),
                clock.instant()));
    }

    /** The deep linking request to which some {@code data} belongs, if it is open. */
    public Optional<Launch> open(String returnData) {
        return database.transaction(sql -> sql.first(
                "select * from launch where return_data = ? and not returned and expires_at > ?",
                Launches::read,
                returnData,
                clock.instant()));
    }

    /**
     * Closes a deep linking request inside somebody's transaction.
     *
     * @return whether it had been open
     */
    public static boolean close(Statements sql, String returnData) {
        return sql.update("update launch set returned = true where return_data = ? and not returned", returnData) == 1;
    }

    private Secret begin(Launch launch, Duration life) {
        Secret hint = Secret.fresh();
        Instant now = clock.instant();
        database.run(sql -> {
            sql.update("delete from launch where expires_at < ?", now);
            sql.update(
                    "insert into launch (hint_hash, kind, person_id, course_id, activity_id, document_target,"
                            + " return_data, line_item_id, reviewed_id, expires_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    hint.hash(),
                    launch.kind().name(),
                    launch.personId(),
                    launch.courseId(),
                    launch.activityId().orElse(null),
                    launch.target().name(),
                    launch.returnData().orElse(null),
                    launch.review().map(Launch.Review::lineItemId).orElse(null),
                    launch.review().map(Launch.Review::learnerId).orElse(null),
                    now.plus(life));
        });
        return hint;
    }

    private static Launch read(ResultSet row) throws SQLException {
        return new Launch(
                Launch.Kind.valueOf(row.getString("kind")),
                row.getString("person_id"),
                row.getString("course_id"),
                Optional.ofNullable(row.getString("activity_id")),
                DocumentTarget.valueOf(row.getString("document_target")),
                Optional.ofNullable(row.getString("return_data")),
                review(row.getString("line_item_id"), row.getString("reviewed_id")));
    }

    private static Optional<Launch.Review> review(@Nullable String lineItem, @Nullable String learner) {
        return lineItem == null || learner == null
                ? Optional.empty()
                : Optional.of(new Launch.Review(lineItem, learner));
    }
}

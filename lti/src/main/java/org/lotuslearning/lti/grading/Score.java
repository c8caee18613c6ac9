package org.lotuslearning.lti.grading;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A score to post (AGS 2.0, 3.4). {@code scoreGiven} and {@code scoreMaximum} come together or not at all.
 *
 * <p>Moodle stores nothing for a score without points or that is not {@link GradingProgress#FULLY_GRADED}, and blanks the
 * grade that was there: never send one after a final score.
 *
 * @param userId {@code sub} of the launch
 * @param scoreGiven points, not negative; may exceed the maximum (extra credit)
 * @param scoreMaximum points, above zero
 * @param timestamp when the score came to be; strictly later than the last one of this user and line item, by at least a
 *     second for Moodle
 * @param submittedAt when the learner finished
 * @param comment plain text for the learner
 */
public record Score(
        String userId,
        OptionalDouble scoreGiven,
        OptionalDouble scoreMaximum,
        ActivityProgress activityProgress,
        GradingProgress gradingProgress,
        Instant timestamp,
        Optional<Instant> submittedAt,
        Optional<String> comment) {
    /** How far the learner is (AGS 2.0, 3.4.4). */
    public enum ActivityProgress {
        INITIALIZED("Initialized"),
        STARTED("Started"),
        IN_PROGRESS("InProgress"),
        SUBMITTED("Submitted"),
        COMPLETED("Completed");

        private final String word;

        ActivityProgress(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** How far the grading is (AGS 2.0, 3.4.5). */
    public enum GradingProgress {
        FULLY_GRADED("FullyGraded"),
        PENDING("Pending"),
        PENDING_MANUAL("PendingManual"),
        FAILED("Failed"),
        NOT_READY("NotReady");

        private final String word;

        GradingProgress(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    private static final int MAX_USER_ID = 255;

    public Score {
        if (userId.isBlank() || userId.length() > MAX_USER_ID) {
            throw new IllegalArgumentException("A score needs a userId of 1 to " + MAX_USER_ID + " characters");
        }
        if (scoreGiven.isPresent() != scoreMaximum.isPresent()) {
            throw new IllegalArgumentException("scoreGiven and scoreMaximum come together (AGS 2.0, 3.4.2)");
        }
        if (scoreGiven.isPresent() && !(Double.isFinite(scoreGiven.getAsDouble()) && scoreGiven.getAsDouble() >= 0)) {
            throw new IllegalArgumentException("scoreGiven must not be negative: " + scoreGiven);
        }
        if (scoreMaximum.isPresent()
                && !(Double.isFinite(scoreMaximum.getAsDouble()) && scoreMaximum.getAsDouble() > 0)) {
            throw new IllegalArgumentException("scoreMaximum must be above zero: " + scoreMaximum);
        }
    }

    /** A final score: completed and fully graded. */
    public static Score complete(
            String userId, double scoreGiven, double scoreMaximum, Instant timestamp, Instant submittedAt) {
        return new Score(
                userId,
                OptionalDouble.of(scoreGiven),
                OptionalDouble.of(scoreMaximum),
                ActivityProgress.COMPLETED,
                GradingProgress.FULLY_GRADED,
                timestamp,
                Optional.of(submittedAt),
                Optional.empty());
    }
}

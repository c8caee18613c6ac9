package org.lotuslearning.lti.grading;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a gradebook says of one person in one column (AGS 2.0, 3.3.2).
 *
 * @param userId {@code sub} of the launch
 * @param score points; empty where there is no grade
 * @param maximum points of a full score; 1 where the platform leaves it out (3.3.4.4)
 */
public record Result(String userId, OptionalDouble score, double maximum) {
    /** Empty when it does not say whose it is. */
    static Optional<Result> read(Map<?, ?> json) {
        if (!(json.get("userId") instanceof String userId) || userId.isEmpty()) {
            return Optional.empty();
        }
        OptionalDouble score = json.get("resultScore") instanceof Number points
                ? OptionalDouble.of(points.doubleValue())
                : OptionalDouble.empty();
        double maximum = json.get("resultMaximum") instanceof Number points && points.doubleValue() > 0
                ? points.doubleValue()
                : 1;
        return Optional.of(new Result(userId, score, maximum));
    }
}

package org.lotuslearning.xapi.statement;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The outcome of something graded (xAPI 1.0.3, Data 2.4.5.1).
 *
 * @param scaled −1 to 1
 * @param raw between {@code min} and {@code max}, where they are known
 * @param min less than {@code max}
 */
public record Score(
        Optional<BigDecimal> scaled, Optional<BigDecimal> raw, Optional<BigDecimal> min, Optional<BigDecimal> max) {
    public Score {
        if (scaled.filter(s -> s.abs().compareTo(BigDecimal.ONE) > 0).isPresent()) {
            throw new InvalidStatementException("/scaled", "must be between -1 and 1");
        }
        if (isAbove(min, max) || (min.isPresent() && max.isPresent() && !isAbove(max, min))) {
            throw new InvalidStatementException("/min", "must be less than max");
        }
        if (isAbove(min, raw) || isAbove(raw, max)) {
            throw new InvalidStatementException("/raw", "must be between min and max");
        }
    }

    /** A fraction of the best possible score. */
    public static Score scaled(BigDecimal scaled) {
        return new Score(Optional.of(scaled), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Score read(JsonFields fields) {
        return new Score(
                fields.optional("scaled", Scalars::number),
                fields.optional("raw", Scalars::number),
                fields.optional("min", Scalars::number),
                fields.optional("max", Scalars::number));
    }

    private static boolean isAbove(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) > 0;
    }

    public JsonObject toJson() {
        return JsonOut.object()
                .put("scaled", scaled, JsonText.PROVIDER::createValue)
                .put("raw", raw, JsonText.PROVIDER::createValue)
                .put("min", min, JsonText.PROVIDER::createValue)
                .put("max", max, JsonText.PROVIDER::createValue)
                .build();
    }
}

package org.lotuslearning.xapi.statement;

import jakarta.json.JsonObject;
import java.util.Optional;

/**
 * What came of it (xAPI 1.0.3, Data 2.4.5).
 *
 * <pre>{@code
 * Result.EMPTY.withCompletion(true).withDuration(IsoDuration.of(Duration.ofMinutes(42)))
 * }</pre>
 */
public record Result(
        Optional<Score> score,
        Optional<Boolean> success,
        Optional<Boolean> completion,
        Optional<String> response,
        Optional<IsoDuration> duration,
        Optional<Extensions> extensions) {
    /** Nothing known yet; add what is with the {@code with…} methods. */
    public static final Result EMPTY = new Result(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Result withScore(Score known) {
        return new Result(Optional.of(known), success, completion, response, duration, extensions);
    }

    public Result withSuccess(boolean known) {
        return new Result(score, Optional.of(known), completion, response, duration, extensions);
    }

    public Result withCompletion(boolean known) {
        return new Result(score, success, Optional.of(known), response, duration, extensions);
    }

    public Result withResponse(String known) {
        return new Result(score, success, completion, Optional.of(known), duration, extensions);
    }

    public Result withDuration(IsoDuration known) {
        return new Result(score, success, completion, response, Optional.of(known), extensions);
    }

    public Result withExtensions(Extensions known) {
        return new Result(score, success, completion, response, duration, Optional.of(known));
    }

    static Result read(JsonFields fields) {
        return new Result(
                fields.object("score", Score::read),
                fields.optional("success", Scalars::flag),
                fields.optional("completion", Scalars::flag),
                fields.optional("response", Scalars::text),
                fields.optional("duration", IsoDuration::read),
                fields.object("extensions", Extensions::read));
    }

    public JsonObject toJson() {
        return JsonOut.object()
                .put("score", score, Score::toJson)
                .put("success", success, JsonOut::flag)
                .put("completion", completion, JsonOut::flag)
                .putText("response", response)
                .putText("duration", duration)
                .put("extensions", extensions, Extensions::toJson)
                .build();
    }
}

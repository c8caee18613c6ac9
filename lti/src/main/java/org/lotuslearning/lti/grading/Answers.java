package org.lotuslearning.lti.grading;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.lotuslearning.lti.http.OutboundReply;

/** Reads what an unsuccessful answer of a gradebook means. */
final class Answers {
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private Answers() {}

    static GradingProblem problem(OutboundReply reply) {
        if (reply instanceof OutboundReply.Answered answer) {
            return problem(answer);
        }
        OutboundReply.NoAnswer none = (OutboundReply.NoAnswer) reply;
        // too much in one place, such as a list that comes in one piece, says nothing of the platform's other places
        return none.tooLarge()
                ? new GradingProblem.Rejected(200, none.reason())
                : new GradingProblem.Unreachable(none.reason());
    }

    private static GradingProblem problem(OutboundReply.Answered answer) {
        int status = answer.status();
        return switch (status) {
            case 400, 404, 422 -> new GradingProblem.NotGradable(status, answer.shortBody());
            case 401 -> new GradingProblem.Refused("the platform refuses a fresh access token here (401)");
            case 403 -> forbidden(answer);
            case 408, 425, 429 -> busy(answer);
            case 409 -> new GradingProblem.Conflict();
            default -> status >= 500 ? busy(answer) : new GradingProblem.Rejected(status, answer.shortBody());
        };
    }

    // Canvas throttles with 403 "Rate Limit Exceeded" instead of 429
    private static GradingProblem forbidden(OutboundReply.Answered answer) {
        return answer.body().toLowerCase(Locale.ROOT).contains("rate limit")
                ? busy(answer)
                : new GradingProblem.Refused("the platform forbids it (403): " + answer.shortBody());
    }

    private static GradingProblem busy(OutboundReply.Answered answer) {
        return new GradingProblem.Busy(answer.status(), retryAfter(answer));
    }

    // RFC 9110 10.2.3: seconds, or a date, which we measure against the answer's own Date so that clocks do not matter
    private static Optional<Duration> retryAfter(OutboundReply.Answered answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .flatMap(text -> text.matches("\\d{1,9}")
                        ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
                        : until(text, answer))
                .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }

    private static Optional<Duration> until(String date, OutboundReply.Answered answer) {
        Optional<Instant> then = httpDate(date);
        Optional<Instant> sent = answer.headers().firstValue("Date").flatMap(Answers::httpDate);
        return then.flatMap(end -> sent.map(start -> Duration.between(start, end)))
                .filter(wait -> !wait.isNegative());
    }

    private static Optional<Instant> httpDate(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}

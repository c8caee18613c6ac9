package org.lotuslearning.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What must be true of every answer to a launch. */
final class LtiAnswers {

    /** What somebody is let in as. */
    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    enum As {
        LEARNER("p/1.2", "class", "records", "pick"),
        EDUCATOR("class", "pick", "records"),
        PICKER("pick", "class", "records");

        private final String open;
        private final List<String> closed;

        As(String open, String... closed) {
            this.open = open;
            this.closed = List.of(closed);
        }
    }

    private static final Pattern REFERENCE =
            Pattern.compile("<strong[^>]*>([A-Z0-9]{8})(?: \\((LTI-[A-Z-]+)\\))?</strong>");

    private static final Pattern CODE_ROW = Pattern.compile("(?m)^\\| `(LTI-[A-Z-]+)` \\| ([^|]+) \\| ([^|]+) \\|$");

    /** Words of a stack trace, of the server's make and of its database. */
    private static final String[] INNARDS = {
        "Exception", "\tat ", "org.lotuslearning", "payara", "glassfish", "jersey", "SELECT ", "nimbus"
    };

    private LtiAnswers() {}

    /** The reasons for a refusal that {@code lti/README.md} lists, each with what it says is wrong. */
    static Map<String, String> reasons() {
        try {
            Map<String, String> reasons = new LinkedHashMap<>();
            CODE_ROW.matcher(Files.readString(LotusSetup.repository().resolve("lti/README.md")))
                    .results()
                    .forEach(row -> reasons.put(row.group(1), row.group(2)));
            return reasons;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refused for this reason: in plain words on the page, under a reference in the log, and with nobody let in. */
    static void isRefused(HttpResponse<String> answer, String code, RunningLotus lotus) {
        String reference = isRefused(answer);
        assertThat(codeOf(answer)).as(answer.body()).hasValue(code);
        assertThat(unescaped(answer.body())).contains(reasons().get(code));
        assertThat(lotus.log()).contains(reference + " " + code + ": ");
    }

    /** Refused for whatever reason, on a page of ours. Returns the reference. */
    static String isRefused(HttpResponse<String> answer) {
        isKeptOut(answer);
        Matcher reference = REFERENCE.matcher(answer.body());
        assertThat(reference.find()).as("a reference on the page:%n%s", answer.body()).isTrue();
        return reference.group(1);
    }

    /** Not let in, and told nothing that is nobody's business. */
    static void isKeptOut(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.body()).doesNotContain(INNARDS).doesNotContain(LtiMessage.FAMILY_NAME, "eyJ");
    }

    /** The reason that stands on a page, if it is one of LTI's. */
    static Optional<String> codeOf(HttpResponse<String> answer) {
        return REFERENCE.matcher(answer.body()).results().findFirst().map(LtiAnswers::code);
    }

    private static String code(MatchResult found) {
        return Optional.ofNullable(found.group(2)).orElse("");
    }

    /** Let in as this and as nothing more. */
    static void isAccepted(HttpResponse<String> answer, As as, LtiVisit visit) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        String session = LtiVisit.location(answer).replaceFirst("^(/l/[^/]+/).*", "$1");
        assertThat(session).matches("/l/[^/]+/");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie)
                        .contains("Path=" + session.replaceFirst("/$", ""))
                        .contains("HttpOnly", "Secure", "SameSite=None", "Partitioned"));
        HttpResponse<String> page = visit.follow(answer);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(visit.get(session + as.open).statusCode()).as(as.open).isEqualTo(200);
        as.closed.forEach(path ->
                assertThat(visit.get(session + path).statusCode()).as(path).isEqualTo(403));
    }

    /** The log has no token in it and nobody's name. */
    static void logIsDiscreet(RunningLotus lotus) {
        assertThat(lotus.log()).doesNotContain("eyJ", LtiMessage.FAMILY_NAME);
    }

    static String unescaped(String html) {
        return html.replace("&#39;", "'")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}

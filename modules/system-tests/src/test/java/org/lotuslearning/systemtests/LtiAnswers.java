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
        LEARNER("p/1.2", "class", "records", "pick", "review"),
        EDUCATOR("class", "records", "pick", "review"),
        PICKER("pick", "class", "records", "review"),
        /** Of a link that somebody has used, its class as well. */
        REVIEWER("review", "records", "pick", "my-learning");

        /** Opens to these people. */
        private final String page;
        /** Do not. */
        private final List<String> others;

        As(String page, String... others) {
            this.page = page;
            this.others = List.of(others);
        }
    }

    private static final Pattern REFERENCE =
            Pattern.compile("<strong[^>]*>([A-Z0-9]{8})(?: \\((LTI-[A-Z-]+)\\))?</strong>");

    private static final Pattern CODE_ROW = Pattern.compile("(?m)^\\| `(LTI-[A-Z-]+)` \\| ([^|]+) \\| ([^|]+) \\|$");

    /** A JSON object in Base64, and longer than the id of a session. */
    private static final Pattern TOKEN = Pattern.compile("eyJ[A-Za-z0-9_-]{40}");

    /** Words of a stack trace, of the server's make and of its database. */
    private static final String[] INNARDS = {
        "Exception", "\tat ", "org.lotuslearning", "payara", "glassfish", "jersey", "SELECT ", "nimbus"
    };

    private LtiAnswers() {}

    /** The reasons to refuse a launch that {@code lti/README.md} lists, each with what it says is wrong. */
    static Map<String, String> reasons() {
        try {
            Map<String, String> reasons = new LinkedHashMap<>();
            String readme = Files.readString(LotusSetup.repository().resolve("lti/README.md"));
            // another table before it lists why a registration is refused
            String refusals = readme.substring(readme.indexOf("\n## Refusals\n"));
            CODE_ROW.matcher(refusals).results().forEach(row -> reasons.put(row.group(1), row.group(2)));
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
        assertThat(reference.find())
                .as("a reference on the page:%n%s", answer.body())
                .isTrue();
        return reference.group(1);
    }

    /** Not let in, and told nothing that is nobody's business. */
    static void isKeptOut(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.body()).doesNotContain(INNARDS).doesNotContain(LtiMessage.FAMILY_NAME);
        assertThat(TOKEN.matcher(answer.body()).find()).isFalse();
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
        assertThat(visit.get(session + as.page).statusCode()).as(as.page).isEqualTo(200);
        as.others.forEach(path ->
                assertThat(visit.get(session + path).statusCode()).as(path).isEqualTo(403));
    }

    /** The log has no token in it, nobody's name, and no line that somebody else has written. */
    static void logIsDiscreet(RunningLotus lotus) {
        assertThat(lotus.log()).doesNotContain(LtiMessage.FAMILY_NAME, "\n" + LtiMessage.LINE);
        assertThat(TOKEN.matcher(lotus.log()).results().map(MatchResult::group)).isEmpty();
    }

    static String unescaped(String html) {
        return html.replace("&#39;", "'")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}

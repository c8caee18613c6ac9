package org.lotuslearning.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.lotuslearning.systemtests.LtiMessage.LTI;
import static org.lotuslearning.systemtests.LtiMessage.MEMBERSHIP;
import static org.lotuslearning.systemtests.LtiMessage.object;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lotuslearning.systemtests.LtiAnswers.As;
import org.lotuslearning.systemtests.LtiMessage.Kind;

/** The launches of the 1EdTech certification suite for LTI 1.3 tools: 6.1.1 must stay out, 6.1.2 and 6.1.3 get in. */
@ExtendWith(SharedLotus.class)
final class CertificationIT {

    private static final List<String> NAMES = List.of("name", "given_name", "family_name");

    @ParameterizedTest(name = "{0}")
    @MethodSource("knownBad")
    void refuses(String name, String code, Consumer<LtiMessage> mistake, RunningLotus lotus, LtiPlatform platform) {
        LtiVisit visit = new LtiVisit(platform, lotus.base());

        HttpResponse<String> answer = visit.launch(Kind.EDUCATOR_LINK, mistake);

        LtiAnswers.isRefused(answer, code, lotus);
        LtiAnswers.logIsDiscreet(lotus);
    }

    static Stream<Arguments> knownBad() {
        long now = System.currentTimeMillis() / 1000;
        return Stream.of(
                bad("no kid", "LTI-KID", m -> m.header.remove("kid")),
                bad("incorrect kid", "LTI-KEY", m -> m.header.put("kid", "another-key")),
                bad("wrong LTI version", "LTI-VERSION", m -> m.claims.put(LTI + "version", "11.3")),
                bad("no LTI version", "LTI-VERSION", m -> m.claims.remove(LTI + "version")),
                bad("not a 1.3 launch", "LTI-FORM", CertificationIT::makeItLti1),
                bad(
                        "missing claims",
                        "LTI-MESSAGE-TYPE",
                        m -> m.claims.keySet().removeIf(claim -> claim.startsWith("http"))),
                bad("wrong exp", "LTI-EXP", m -> m.claims.put("exp", now - 3600)),
                bad("wrong iat", "LTI-IAT", m -> m.claims.put("iat", now + 3600)),
                bad("missing message_type", "LTI-MESSAGE-TYPE", m -> m.claims.remove(LTI + "message_type")),
                bad("missing roles", "LTI-ROLES", m -> m.claims.remove(LTI + "roles")),
                bad("missing deployment_id", "LTI-DEPLOYMENT", m -> m.claims.remove(LTI + "deployment_id")),
                bad(
                        "missing resource_link id",
                        "LTI-RESOURCE-LINK",
                        m -> m.claims.put(LTI + "resource_link", object("title", "Learn"))),
                bad("missing sub", "LTI-SUB", m -> m.claims.remove("sub")));
    }

    private static void makeItLti1(LtiMessage message) {
        message.formText = form -> "lti_message_type=basic-lti-launch-request&lti_version=LTI-1p0"
                + "&resource_link_id=link-1&user_id=somebody&roles=Instructor&oauth_consumer_key=key";
    }

    private static Arguments bad(String name, String code, Consumer<LtiMessage> mistake) {
        return arguments(name, code, mistake);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("knownGood")
    void accepts(
            String name, Kind kind, As as, Consumer<LtiMessage> variation, RunningLotus lotus, LtiPlatform platform) {
        LtiVisit visit = new LtiVisit(platform, lotus.base());

        HttpResponse<String> answer = visit.launch(kind, variation);

        LtiAnswers.isAccepted(answer, as, visit);
        LtiAnswers.logIsDiscreet(lotus);
    }

    static Stream<Arguments> knownGood() {
        return Stream.concat(
                knownGood("instructor", Kind.EDUCATOR_LINK, As.EDUCATOR, "Instructor"),
                knownGood("student", Kind.LEARNER_LINK, As.LEARNER, "Learner"));
    }

    private static Stream<Arguments> knownGood(String who, Kind kind, As as, String role) {
        String student = "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Student";
        return Stream.of(
                good(who + ": plain", kind, as, m -> assertThat(m.claims).containsKey("email")),
                good(who + ": several roles", kind, as, m -> m.roles(student, MEMBERSHIP + role)),
                good(who + ": short role", kind, as, m -> m.roles(role)),
                good(who + ": unknown role", kind, As.LEARNER, m -> m.roles(MEMBERSHIP + "Uknownrole")),
                good(who + ": no role", kind, As.LEARNER, LtiMessage::roles),
                good(who + ": email only", kind, as, m -> NAMES.forEach(m.claims::remove)),
                good(who + ": names only", kind, as, m -> m.claims.remove("email")),
                good(who + ": no personal data", kind, as, m -> {
                    NAMES.forEach(m.claims::remove);
                    m.claims.remove("email");
                    m.claims.remove(LTI + "lis");
                }),
                good(who + ": email without context", kind, as, m -> {
                    NAMES.forEach(m.claims::remove);
                    m.claims.remove(LTI + "context");
                }));
    }

    private static Arguments good(String name, Kind kind, As as, Consumer<LtiMessage> variation) {
        return arguments(name, kind, as, variation);
    }
}

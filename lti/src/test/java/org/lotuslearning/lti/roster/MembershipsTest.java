package org.lotuslearning.lti.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lotuslearning.lti.grading.GradingProblem;
import org.lotuslearning.lti.http.OutboundHttp;
import org.lotuslearning.lti.http.OutboundSettings;
import org.lotuslearning.lti.http.PrivateAddresses;
import org.lotuslearning.lti.key.SecretBox;
import org.lotuslearning.lti.key.SigningKeys;
import org.lotuslearning.lti.registration.Registration;
import org.lotuslearning.lti.registration.RegistrationPolicy;
import org.lotuslearning.lti.registration.RoleMeaning;
import org.lotuslearning.lti.testplatform.TestPlatform;
import org.lotuslearning.lti.testplatform.TestPlatform.Answer;
import org.lotuslearning.testdatabase.TestClock;
import org.lotuslearning.testdatabase.TestDatabase;

/** Reading who is in a course, from a platform over HTTP. */
class MembershipsTest {
    private static final String MEMBERS = "/nrps/members";
    private static final DataSource SOURCE = TestDatabase.H2.fresh();

    private final TestPlatform platform = TestPlatform.start();
    private final TestClock clock = new TestClock();
    private final Memberships roster = new Memberships(
            new OutboundHttp(OutboundSettings.direct(PrivateAddresses.LOOPBACK)),
            new SigningKeys(SOURCE, new SecretBox("a secret key of some length"), clock),
            clock);
    private final Registration registration =
            platform.registration("client-1", Set.of("1"), RegistrationPolicy.DEFAULT);

    @AfterEach
    void closePlatform() {
        platform.close();
    }

    @Test
    void asksAsTheSpecificationSays() {
        lists(member("u1", "Learner"));

        everyone();

        TestPlatform.Received asked = platform.received(MEMBERS).get(0);
        assertThat(asked.method()).isEqualTo("GET");
        assertThat(asked.target()).isEqualTo(MEMBERS + "?type=2&limit=500");
        assertThat(asked.headers().getFirst("Accept"))
                .isEqualTo("application/vnd.ims.lti-nrps.v2.membershipcontainer+json");
        assertThat(asked.headers().getFirst("Authorization")).isEqualTo("Bearer token-1");
        assertThat(platform.received("/token").get(0).body())
                .contains(
                        "scope=https%3A%2F%2Fpurl.imsglobal.org%2Fspec%2Flti-nrps%2Fscope%2Fcontextmembership.readonly");
    }

    @Test
    void readsShortAndLongRolesNamesAndStatus() {
        lists(
                member("short", "Learner"),
                member("long", "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"),
                member("teacher", "Instructor"),
                member("assistant", "http://purl.imsglobal.org/vocab/lis/v2/membership/Instructor#TeachingAssistant"),
                member("administrator", "Administrator"),
                member("unheard-of", "Wizard"),
                "{\"user_id\":\"paused\",\"status\":\"Inactive\",\"roles\":[\"Learner\"],\"given_name\":\"Ada\",\"family_name\":\"Example\"}",
                "{\"user_id\":\"no-status\",\"roles\":[\"Learner\"],\"name\":\"  Ben\\u0007Example \",\"email\":\"ben@trust.example\"}");

        List<Member> members = read(everyone()).members();

        assertThat(members)
                .filteredOn(Member::learner)
                .extracting(Member::userId)
                .containsExactly("short", "long", "unheard-of", "paused", "no-status");
        assertThat(members.get(6))
                .isEqualTo(new Member("paused", Optional.of("Ada Example"), true, Member.Status.INACTIVE));
        assertThat(members.get(7))
                .isEqualTo(new Member("no-status", Optional.of("Ben Example"), true, Member.Status.ACTIVE));
        assertThat(members.toString()).doesNotContain("Ada", "Ben", "short");
    }

    @Test
    void takesRolesForWhatTheRegistrationSaysAsALaunchDoes() {
        Registration ours = platform.registration(
                "client-2",
                Set.of("1"),
                new RegistrationPolicy(
                        false,
                        false,
                        false,
                        Optional.empty(),
                        Map.of("Mentor", RoleMeaning.EDUCATOR, "Instructor", RoleMeaning.LEARNER),
                        Set.of()));
        lists(member("mentor", "Mentor"), member("instructor", "Instructor"));

        assertThat(read(roster.everyone(ours, platform.url(MEMBERS))).members())
                .extracting(Member::userId, Member::learner)
                .containsExactly(tuple("mentor", false), tuple("instructor", true));
        assertThat(read(everyone()).members())
                .extracting(Member::userId, Member::learner)
                .containsExactly(tuple("mentor", true), tuple("instructor", false));
    }

    @Test
    void readsEveryPage() {
        platform.answer(
                MEMBERS,
                page(member("u1", "Learner"), "<" + platform.url(MEMBERS + "?p=2") + ">; rel=next"),
                page(member("u2", "Learner"), "<members?p=3>; rel=\"next\""),
                page(member("u3", "Learner"), "<" + platform.url("/nrps/changes?since=7") + ">; rel=\"differences\""));

        RosterOutcome.Read read = read(everyone());

        assertThat(read.members()).extracting(Member::userId).containsExactly("u1", "u2", "u3");
        assertThat(read.differences()).contains(platform.url("/nrps/changes?since=7"));
        assertThat(platform.received(MEMBERS))
                .extracting(TestPlatform.Received::target)
                .containsExactly(MEMBERS + "?type=2&limit=500", MEMBERS + "?p=2", MEMBERS + "?p=3");
    }

    @Test
    void readsWhoCameAndWhoLeft() {
        platform.answer(
                "/nrps/changes",
                page(
                        member("new", "Learner")
                                + ",{\"user_id\":\"gone\",\"status\":\"Deleted\",\"roles\":[\"Learner\"]}",
                        "<changes?since=8>; rel=\"differences\""));

        RosterOutcome.Read read = read(roster.changes(registration, platform.url("/nrps/changes?since=7")));

        assertThat(read.members())
                .extracting(Member::userId, Member::status)
                .containsExactly(tuple("new", Member.Status.ACTIVE), tuple("gone", Member.Status.DELETED));
        assertThat(read.differences()).contains(platform.url("/nrps/changes?since=8"));
        assertThat(platform.received("/nrps/changes").get(0).target()).isEqualTo("/nrps/changes?since=7");
    }

    @Test
    void takesItsTokenToNoOtherHost() {
        try (TestPlatform stranger = TestPlatform.start()) {
            stranger.answer(MEMBERS, page(member("u2", "Learner"), "<x>; rel=\"last\""));
            platform.answer(MEMBERS, page(member("u1", "Learner"), "<" + stranger.url(MEMBERS) + ">; rel=\"next\""));

            assertThat(problem()).isInstanceOf(GradingProblem.Rejected.class);
            assertThat(stranger.received(MEMBERS)).isEmpty();

            platform.answer(
                    MEMBERS, page(member("u1", "Learner"), "<" + stranger.url(MEMBERS) + ">; rel=\"differences\""));

            assertThat(read(everyone()).differences()).isEmpty();
        }
    }

    @Test
    void asksOnceMoreWithANewToken() {
        platform.answer(MEMBERS, Answer.of(401, ""), page(member("u1", "Learner"), "<x>; rel=\"last\""));

        assertThat(read(everyone()).members()).hasSize(1);
        assertThat(platform.received(MEMBERS))
                .extracting(received -> received.headers().getFirst("Authorization"))
                .containsExactly("Bearer token-1", "Bearer token-2");
    }

    @Test
    void tellsWhyItCouldNotBeRead() {
        platform.answer(MEMBERS, new Answer(429, Map.of("Retry-After", "30"), ""));
        assertThat(problem()).isEqualTo(new GradingProblem.Busy(429, Optional.of(Duration.ofSeconds(30))));

        platform.answer(MEMBERS, Answer.of(403, "not you"));
        assertThat(problem()).isInstanceOf(GradingProblem.Refused.class);

        platform.answer(MEMBERS, Answer.of(404, ""));
        assertThat(problem()).isInstanceOf(GradingProblem.NotGradable.class);

        platform.answer("/token", Answer.of(400, "{\"error\":\"invalid_scope\"}"));
        clock.advance(Duration.ofHours(2));
        assertThat(problem()).isInstanceOf(GradingProblem.Unauthorised.class);
    }

    @Test
    void keepsWhatThePlatformSaysOutOfLogs() {
        for (int status : new int[] {403, 404, 418, 503}) {
            platform.answer(MEMBERS, Answer.of(status, "Ada Example may not see this"));

            assertThat(everyone().toString()).contains("problem=").doesNotContain("Ada");
        }
        platform.answer(MEMBERS, Answer.of(418, "Ada Example may not see this"));
        assertThat(problem()).hasToString("Rejected[418]");
    }

    @Test
    void takesNothingFromAListThatIsNone() {
        List<Answer> broken = List.of(
                Answer.of(200, ""),
                Answer.of(200, "<html>"),
                Answer.of(200, "[]"),
                Answer.of(200, "{}"),
                Answer.of(200, "{\"members\":{}}"),
                Answer.of(200, "{\"members\":[7]}"),
                Answer.of(200, "{\"members\":[\"" + "x".repeat(1 << 20) + "\"]}"),
                // the same page again and again
                page(member("u1", "Learner"), "<" + platform.url(MEMBERS) + ">; rel=\"next\""));
        for (Answer answer : broken) {
            platform.answer(MEMBERS, answer);

            assertThat(everyone()).isInstanceOf(RosterOutcome.Failed.class);
        }
    }

    @Test
    void passesOverEntriesThatNoLaunchCouldName() {
        lists(
                "{}",
                "{\"user_id\":7}",
                "{\"user_id\":\" \"}",
                "{\"user_id\":\"" + "x".repeat(256) + "\"}",
                "{\"user_id\":\"a\\u0000b\"}",
                "{\"user_id\":\"u1\",\"roles\":\"Learner\",\"name\":{},\"status\":[]}");

        assertThat(read(everyone()).members())
                .containsExactly(new Member("u1", Optional.empty(), true, Member.Status.ACTIVE));
    }

    private RosterOutcome everyone() {
        URI memberships = platform.url(MEMBERS + "?type=2");
        return roster.everyone(registration, memberships);
    }

    private static RosterOutcome.Read read(RosterOutcome outcome) {
        assertThat(outcome).isInstanceOf(RosterOutcome.Read.class);
        return (RosterOutcome.Read) outcome;
    }

    private GradingProblem problem() {
        RosterOutcome outcome = everyone();
        assertThat(outcome).isInstanceOf(RosterOutcome.Failed.class);
        return ((RosterOutcome.Failed) outcome).problem();
    }

    private void lists(String... members) {
        platform.answer(MEMBERS, Answer.of(200, container(String.join(",", members))));
    }

    private static Answer page(String members, String link) {
        return new Answer(200, Map.of("Link", link), container(members));
    }

    private static String container(String members) {
        return "{\"id\":\"x\",\"context\":{\"id\":\"c1\"},\"members\":[" + members + "]}";
    }

    private static String member(String id, String role) {
        return "{\"status\":\"Active\",\"user_id\":\"" + id + "\",\"roles\":[\"" + role + "\"]}";
    }
}

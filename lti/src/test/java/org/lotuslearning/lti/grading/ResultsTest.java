package org.lotuslearning.lti.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lotuslearning.lti.http.OutboundHttp;
import org.lotuslearning.lti.http.OutboundSettings;
import org.lotuslearning.lti.http.PrivateAddresses;
import org.lotuslearning.lti.key.SecretBox;
import org.lotuslearning.lti.key.SigningKeys;
import org.lotuslearning.lti.registration.Registration;
import org.lotuslearning.lti.registration.RegistrationPolicy;
import org.lotuslearning.lti.testplatform.TestPlatform;
import org.lotuslearning.lti.testplatform.TestPlatform.Answer;
import org.lotuslearning.testdatabase.TestClock;
import org.lotuslearning.testdatabase.TestDatabase;

/** Reading back what a gradebook says (AGS 2.0, 3.3). */
class ResultsTest {
    private static final String RESULTS = "/ags/items/3/lineitem/results";
    private static final DataSource SOURCE = TestDatabase.H2.fresh();

    private final TestPlatform platform = TestPlatform.start();
    private final TestClock clock = new TestClock();
    private final Gradebook gradebook = new Gradebook(
            new OutboundHttp(OutboundSettings.direct(PrivateAddresses.LOOPBACK)),
            new SigningKeys(SOURCE, new SecretBox("a secret key of some length"), clock),
            clock);
    private final Registration registration =
            platform.registration("client-1", Set.of("1"), RegistrationPolicy.DEFAULT);
    private final URI lineItem = platform.url("/ags/items/3/lineitem?type_id=7");

    @AfterEach
    void closePlatform() {
        platform.close();
    }

    @Test
    void readsEveryPageWithItsOwnScope() {
        platform.answer(
                RESULTS,
                page(
                        "[{\"userId\":\"a\",\"resultScore\":7.5,\"resultMaximum\":10},{\"userId\":\"b\",\"resultMaximum\":10}]",
                        platform.url(RESULTS + "?page=2").toString()),
                Answer.of(
                        200,
                        "[{\"userId\":\"c\",\"resultScore\":1},{\"resultScore\":1},{\"userId\":\"d\",\"resultScore\":null}]"));

        assertThat(gradebook.results(registration, lineItem))
                .isEqualTo(new ResultsOutcome.Read(List.of(
                        new Result("a", OptionalDouble.of(7.5), 10),
                        new Result("b", OptionalDouble.empty(), 10),
                        new Result("c", OptionalDouble.of(1), 1),
                        new Result("d", OptionalDouble.empty(), 1))));
        assertThat(platform.received(RESULTS))
                .extracting(TestPlatform.Received::target)
                .containsExactly(RESULTS + "?type_id=7&limit=200", RESULTS + "?page=2");
        assertThat(platform.received(RESULTS).get(0).headers().getFirst("Accept"))
                .isEqualTo("application/vnd.ims.lis.v2.resultcontainer+json");
        assertThat(platform.received("/token"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.body()).contains("scope%2Fresult.readonly"));
    }

    @Test
    void readsNothingFromAListThatEndsElsewhere() {
        for (Answer answer : List.of(
                page("[]", "https://elsewhere.example/results"),
                page("[]", platform.url(RESULTS).toString()),
                Answer.of(200, "{}"),
                Answer.of(404, "gone"),
                Answer.of(503, "down"))) {
            platform.answer(RESULTS, answer);

            assertThat(gradebook.results(registration, lineItem)).isInstanceOf(ResultsOutcome.Failed.class);
        }
    }

    @Test
    void takesAListThatIsTooLargeForAFaultOfThatColumnAlone() {
        platform.answer(RESULTS, Answer.of(200, "[" + " ".repeat(1 << 20) + "]"));

        assertThat(gradebook.results(registration, lineItem))
                .isInstanceOfSatisfying(
                        ResultsOutcome.Failed.class,
                        failed -> assertThat(failed.problem()).isInstanceOf(GradingProblem.Rejected.class));
    }

    private static Answer page(String body, String next) {
        return new Answer(200, Map.of("Link", "<" + next + ">; rel=\"next\""), body);
    }
}

package org.lotuslearning.lti.grading;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Finding the gradebook column of a placement, or making it, and never making a second one. */
class LineItemsTest {
    private static final String ITEMS = "/ags/items";
    private static final WantedLineItem LEARN =
            new WantedLineItem("Learn", 100, "link-1", "lotus/learn", Optional.of("completion"));
    private static final Set<String> ALL = Set.of(GradingEndpoint.SCOPE_SCORE, GradingEndpoint.SCOPE_LINE_ITEM);
    private static final String OURS =
            "{\"id\":\"https://lms/1\",\"resourceLinkId\":\"link-1\",\"resourceId\":\"lotus/learn\",\"tag\":\"completion\"}";
    private static final String PLAIN = "{\"id\":\"https://lms/2\",\"resourceLinkId\":\"link-1\"}";
    private static final String ANOTHER_LINKS =
            "{\"id\":\"https://lms/4\",\"resourceLinkId\":\"link-2\",\"resourceId\":\"lotus/learn\",\"tag\":\"completion\"}";
    private static final String ANOTHER_CONTENTS =
            "{\"id\":\"https://lms/5\",\"resourceLinkId\":\"link-1\",\"resourceId\":\"lotus/plum\"}";

    private static final DataSource SOURCE = TestDatabase.H2.fresh();

    private final TestPlatform platform = TestPlatform.start();
    private final TestClock clock = new TestClock();
    private final Gradebook gradebook = new Gradebook(
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
    void takesTheLineItemOfTheLaunch() {
        URI given = URI.create("https://lms/9");
        GradingEndpoint endpoint = new GradingEndpoint(Optional.of(given), Optional.of(platform.url(ITEMS)), ALL);

        assertThat(gradebook.lineItem(registration, endpoint, LEARN))
                .isEqualTo(new LineItemOutcome.Found(given, false));
        assertThat(platform.received(ITEMS)).isEmpty();
    }

    @Test
    void findsOurOwnBeforeAnyOther() {
        lists(PLAIN, ANOTHER_LINKS, unbound(), OURS);

        assertThat(find()).isEqualTo(new LineItemOutcome.Found(URI.create("https://lms/1"), false));
        TestPlatform.Received received = platform.received(ITEMS).get(0);
        assertThat(received.target()).isEqualTo(ITEMS + "?type_id=7&resource_link_id=link-1");
        assertThat(received.headers().getFirst("Accept"))
                .isEqualTo("application/vnd.ims.lis.v2.lineitemcontainer+json");
    }

    @Test
    void takesThePlatformsOwnColumnOfTheLink() {
        lists(ANOTHER_CONTENTS, unbound(), PLAIN);

        assertThat(find()).isEqualTo(new LineItemOutcome.Found(URI.create("https://lms/2"), false));
    }

    @Test
    void takesOverAColumnThatWasCopiedWithTheCourseAndBindsItToTheNewLink() throws Exception {
        lists(ANOTHER_LINKS, ANOTHER_CONTENTS, unbound());
        platform.answer("/ags/copy", Answer.of(200, "{}"));

        assertThat(find()).isEqualTo(new LineItemOutcome.Found(platform.url("/ags/copy"), false));
        assertThat(made()).isEmpty();
        TestPlatform.Received bound = platform.received("/ags/copy").get(0);
        assertThat(bound.method()).isEqualTo("PUT");
        assertThat(bound.headers().getFirst("Content-Type")).isEqualTo("application/vnd.ims.lis.v2.lineitem+json");
        // AGS 2.0, 3.2.15, and nothing lost of what the educator has set
        assertThat(JSONObjectUtils.parse(bound.body()))
                .containsEntry("resourceLinkId", "link-1")
                .containsEntry("resourceId", "lotus/learn")
                .containsEntry("tag", "completion")
                .containsEntry("label", "Learn, renamed")
                .containsEntry("endDateTime", "2026-12-24T12:00:00Z");
    }

    @Test
    void takesACopiedColumnThatCannotBeBoundAsItIs() {
        lists(unbound());
        platform.answer("/ags/copy", Answer.of(403, "no"));

        assertThat(find()).isEqualTo(new LineItemOutcome.Found(platform.url("/ags/copy"), false));

        platform.answer("/ags/copy", Answer.of(503, "later"));

        assertThat(find()).isInstanceOf(LineItemOutcome.Failed.class);
        assertThat(made()).isEmpty();
    }

    @Test
    void readsEveryPageBeforeItMakesOne() {
        platform.answer(
                ITEMS,
                page("[" + ANOTHER_LINKS + "]", platform.url(ITEMS + "?page=2").toString()),
                page("[]", "items?page=3"),
                Answer.of(200, "[" + OURS + "]"));

        assertThat(find()).isEqualTo(new LineItemOutcome.Found(URI.create("https://lms/1"), false));
        assertThat(platform.received(ITEMS))
                .extracting(TestPlatform.Received::target)
                .containsExactly(ITEMS + "?type_id=7&resource_link_id=link-1", ITEMS + "?page=2", "/ags/items?page=3");
    }

    @Test
    void makesOneWhenThereIsNone() throws Exception {
        platform.answer(ITEMS, Answer.of(200, "[" + ANOTHER_LINKS + "]"), Answer.of(200, "[]"), Answer.of(201, OURS));

        assertThat(find()).isEqualTo(new LineItemOutcome.Found(URI.create("https://lms/1"), true));
        TestPlatform.Received made = made().get(0);
        assertThat(made.headers().getFirst("Content-Type")).isEqualTo("application/vnd.ims.lis.v2.lineitem+json");
        assertThat(made.target()).isEqualTo(ITEMS + "?type_id=7");
        assertThat(JSONObjectUtils.parse(made.body()))
                .isEqualTo(Map.of(
                        "scoreMaximum", 100.0,
                        "label", "Learn",
                        "resourceLinkId", "link-1",
                        "resourceId", "lotus/learn",
                        "tag", "completion",
                        "submissionReview",
                                Map.of("reviewableStatus", List.of("InProgress", "Submitted", "Completed"))));
    }

    @Test
    void makesNoneWhenTheListCannotBeReadToItsEnd() {
        List<Answer> broken = List.of(
                Answer.of(500, "down"),
                Answer.of(200, "not json"),
                Answer.of(200, "[7]"),
                page("[]", "https://elsewhere.example/items?page=2"),
                page("[]", "not an address"),
                // the same page again and again
                page("[]", platform.url(ITEMS).toString()));
        for (Answer answer : broken) {
            platform.answer(ITEMS, answer);

            assertThat(find()).isInstanceOf(LineItemOutcome.Failed.class);
            assertThat(made()).isEmpty();
        }
    }

    @Test
    void makesNoneWithoutBeingAllowedTo() {
        lists(ANOTHER_LINKS);
        GradingEndpoint readOnly = new GradingEndpoint(
                Optional.empty(),
                Optional.of(platform.url(ITEMS)),
                Set.of(GradingEndpoint.SCOPE_SCORE, GradingEndpoint.SCOPE_LINE_ITEM_READ));
        GradingEndpoint scoreOnly = new GradingEndpoint(
                Optional.empty(), Optional.of(platform.url(ITEMS)), Set.of(GradingEndpoint.SCOPE_SCORE));
        GradingEndpoint nowhere = new GradingEndpoint(Optional.empty(), Optional.empty(), ALL);

        for (GradingEndpoint endpoint : List.of(readOnly, scoreOnly, nowhere)) {
            assertThat(gradebook.lineItem(registration, endpoint, LEARN))
                    .isInstanceOfSatisfying(
                            LineItemOutcome.Failed.class,
                            failed -> assertThat(failed.problem()).isInstanceOf(GradingProblem.NotOffered.class));
        }
        assertThat(made()).isEmpty();
    }

    @Test
    void takesNoNewLineItemWithoutAnId() {
        platform.answer(ITEMS, Answer.of(200, "[]"), Answer.of(200, "[]"), Answer.of(201, "{}"));

        assertThat(find()).isInstanceOf(LineItemOutcome.Failed.class);
    }

    private LineItemOutcome find() {
        URI container = platform.url(ITEMS + "?type_id=7");
        return gradebook.lineItem(
                registration, new GradingEndpoint(Optional.empty(), Optional.of(container), ALL), LEARN);
    }

    private String unbound() {
        return "{\"id\":\"" + platform.url("/ags/copy") + "\",\"label\":\"Learn, renamed\",\"scoreMaximum\":1,"
                + "\"resourceId\":\"lotus/learn\",\"tag\":\"completion\",\"endDateTime\":\"2026-12-24T12:00:00Z\"}";
    }

    private void lists(String... items) {
        platform.answer(ITEMS, Answer.of(200, "[" + String.join(",", items) + "]"));
    }

    private static Answer page(String body, String next) {
        return new Answer(
                200, Map.of("Link", "<https://lms/first>; rel=\"first\", <" + next + ">; rel=\"next\""), body);
    }

    private List<TestPlatform.Received> made() {
        return platform.received(ITEMS).stream()
                .filter(received -> received.method().equals("POST"))
                .toList();
    }
}

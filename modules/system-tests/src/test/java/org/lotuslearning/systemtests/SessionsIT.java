package org.lotuslearning.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A launch opens its own pages to its own browser tab, and to nobody else (design.md, Sessions). */
@ExtendWith({SharedLotus.class, Chromium.class})
final class SessionsIT {

    private static final String MINDFUL = "How could you be more mindful";
    private static final String OPEN_FROM_LMS = "Open this from your LMS";

    @Test
    void twoLearnersInTwoTabsOfOneBrowserDoNotMix(Page first, BrowserContext browser, RunningLotus lotus) {
        HttpPerson.named("Oluwaseun Adeyemi", lotus).addLearn();
        Learning amina = opens(first, Amina.NAME, lotus);
        Learning sian = opens(browser.newPage(), "Siân Pritchard", lotus);

        amina.exercise("1.2.i").write(MINDFUL, "Amina's own words").keepAsDraft();
        sian.exercise("1.2.i").write(MINDFUL, "Siân's own words").keepAsDraft();

        amina.exercise("1.2.i").isKeptAsDraft();
        sian.exercise("1.2.i").isKeptAsDraft();
        amina.again().exercise("1.2.i").holds(MINDFUL, "Amina's own words");
        sian.again().exercise("1.2.i").holds(MINDFUL, "Siân's own words");
        assertThat(opens(browser.newPage(), Amina.NAME, lotus).session()).isNotEqualTo(amina.session());
    }

    @Test
    void closingEndsTheSessionOnThisComputerAndNoOther(Page page, BrowserContext browser, RunningLotus lotus) {
        HttpPerson.named("Oluwaseun Adeyemi", lotus).addLearn();
        Learning here = opens(page, Amina.NAME, lotus);
        Learning there = opens(browser.newPage(), Amina.NAME, lotus);

        String address = here.session();
        here.close();

        Frame frame = page.mainFrame();
        assertThat(frame.navigate(address + "p/1.2").status()).isEqualTo(401);
        assertThat(new Learning(frame).heading(OPEN_FROM_LMS)).isVisible();
        there.again().exercise("1.2.i").isOpen();
    }

    @Test
    void anAddressAloneOpensNothing(RunningLotus lotus) throws IOException {
        HttpLearning learning = new HttpLearning(HttpPerson.learner(Amina.NAME, lotus));
        learning.draftNotes("Nobody else reads the cassowary");

        for (String path : new String[] {"", "p/1.2", "my-learning", "my-learning.html", "class", "records.csv"}) {
            HttpResponse<String> stranger = lotus.get(learning.session().getPath() + path);
            assertThat(stranger.statusCode()).as(path).isEqualTo(401);
            assertThat(stranger.body()).contains(OPEN_FROM_LMS).doesNotContain("cassowary", "Yusuf");
        }
    }

    @Test
    void learnersSeeNeitherTheClassNorTheRecords(RunningLotus lotus) throws IOException {
        HttpPerson person = HttpPerson.learner(Amina.NAME, lotus);
        URI session = new HttpLearning(person).session();

        for (String path : new String[] {"class", "preview/", "records", "records.csv", "pick"}) {
            HttpResponse<String> answer = person.get(session.resolve(path));
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body()).doesNotContain("Chidi", "Siân");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"u/1.2.t", "drafts/1.2.t", "finish", "close", "start-again"})
    void aFormWithoutTheSessionsTokenIsRefused(String path, RunningLotus lotus) throws IOException {
        HttpPerson person = HttpPerson.learner("Siân Pritchard", lotus);
        HttpLearning learning = new HttpLearning(person);
        learning.draftNotes("Written with the right token");
        Map<String, String> forged = Map.of("csrf", "wrong", "talk-a", "Written by somebody else", "do", "draft");

        HttpResponse<String> answer = person.post(learning.session().resolve(path), forged);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(learning.notes()).isEqualTo("Written with the right token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/learn/lotus", "/learn/lotus/learn", "/learn/lotus/learn/1.2", "/l/unknown/p/1.2"})
    void aLinkWithoutALaunchSaysWhereToOpenIt(String path, RunningLotus lotus) {
        HttpResponse<String> answer = lotus.get(path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains(OPEN_FROM_LMS);
    }

    @Test
    void anUnknownPageOfASessionIsAPlainPage(RunningLotus lotus) throws IOException {
        HttpPerson person = HttpPerson.learner(Amina.NAME, lotus);
        URI session = new HttpLearning(person).session();

        for (String path : new String[] {"p/9.9", "p/1.2/x", "nowhere"}) {
            HttpResponse<String> answer = person.get(session.resolve(path));
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body())
                    .contains("There is nothing at this address")
                    .doesNotContainIgnoringCase("exception", "org.lotuslearning", "payara", "\tat ");
        }
    }

    /** Page 1.2, in a window of its own. */
    private static Learning opens(Page page, String name, RunningLotus lotus) {
        Page window = new DemoLms(page, lotus).be(name).openInANewWindow("Learn");
        Learning learning = new Learning(window.mainFrame());
        learning.goTo("1.2");
        return learning;
    }
}

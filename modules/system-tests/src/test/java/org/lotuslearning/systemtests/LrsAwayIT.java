package org.lotuslearning.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lotuslearning.systemtests.TroubledLrs.Trouble;

/** Somebody else's LRS is away for a while and then has its troubles: every statement arrives, once and in order. */
@ExtendWith(Chromium.class)
final class LrsAwayIT {

    private static final String ADMIN_PASSWORD = "a-password-for-system-tests";

    private final TroubledLrs lrs = new TroubledLrs();

    @AfterEach
    void closeTheLrs() {
        lrs.close();
    }

    @Test
    void deliversEveryStatementOnceAndInOrder(Page page) throws IOException {
        LotusSetup setup = LotusSetup.fresh()
                .with("LOTUS_XAPI_ENDPOINT", lrs.endpoint())
                .with("LOTUS_XAPI_KEY", TroubledLrs.KEY)
                .with("LOTUS_XAPI_SECRET", "somebody-elses-secret")
                .with("LOTUS_ADMIN_PASSWORD", ADMIN_PASSWORD);
        try (RunningLotus lotus = setup.start()) {
            lrs.goesAway();
            HttpPerson amina = HttpPerson.learner(Amina.NAME, lotus);
            HttpPerson chidi = HttpPerson.learner("Chidi Eze", lotus);

            learns(amina);
            learns(chidi);
            Eventually.holds(() -> assertThat(lrs.requests()).isPositive());
            theConsoleShowsWhatWaits(page, lotus);

            lrs.meets(List.of(Trouble.BROKEN_500, Trouble.BUSY_429, Trouble.RESET_HAVING_STORED));
            lrs.comesBack();
            somebodyTriesAgain(page);

            Eventually.holds(() -> {
                assertThat(lrs.isWell()).isTrue();
                assertThat(told(amina)).last().returns("completed learn", Told::event);
                assertThat(told(chidi)).last().returns("completed learn", Told::event);
            });
            isToldOnceAndInOrder(told(amina));
            isToldOnceAndInOrder(told(chidi));
            Eventually.holds(() -> theConsoleShowsThatNothingWaits(page));
        }
    }

    /** Nobody who learns notices anything. */
    private static void learns(HttpPerson person) throws IOException {
        HttpLearning learning = new HttpLearning(person);
        learning.read("1.2");
        learning.answerFeelings("Thoughts");
        learning.doTheRestAndFinish();
    }

    private List<Told> told(HttpPerson person) {
        return lrs.statements().stored().values().stream()
                .map(Told::of)
                .filter(statement -> statement.actor().equals(person.sub()))
                .toList();
    }

    /** The LRS holds each id once; here each thing that happened is there once, under one registration. */
    private static void isToldOnceAndInOrder(List<Told> told) {
        assertThat(told)
                .extracting(Told::event)
                .filteredOn(event -> !event.startsWith("progressed"))
                .containsExactlyElementsOf(Told.OF_ALL_OF_LEARN);
        assertThat(told).extracting(Told::at).isSorted();
        assertThat(told).extracting(Told::registration).containsOnly(told.get(0).registration());
        assertThat(told)
                .filteredOn(statement -> statement.verb().equals("progressed"))
                .extracting(Told::progress)
                .isSorted()
                .doesNotHaveDuplicates()
                .endsWith(100);
    }

    private static void theConsoleShowsWhatWaits(Page page, RunningLotus lotus) {
        page.navigate(lotus.base() + "console");
        Look.at(page, "console-sign-in");
        page.getByLabel("Password").fill(ADMIN_PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL("**/console");

        Eventually.holds(() -> {
            page.reload();
            assertThat(destination(page).innerText()).contains("Waiting to try again", "503", "Try again");
            assertThat(waiting(destination(page)).innerText().strip()).isNotEqualTo("0");
        });
        Look.at(page, "console");
    }

    /** It would be tried again without, in the end. */
    private static void somebodyTriesAgain(Page page) {
        destination(page)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Try again"))
                .click();
    }

    private static void theConsoleShowsThatNothingWaits(Page page) {
        page.reload();
        assertThat(waiting(destination(page)).innerText().strip()).isEqualTo("0");
        assertThat(destination(page).innerText()).contains("Sending").doesNotContain("Waiting to try again");
    }

    private static Locator destination(Page page) {
        return page.locator(
                "tbody tr",
                new Page.LocatorOptions()
                        .setHas(page.getByRole(
                                AriaRole.ROWHEADER, new Page.GetByRoleOptions().setName("Learning record store"))));
    }

    private static Locator waiting(Locator row) {
        return row.locator("[data-label=Waiting]");
    }
}

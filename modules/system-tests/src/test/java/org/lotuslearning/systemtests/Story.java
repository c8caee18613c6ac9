package org.lotuslearning.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The main job from end to end, one step after the other on one server: an educator adds a module to a course, a
 * learner does it in the LMS's frame, and everyone who should know knows. Each step comes with a browser of its own, as
 * people do.
 */
@ExtendWith({Chromium.class, StepByStep.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class Story {

    private final RunningLotus lotus;
    private final Lrs lrs;

    Story(LotusSetup setup) {
        lotus = Lrs.credential(setup).start();
        lrs = new Lrs(lotus);
    }

    /** Looks closely at a page that the story has come to. */
    abstract void look(Page page, String name);

    @BeforeAll
    void theServerRuns() {
        assertThat(lotus.get("/health/ready").statusCode()).isEqualTo(200);
    }

    @AfterAll
    void stopTheServer() {
        lotus.close();
    }

    @Test
    @Order(1)
    void theStartPageLeadsToTheDemoLms(Page page) {
        page.navigate(lotus.base().toString());
        look(page, "start");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Try it in the demo LMS"))
                .click();

        page.waitForURL(lotus.demoLms().toString());
        look(page, "demo-lms");
    }

    @Test
    @Order(2)
    void anEducatorAddsLearnThroughDeepLinking(Page page) {
        DemoLms lms = new DemoLms(page, lotus).be("Oluwaseun Adeyemi");

        Frame picker = lms.addFromLotus();
        Keys.choose(picker.getByRole(
                AriaRole.CHECKBOX, new Frame.GetByRoleOptions().setName("Learn").setExact(true)));
        look(page, "picker");
        Keys.press(DemoLms.button(picker, "Next"));
        picker.waitForURL("**/pick/links");
        look(page, "picker-links");
        Keys.press(DemoLms.button(picker, "Add to the course"));

        assertThat(lms.activity("Learn")).isVisible();
        look(page, "course");
    }

    @Test
    @Order(3)
    void aLearnerReadsAndAnswersAndComesBackToHalfASentence(Page page, BrowserContext browser) throws IOException {
        DemoLms lms = new DemoLms(page, lotus).be(Amina.NAME);

        Learning learning = new Learning(lms.open("Learn"));
        look(page, "module-home");
        learning.begin().isAt("1.1");
        look(page, "page-1.1");
        learning.next().isAt("1.2");
        look(page, "page-1.2");
        answerFeelings(page, learning);
        learning.next().isAt("1.3");
        openTheTeamUnit(page, learning);
        learning.next().isAt("1.4");
        Amina.beginsLeadership(learning.exercise("1.4.i"));
        learning.exercise("1.4.i").autosaves();
        page.close();

        Page another = browser.newPage();
        Learning again =
                new Learning(new DemoLms(another, lotus).openTheCourse().open("Learn")).isAt("1.4");
        again.exercise("1.4.i").holds("How would you describe your own style", Amina.HALF);
        again.exercise("1.4.i").hasChosen("Systems leadership", "Rarely");
        look(another, "page-1.4-half-a-sentence");

        Amina.completesLeadership(again.exercise("1.4.i"));
        again.exercise("1.4.i").isDone();
        again.finish();
        look(another, "module-home-finished");
        again.myLearning();
        assertThat(again.words()).contains(Amina.WHY, Amina.MINDFUL, Amina.HALF + Amina.REST, "Compassion");
        look(another, "my-learning");
        assertThat(Files.readString(again.download(another, "Download my learning")))
                .contains(Amina.NAME, Amina.WHY, Amina.MINDFUL, Amina.HALF + Amina.REST);
    }

    private void answerFeelings(Page page, Learning learning) {
        Amina.forgetsThePlan(learning.exercise("1.2.i"));
        learning.exercise("1.2.i").complainsAbout(2);
        learning.exercise("1.2.i").holds("what makes you place it there", Amina.WHY);
        learning.exercise("1.2.i").holds("How could you be more mindful", Amina.MINDFUL);
        look(page, "page-1.2-errors");

        Amina.completesFeelings(learning.exercise("1.2.i"));
        learning.isAt("1.2").exercise("1.2.i").isDone();
        learning.exercise("1.2.i").holds("How could you be more mindful", Amina.MINDFUL);
    }

    private void openTheTeamUnit(Page page, Learning learning) {
        learning.exercise("1.3.t").isLocked();
        look(page, "page-1.3-locked");

        Amina.answersElements(learning.exercise("1.3.i"));

        learning.exercise("1.3.i").isDone();
        learning.exercise("1.3.t").isOpen();
        look(page, "page-1.3-done");
    }

    @Test
    @Order(4)
    void theGradebookShowsTheGrade(Page page) {
        DemoLms lms = new DemoLms(page, lotus).be("Oluwaseun Adeyemi");

        Eventually.holds(() -> assertThat(lms.gradesOf(Amina.NAME)).contains("1 of 1"));

        assertThat(lms.gradesOf("Siân Pritchard")).doesNotContain("of 1");
        look(page, "gradebook");
    }

    @Test
    @Order(5)
    void theLrsHoldsTheLearnersStatements() {
        List<Told> told = Eventually.gives(() -> {
            List<Told> all = lrs.statements();
            assertThat(all).extracting(Told::verb).contains("completed");
            return all;
        });

        assertThat(told).extracting(Told::event).startsWith("initialized learn").endsWith("completed learn");
        assertThat(told)
                .extracting(Told::event)
                .filteredOn(event -> !event.startsWith("progressed"))
                .containsExactlyInAnyOrderElementsOf(Told.OF_ALL_OF_LEARN);
        assertThat(told).extracting(Told::event).contains("progressed learn");
        assertThat(told).extracting(Told::registration).containsOnly(told.get(0).registration());
        assertThat(told).extracting(Told::id).doesNotHaveDuplicates();
    }

    @Test
    @Order(6)
    void statementsNameALearnerByTheLmsAccountAndTellNothingOfTheAnswers() {
        List<Told> told = lrs.statements();

        assertThat(told).isNotEmpty().allSatisfy(statement -> {
            assertThat(statement.actor()).isEqualTo(Amina.SUB);
            assertThat(statement.homePage() + "/").isEqualTo(lotus.demoLms().toString());
            assertThat(statement.namesNobody()).isTrue();
            assertThat(statement.revealsAnAnswer()).isFalse();
            assertThat(statement.json().toString()).doesNotContain(Amina.SECRETS);
        });
    }

    @Test
    @Order(7)
    void theEducatorSeesWhoHasFinishedAndNothingThatWasWritten(Page page) {
        Frame classPage = new DemoLms(page, lotus).be("Oluwaseun Adeyemi").open("Learn");
        classPage.waitForURL("**/class");

        Locator row = classPage
                .getByRole(AriaRole.TABLE, new Frame.GetByRoleOptions().setName("Learners"))
                .locator("tbody tr", new Locator.LocatorOptions().setHasText(Amina.NAME));
        assertThat(row).containsText("Finished");
        assertThat(row).containsText("7 of 7");
        assertThat(classPage.content()).doesNotContain(Amina.SECRETS);
        look(page, "class");
    }

    @Test
    @Order(8)
    void lAndDSeesAndDownloadsTheCompletionRecords(Page page) throws IOException {
        new DemoLms(page, lotus).be("Chidi Eze").open("Learn");

        Frame records = new DemoLms(page, lotus).be("Ravi Menon").records();
        records.waitForURL("**/records");

        Locator table = records.locator("tbody");
        Locator amina = table.locator("tr", new Locator.LocatorOptions().setHasText(Amina.NAME));
        assertThat(amina).containsText(Amina.EMAIL);
        assertThat(amina).containsText(Amina.STAFF_NUMBER);
        assertThat(amina).containsText("Finished");
        assertThat(table.locator("tr", new Locator.LocatorOptions().setHasText("Chidi Eze")))
                .containsText("Begun");
        assertThat(records.content()).doesNotContain(Amina.SECRETS);
        look(page, "records");
        assertThat(Files.readAllLines(new Learning(records).download(page, "Download as CSV")))
                .anySatisfy(line -> assertThat(line)
                        .startsWith(String.join(",", Amina.NAME, Amina.EMAIL, Amina.STAFF_NUMBER))
                        .contains(",Learn,2,Finished,")
                        .endsWith(lrs.statements().get(0).registration()))
                .anySatisfy(line -> assertThat(line).startsWith("Chidi Eze,,,").contains(",Learn,2,Begun,"));
    }

    @Test
    @Order(9)
    void theLogHoldsNothingThatWasWritten() throws IOException {
        try (Stream<Path> logs = Files.list(lotus.dataDirectory().resolve("log"))) {
            assertThat(logs)
                    .isNotEmpty()
                    .allSatisfy(log -> assertThat(Files.readString(log))
                            .doesNotContain(Amina.SECRETS)
                            .doesNotContain(Amina.NAME, Amina.EMAIL));
        }
    }
}

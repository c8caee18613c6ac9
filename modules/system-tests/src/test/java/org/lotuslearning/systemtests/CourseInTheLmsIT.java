package org.lotuslearning.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an educator expects of a tool in an LMS: the roster, the way from the gradebook, and a copied course that works. */
@ExtendWith({Chromium.class, StepByStep.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class CourseInTheLmsIT {

    private static final String EDUCATOR = "Oluwaseun Adeyemi";
    private static final String ABSENT = "Siân Pritchard";
    private static final String SECRET = "Breathe at the bandicoot corner";

    private final RunningLotus lotus = LotusSetup.fresh().start();
    private String copy = "";

    @AfterAll
    void stopTheServer() {
        lotus.close();
    }

    @Test
    @Order(1)
    void theClassShowsWhoHasNotStarted(Page page) throws IOException {
        HttpLearning amina = new HttpLearning(HttpPerson.learner(Amina.NAME, lotus));
        amina.read("1.2");
        amina.answerFeelings(SECRET);
        amina.doTheRestAndFinish();

        Frame classPage = new DemoLms(page, lotus).be(EDUCATOR).open("Learn");
        classPage.waitForURL("**/class");
        // the list is read beside the page, which does not wait for it
        Eventually.holds(() -> {
            DemoLms.button(classPage, "Ask the LMS again").click();
            classPage.waitForLoadState();
            assertThat(classPage.locator("main").innerText()).contains("The LMS told who is on this course at");
        });

        assertThat(row(classPage, Amina.NAME)).containsText("Finished");
        assertThat(row(classPage, ABSENT)).containsText("Not started");
        assertThat(row(classPage, "Chidi Eze")).containsText("Not started");
        assertThat(learners(classPage)).hasCount(3);
        Look.at(page, "class-roster");
    }

    @Test
    @Order(2)
    void theGradebookOpensHowFarOneLearnerIs(Page page) {
        new DemoLms(page, lotus).be(EDUCATOR).gradesOf(Amina.NAME);
        Frame review = review(page, Amina.NAME);

        assertThat(review.getByRole(AriaRole.HEADING, new Frame.GetByRoleOptions().setName(Amina.NAME)))
                .isVisible();
        assertThat(review.locator("main")).containsText("4 of 4");
        assertThat(review.locator("tbody tr")).hasCount(4);
        assertThat(review.content()).doesNotContain(SECRET);
        Look.at(page, "review");

        new DemoLms(page, lotus).gradesOf(ABSENT);
        assertThat(review(page, ABSENT).locator("main")).containsText("This person has not begun.");
        Look.at(page, "review-not-begun");
    }

    @Test
    @Order(3)
    void aCopiedCourseWorksWithNobodyDoingAnything(Page page) {
        DemoLms lms = new DemoLms(page, lotus).be(EDUCATOR);
        DemoLms.button(page.mainFrame(), "Copy this course").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Leading with compassion (copy)");
        copy = page.url();

        lms.be(Amina.NAME);
        page.navigate(copy);
        Frame learn = lms.open("Learn");

        assertThat(learn.getByRole(AriaRole.HEADING, new Frame.GetByRoleOptions().setName("You finished Learn")))
                .isVisible();
        lms.be(EDUCATOR);
        Eventually.holds(() -> {
            page.navigate(copy + "/gradebook");
            assertThat(page.locator("tr", new Page.LocatorOptions().setHasText(Amina.NAME))
                            .innerText())
                    .contains("1 of 1");
        });
        assertThat(page.locator("thead th")).hasText(new String[] {"Learner", "Learn"});
    }

    @Test
    @Order(4)
    void theCopiedColumnBelongsToTheCopiedLink(Page page) {
        DemoLms lms = new DemoLms(page, lotus).be(Amina.NAME);
        page.navigate(copy);

        assertThat(page.locator("li.activity")).hasCount(1);
        assertThat(page.locator("li.activity")).containsText("Your grade: 1 of 1");

        lms.be(EDUCATOR);
        page.navigate(copy);
        Frame classPage = lms.open("Learn");
        classPage.waitForURL("**/class");
        assertThat(row(classPage, Amina.NAME)).containsText("Finished");
    }

    private static Frame review(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Review " + name))
                .click();
        Frame frame = page.locator("#tool").elementHandle().contentFrame();
        frame.waitForURL("**/review");
        return frame;
    }

    private static Locator row(Frame frame, String name) {
        return learners(frame).filter(new Locator.FilterOptions().setHasText(name));
    }

    /** The class page has a table of grades as well. */
    private static Locator learners(Frame frame) {
        return frame.locator("table:has(caption:text-is('Learners')) tbody tr");
    }
}

package org.lotuslearning.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** An educator picks in the LMS's frame by the keyboard, and what was picked works as it was set. */
@ExtendWith({Chromium.class, StepByStep.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class PickerIT {

    private static final String EDUCATOR = "Oluwaseun Adeyemi";
    private static final String FEELINGS = "Exercise 1.2.i: From feeling to intention";
    private static final String FATIGUE =
            "5.2 How to avoid Compassion Fatigue, Burnout and how to nurture self-compassion?";

    private final RunningLotus lotus = LotusSetup.fresh().start();

    @AfterAll
    void stopTheServer() {
        lotus.close();
    }

    @Test
    @Order(1)
    void anEducatorFindsPreviewsAndAddsSeveralThings(Page page) {
        DemoLms lms = new DemoLms(page, lotus).be(EDUCATOR);
        Frame picker = lms.addFromLotus();
        Keys.choose(box(picker, "Optimise"));
        unfold(picker, "Learn");
        Keys.choose(box(picker, FEELINGS));

        Keys.press(DemoLms.button(picker, "Preview " + FEELINGS));
        picker.waitForURL("**/pick/preview/lotus/p/1.2*");
        assertThat(new Learning(picker).heading("From feeling to intention")).isVisible();
        Look.at(page, "picker-preview");
        Keys.press(picker.getByRole(AriaRole.LINK, new Frame.GetByRoleOptions().setName("Back to choosing"))
                .first());
        assertThat(box(picker, "Optimise")).isChecked();
        assertThat(box(picker, FEELINGS)).isChecked();

        Locator search = picker.getByLabel("Find in titles and text");
        search.fill("compassion fatigue");
        search.press("Enter");
        picker.waitForURL("**/pick?q=compassion+fatigue");
        Keys.choose(box(picker, FATIGUE));
        Look.at(page, "picker-found");
        Keys.press(DemoLms.button(picker, "Next"));

        settle(picker);
        Keys.press(DemoLms.button(picker, "Add to the course"));
        assertThat(picker.getByText("There is a problem")).isVisible();
        assertThat(link(picker, FATIGUE).getByText("Enter a title")).isVisible();
        assertThat(link(picker, "Optimise").getByLabel("Title in your course")).hasValue("Optimise, spring term");
        assertThat(link(picker, "Optimise").getByLabel("The percentage that is done"))
                .isChecked();
        assertThat(link(picker, FEELINGS).getByLabel("Due on")).hasValue("2030-06-30");
        assertThat(link(picker, FEELINGS).getByLabel("In a new window")).isChecked();
        assertThat(link(picker, FATIGUE).getByLabel("Counts towards the grade"))
                .not()
                .isChecked();
        Look.at(page, "picker-links-error");

        link(picker, FATIGUE).getByLabel("Title in your course").fill("Looking after yourself");
        Keys.press(DemoLms.button(picker, "Add to the course"));

        assertThat(lms.activity("Optimise, spring term")).isVisible();
        assertThat(lms.activity("Looking after yourself")).isVisible();
        assertThat(page.getByText("Due 30 June 2030, 17:00")).hasCount(1);
        page.navigate(lotus.demoLms() + "courses/leading-with-compassion/gradebook");
        assertThat(page.locator("table")).containsText("Optimise, spring term");
        assertThat(page.locator("table")).containsText("From feeling to intention");
        assertThat(page.locator("table")).not().containsText("Looking after yourself");
    }

    private static void settle(Frame picker) {
        picker.waitForURL("**/pick/links");
        Locator optimise = link(picker, "Optimise");
        optimise.getByLabel("Title in your course").fill("Optimise, spring term");
        Keys.choose(optimise.getByLabel("The percentage that is done"));
        optimise.getByLabel("Highest grade").fill("50");
        Locator feelings = link(picker, FEELINGS);
        feelings.getByLabel("Highest grade").fill("10");
        feelings.getByLabel("Due on").fill("2030-06-30");
        feelings.getByLabel("Time (optional)").fill("17:00");
        Keys.choose(feelings.getByLabel("In a new window"));
        Locator fatigue = link(picker, FATIGUE);
        fatigue.getByLabel("Title in your course").fill("");
        fatigue.getByLabel("Counts towards the grade").press("Space");
        assertThat(fatigue.getByLabel("Highest grade")).isHidden();
    }

    @Test
    @Order(2)
    void aLinkToOneExerciseOpensInItsWindowAndGradesThatExercise(Page page) {
        DemoLms lms = new DemoLms(page, lotus).be(Amina.NAME);

        Page window = lms.openTheWindowOf("From feeling to intention");
        assertThat(window.url()).endsWith("/p/1.2#ex-1-2-i");
        Exercise feelings = new Learning(window.mainFrame()).exercise("1.2.i");
        feelings.write("what makes you place it there", Amina.WHY)
                .write("How could you be more mindful", Amina.MINDFUL);
        Amina.completesFeelings(feelings);
        feelings.isDone();

        Eventually.holds(() -> assertThat(lms.be(EDUCATOR).gradesOf(Amina.NAME)).contains("10 of 10"));
    }

    @Test
    @Order(3)
    void aLinkThatGradesThePercentageTellsItAfterThePageThatWasRead(Page page) {
        DemoLms lms = new DemoLms(page, lotus).be(Amina.NAME);

        new Learning(lms.open("Optimise, spring term")).begin().isAt("2.1");

        Eventually.holds(() -> assertThat(lms.be(EDUCATOR).gradesOf(Amina.NAME)).containsPattern("[1-9][0-9.]* of 50"));
    }

    @Test
    @Order(4)
    void aLinkToOnePageOpensIt(Page page) {
        Frame frame = new DemoLms(page, lotus).be(Amina.NAME).open("Looking after yourself");

        frame.waitForURL("**/p/5.2");
        assertThat(new Learning(frame).heading("How to avoid Compassion Fatigue"))
                .isVisible();
    }

    @Test
    @Order(5)
    void anEducatorAddsAWholeCourseWithoutScripts(BrowserContext scripted) {
        Browser.NewPageOptions noScript = new Browser.NewPageOptions().setJavaScriptEnabled(false);
        Page page = scripted.browser().newPage(noScript);

        DemoLms lms = new DemoLms(page, lotus).be(EDUCATOR);
        Frame picker = lms.addWithoutWaiting();
        DemoLms.goOnWithoutScripts(picker);
        Keys.choose(box(picker, "The whole course: Culture conversations"));
        Keys.press(DemoLms.button(picker, "Preview Talking about culture"));
        picker.waitForURL("**/pick/preview/culture-conversations/m/conversations");
        Keys.press(picker.getByRole(AriaRole.LINK, new Frame.GetByRoleOptions().setName("Back to choosing")));
        assertThat(box(picker, "The whole course: Culture conversations")).isChecked();
        Keys.press(DemoLms.button(picker, "Next"));

        picker.waitForURL("**/pick/links");
        assertThat(picker.getByText("A whole course has no grade")).isVisible();
        picker.getByLabel("Title in your course").fill("Talking about how we work");
        Keys.press(DemoLms.button(picker, "Add to the course"));
        Keys.press(DemoLms.button(picker, "Go back to the LMS"));
        Keys.press(DemoLms.button(picker, "Add to the course"));
        Keys.press(picker.getByRole(AriaRole.LINK, new Frame.GetByRoleOptions().setName("Back to the course")));

        assertThat(lms.activity("Talking about how we work")).isVisible();
    }

    @Test
    @Order(6)
    void aLinkToAWholeCourseOpensIt(Page page) {
        Frame frame = new DemoLms(page, lotus).be("Chidi Eze").open("Talking about how we work");

        frame.waitForURL("**/course");
        assertThat(new Learning(frame).heading("Culture conversations")).isVisible();
    }

    private static Locator box(Frame picker, String name) {
        return picker.getByRole(
                AriaRole.CHECKBOX, new Frame.GetByRoleOptions().setName(name).setExact(true));
    }

    /** What belongs to one link on the second page. */
    private static Locator link(Frame picker, String name) {
        return picker.getByRole(
                AriaRole.GROUP, new Frame.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void unfold(Frame picker, String module) {
        picker.locator("summary", new Frame.LocatorOptions().setHasText("of " + module))
                .press("Enter");
    }
}

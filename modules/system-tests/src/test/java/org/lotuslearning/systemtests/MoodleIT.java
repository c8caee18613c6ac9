package org.lotuslearning.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lotuslearning.systemtests.MoodleAdministrator.Person;

/**
 * The main job in a real Moodle, from the registration to a copied course, as people do it in a browser. It needs an
 * installed Moodle that runs on this machine at another host name than {@code localhost}, where the tool is, and
 * nothing in it: {@code -Dmoodle.url=http://127.0.0.1:8180 -Dmoodle.admin=admin -Dmoodle.password=…}. Every run makes
 * a tool, courses and people of its own there, and leaves them.
 */
@ExtendWith({Chromium.class, StepByStep.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MoodleIT {

    private static final String CONSOLE_PASSWORD = "console-for-the-moodle-run";
    private static final String TITLE = "Learn";

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String tool = "Lotus Learning " + run;
    private final String course = "Leading with compassion " + run;
    private final String copy = course + " (next year)";
    private final Person educator = person("Oluwaseun", "Adeyemi", "editingteacher");
    private final Person learner = person("Amina", "Yusuf", "student");
    private final Person idle = person("Chidi", "Eze", "student");

    private RunningLotus lotus;
    private int courseId;
    private int copyId;

    @BeforeAll
    void theToolRuns() {
        Moodle.require();
        lotus = LotusSetup.fresh()
                .with("LOTUS_DEMO", "false")
                .with("LOTUS_ADMIN_PASSWORD", CONSOLE_PASSWORD)
                .with("LOTUS_ALLOW_PRIVATE_ADDRESSES", "loopback")
                .start();
    }

    @AfterAll
    void stopTheTool() {
        if (lotus != null) {
            lotus.close();
        }
    }

    @Test
    @Order(1)
    void oneLinkRegistersTheTool(BrowserContext browser, Page console) {
        String link = new Console(console, lotus).signIn(CONSOLE_PASSWORD).registrationLink();
        MoodleAdministrator administrator = new MoodleAdministrator(Moodle.asAdministrator(browser));
        administrator.suitsATryOnOneMachine();

        Frame ours = administrator.register(link);

        assertThat(ours.locator("main")).containsText("127.0.0.1");
        Keys.press(DemoLms.button(ours, "Register Lotus Learning"));
        administrator.activate(tool);
    }

    @Test
    @Order(2)
    void anAdministratorMakesACourse(BrowserContext browser) {
        MoodleAdministrator administrator = new MoodleAdministrator(Moodle.asAdministrator(browser));

        courseId = administrator.course(course);

        administrator.enrol(course, List.of(educator, learner, idle));
    }

    @Test
    @Order(3)
    void anEducatorAddsLearnThroughDeepLinking(BrowserContext browser) {
        MoodleCourse moodle = as(educator, browser, courseId);

        Frame picker = moodle.select(tool);
        Keys.choose(picker.getByRole(
                AriaRole.CHECKBOX, new Frame.GetByRoleOptions().setName(TITLE).setExact(true)));
        Keys.press(DemoLms.button(picker, "Next"));
        picker.waitForURL("**/pick/links");
        Keys.press(DemoLms.button(picker, "Add to the course"));

        moodle.save(TITLE);
    }

    @Test
    @Order(4)
    void theEducatorSeesWhoHasNotStarted(BrowserContext browser) {
        Frame classPage = classPage(browser, courseId);

        assertThat(row(classPage, learner)).containsText("Not started");
        assertThat(classPage.locator("main")).not().containsText(educator.last());
    }

    @Test
    @Order(5)
    void aLearnerDoesTheModuleInMoodlesFrame(BrowserContext browser) {
        Learning learning = new Learning(as(learner, browser, courseId).launch(TITLE)).begin();

        Amina.forgetsThePlan(learning.isAt("1.1").next().isAt("1.2").exercise("1.2.i"));
        Amina.completesFeelings(learning.exercise("1.2.i"));
        learning.isAt("1.2").exercise("1.2.i").isDone();
        Amina.answersElements(learning.next().isAt("1.3").exercise("1.3.i"));
        learning.exercise("1.3.i").isDone();
        Amina.beginsLeadership(learning.next().isAt("1.4").exercise("1.4.i"));
        Amina.completesLeadership(learning.exercise("1.4.i"));
        learning.exercise("1.4.i").isDone();
        learning.finish();
    }

    @Test
    @Order(6)
    void moodlesGradebookHasTheGrade(BrowserContext browser) {
        MoodleCourse moodle = as(educator, browser, courseId);

        Eventually.holds(() -> assertThat(moodle.grades(learner.name())).contains("1.00"));

        assertThat(moodle.grades(idle.name())).doesNotContain("1.00");
    }

    @Test
    @Order(7)
    void theEducatorSeesWhoHasFinished(BrowserContext browser) {
        Frame classPage = classPage(browser, courseId);

        assertThat(row(classPage, learner)).containsText("Finished");
        assertThat(row(classPage, idle)).containsText("Not started");
        assertThat(row(classPage, "Grades that are due", learner)).containsText("Arrived");
        assertThat(classPage.content()).doesNotContain(Amina.SECRETS);
    }

    @Test
    @Order(8)
    void anAdministratorCopiesTheCourse(BrowserContext browser) {
        MoodleAdministrator administrator = new MoodleAdministrator(Moodle.asAdministrator(browser));
        administrator.backUp(courseId);

        copyId = administrator.restoreAsNew(courseId, copy);

        administrator.enrol(copy, List.of(educator, learner, idle));
    }

    @Test
    @Order(9)
    void theLearnersWorkIsInTheCopyToo(BrowserContext browser) {
        Frame home = as(learner, browser, copyId).launch(TITLE);

        assertThat(home.locator("main")).containsText("100% done");
        assertThat(home.locator("main")).containsText("You finished Learn");
    }

    @Test
    @Order(10)
    void theCopysOneColumnHasTheGrade(BrowserContext browser) {
        MoodleCourse moodle = as(educator, browser, copyId);

        Eventually.holds(() -> assertThat(moodle.grades(learner.name())).contains("1.00"));

        assertThat(moodle.grades(idle.name())).doesNotContain("1.00");
        assertThat(moodle.columns()).containsExactly(TITLE);
    }

    @Test
    @Order(11)
    void theCopysEducatorSeesItsPeople(BrowserContext browser) {
        Frame classPage = classPage(browser, copyId);

        assertThat(row(classPage, learner)).containsText("Finished");
        assertThat(row(classPage, idle)).containsText("Not started");
    }

    private static MoodleCourse as(Person person, BrowserContext browser, int course) {
        return new MoodleCourse(Moodle.as(browser, person.username(), person.password()), course);
    }

    /** The educator's list, once the LMS has told who is on the course. */
    private Frame classPage(BrowserContext browser, int course) {
        Frame classPage = as(educator, browser, course).launch(TITLE);
        classPage.waitForURL("**/class");
        Eventually.holds(() -> {
            classPage.navigate(classPage.url());
            assertThat(row(classPage, idle)).containsText("Not started");
        });
        return classPage;
    }

    private static Locator row(Frame classPage, Person person) {
        return row(classPage, "Learners", person);
    }

    private static Locator row(Frame classPage, String table, Person person) {
        return classPage
                .getByRole(AriaRole.TABLE, new Frame.GetByRoleOptions().setName(table))
                .locator("tbody tr", new Locator.LocatorOptions().setHasText(person.name()));
    }

    /** Their user names are new to Moodle at every run. */
    private Person person(String first, String last, String role) {
        return new Person(
                (first + run).toLowerCase(Locale.ROOT), "Learn-" + UUID.randomUUID() + "-A1!", first, last, role);
    }
}

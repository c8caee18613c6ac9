package org.lotuslearning.systemtests;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the administrator of a Moodle does, through Moodle's own pages. */
final class MoodleAdministrator {

    /** Somebody to sign in as. */
    record Person(String username, String password, String first, String last, String role) {

        String name() {
            return first + " " + last;
        }

        private String line(String course) {
            return String.join(",", username, password, first, last, username + "@example.org", course, role);
        }
    }

    private final Moodle moodle;

    MoodleAdministrator(Moodle moodle) {
        this.moodle = moodle;
    }

    /** Moodle refuses to call machines of its own network, and backs courses up in the background, until told. */
    void suitsATryOnOneMachine() {
        moodle.open("/admin/settings.php?section=httpsecurity");
        empty("#id_s__curlsecurityblockedhosts");
        empty("#id_s__curlsecurityallowedport");
        moodle.press("Save changes");
        moodle.open("/admin/settings.php?section=asyncgeneralsettings");
        moodle.page().locator("#id_s__enableasyncbackup").uncheck();
        moodle.press("Save changes");
        moodle.settled();
    }

    private void empty(String field) {
        if (moodle.page().locator(field).isEnabled()) {
            moodle.page().locator(field).fill("");
        }
    }

    /** Pastes our link at "Manage tools". Returns our page, in Moodle's frame. */
    Frame register(String link) {
        moodle.open("/mod/lti/toolconfigure.php");
        moodle.page().fill("#tool-url", link);
        moodle.press("Add LTI Advantage");
        Frame frame = moodle.frame("#external-registration-template-container iframe", "/");
        // asked where Moodle has a tool at our address already; the other side of "or" is our own page
        Locator anew = frame.getByRole(
                AriaRole.BUTTON, new Frame.GetByRoleOptions().setName("Register as a new external tool"));
        anew.or(frame.locator("h1.lotus-title")).first().waitFor();
        if (anew.isVisible()) {
            anew.click();
        }
        frame.waitForURL("**/lti/register?*");
        return frame;
    }

    /** Waits until our page has closed itself, then activates the tool and offers it to all courses by this name. */
    void activate(String name) {
        Page page = moodle.page();
        page.waitForCondition(() ->
                page.locator("#external-registration-template-container iframe").count() == 0);
        Locator card =
                moodle.settled().page().locator(".tool-card:has(a.activate)").last();
        String settings = card.locator("a.edit").getAttribute("href");
        card.locator("a.activate").click();
        card.locator("a.activate").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        page.navigate(settings);
        page.fill("#id_lti_typename", name);
        page.selectOption("#id_lti_coursevisible", "2"); // in the activity chooser
        moodle.press("Save changes");
        moodle.settled();
    }

    /** Makes a course. Returns its id. */
    int course(String name) {
        moodle.open("/course/edit.php?category=1");
        named(name);
        return moodle.number("id");
    }

    /** Adds people to a course, and to Moodle where they are new there. */
    void enrol(String course, List<Person> people) {
        moodle.open("/admin/tool/uploaduser/index.php");
        moodle.press("Choose a file...");
        Page page = moodle.page();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Upload a file"))
                .click();
        page.setInputFiles("input[name=repo_upload_file]", list(course, people));
        moodle.press("Upload this file");
        page.locator(".filepicker-filename a").waitFor();
        moodle.press("Upload users");
        page.selectOption("#id_uutype", "2"); // add new and update existing users
        moodle.press("Upload users");
        page.locator("#uuresults").waitFor();
    }

    private static FilePayload list(String course, List<Person> people) {
        StringBuilder csv = new StringBuilder("username,password,firstname,lastname,email,course1,role1\n");
        people.forEach(person -> csv.append(person.line(course)).append('\n'));
        return new FilePayload("people.csv", "text/csv", csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Backs a course up as for next year's: without its people and what they did. */
    void backUp(int course) {
        moodle.open("/backup/backup.php?id=" + course);
        moodle.page().uncheck("#id_setting_root_users");
        moodle.press("Jump to final step");
        moodle.page().getByText("The backup file was successfully created").waitFor();
    }

    /** Restores the backup of a course as a new course. Returns the new one's id. */
    int restoreAsNew(int course, String name) {
        Page page = moodle.open("/course/view.php?id=" + course).page();
        Object context = page.evaluate("M.cfg.contextid");
        moodle.open("/backup/restorefile.php?contextid=" + context);
        page.locator("tr", new Page.LocatorOptions().setHasText("-course-" + course + "-"))
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName("Restore").setExact(true))
                .click();
        moodle.settled().press("Continue");
        Locator anew = moodle.settled().page().locator(".bcs-new-course");
        anew.locator("input[name=targetid]").first().check();
        button(anew, "Continue").click();
        moodle.settled().press("Next");
        moodle.settled().press("Next");
        moodle.settled().press("Perform restore");
        moodle.settled().press("Continue");
        page.waitForURL("**/course/view.php?id=*");
        int id = moodle.number("id");
        moodle.open("/course/edit.php?id=" + id);
        named(name);
        return id;
    }

    private void named(String course) {
        moodle.page().fill("#id_fullname", course);
        moodle.page().fill("#id_shortname", course);
        moodle.press("Save and display");
        moodle.page().waitForURL("**/course/view.php?id=*");
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }
}

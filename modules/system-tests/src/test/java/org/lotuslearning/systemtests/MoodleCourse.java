package org.lotuslearning.systemtests;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** A course of Moodle, as the one who is signed in sees it. */
final class MoodleCourse {

    private final Moodle moodle;
    private final int id;

    MoodleCourse(Moodle moodle, int id) {
        this.moodle = moodle;
        this.id = id;
    }

    /** "Add an activity or resource", our tool, "Select content": the picker in Moodle's window. */
    Frame select(String tool) {
        String course = "/course/view.php?id=" + id;
        moodle.open(course).open(course + "&edit=1&sesskey=" + moodle.sesskey());
        moodle.press("Add an activity or resource");
        moodle.page()
                .locator(".modal")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(tool))
                .last()
                .click();
        moodle.page().waitForURL("**/course/modedit.php*");
        moodle.settled().press("Select content");
        return moodle.frame(".modal iframe", "/pick$");
    }

    /** Waits until the form holds what was picked, and saves it. */
    void save(String title) {
        moodle.page().waitForFunction("title => document.querySelector('#id_name').value === title", title);
        moodle.settled().press("Save and return to course");
        moodle.page().waitForURL("**/course/view.php?id=*");
        moodle.settled();
    }

    /** Opens an activity, and gives our tool in Moodle's frame. */
    Frame launch(String activity) {
        moodle.open("/course/view.php?id=" + id);
        moodle.page()
                .locator("#region-main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(activity))
                .first()
                .click();
        moodle.page().waitForURL("**/mod/lti/view.php?*");
        return moodle.settled().frame("#contentframe", "/l/");
    }

    /** Somebody's row in the gradebook, as an educator sees it. */
    String grades(String person) {
        moodle.open("/grade/report/grader/index.php?id=" + id);
        return moodle.page()
                .locator("tr.userrow", new Page.LocatorOptions().setHasText(person))
                .innerText();
    }

    /** The activities that have a column in the gradebook. */
    List<String> columns() {
        moodle.open("/grade/report/grader/index.php?id=" + id);
        return moodle.page().locator("th.item .gradeitemheader").allInnerTexts();
    }
}

package org.lotuslearning.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** One exercise in a page, used by the words that people see. */
final class Exercise {

    private final Locator panel;

    Exercise(Frame frame, String unit) {
        panel = frame.locator("#ex-" + unit.replace('.', '-'));
    }

    /** Writes into the field whose question contains these words. */
    Exercise write(String question, String text) {
        field(question).fill(text);
        return this;
    }

    /** Types key by key, as fingers do, at the end of what is there. */
    Exercise type(String question, String text) {
        field(question).press("Control+End");
        field(question).pressSequentially(text);
        return this;
    }

    Exercise choose(String question, String option) {
        Keys.choose(option(question, option));
        return this;
    }

    /** Sends the answer. */
    Exercise save() {
        Keys.press(button("Save answer"));
        return this;
    }

    Exercise keepAsDraft() {
        Keys.press(button("Keep as a draft"));
        return this;
    }

    void isDone() {
        assertThat(panel.locator(".lotus-state--done")).isVisible();
    }

    void isKeptAsDraft() {
        assertThat(panel.getByText("Draft, kept for you")).isVisible();
    }

    void isLocked() {
        assertThat(panel.getByText("This part opens once you have saved")).isVisible();
        assertThat(panel.locator("textarea")).hasCount(0);
    }

    void isOpen() {
        assertThat(panel.locator("textarea").first()).isVisible();
        assertThat(button("Save answer")).isVisible();
    }

    /** The error summary is there, has the focus where there is script, and names this many fields. */
    void complainsAbout(int fields) {
        assertThat(panel.locator(".nhsuk-error-summary")).containsText("There is a problem");
        assertThat(panel.locator(".nhsuk-error-summary li")).hasCount(fields);
    }

    void autosaves() {
        assertThat(panel.getByRole(AriaRole.STATUS)).hasText(Pattern.compile("Saved \\d\\d:\\d\\d.*"));
    }

    void holds(String question, String text) {
        assertThat(field(question)).hasValue(text);
    }

    void hasChosen(String question, String option) {
        assertThat(option(question, option)).isChecked();
    }

    private Locator option(String question, String option) {
        return panel.getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName(question))
                .last() // the innermost, where a rating holds several
                .getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(option).setExact(true));
    }

    private Locator field(String question) {
        return panel.getByLabel(question);
    }

    private Locator button(String name) {
        return panel.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}

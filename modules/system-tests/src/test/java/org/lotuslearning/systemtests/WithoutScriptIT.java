package org.lotuslearning.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The learner's way through the module with JavaScript switched off, in the LMS's frame (design.md, rule 3). */
@ExtendWith(Chromium.class)
final class WithoutScriptIT {

    private static final String MINDFUL = "How could you be more mindful";

    @Test
    void aLearnerLaunchesKeepsADraftSavesAndFinishes(BrowserContext scripted) {
        try (RunningLotus lotus = LotusSetup.fresh().start()) {
            HttpPerson.named("Oluwaseun Adeyemi", lotus).addLearn();
            Browser.NewPageOptions noScript = new Browser.NewPageOptions().setJavaScriptEnabled(false);
            Page page = scripted.browser().newPage(noScript);

            Learning learning = launch(new DemoLms(page, lotus).be("Chidi Eze"));
            keepADraftAndSave(learning);
            learning.next().isAt("1.3");
            Amina.answersElements(learning.exercise("1.3.i"));
            learning.exercise("1.3.i").isDone();
            learning.exercise("1.3.t").isOpen();
            learning.next().isAt("1.4");
            Amina.beginsLeadership(learning.exercise("1.4.i"));
            learning.exercise("1.4.i").save();
            learning.exercise("1.4.i").isDone();
            learning.finish();
        }
    }

    private static Learning launch(DemoLms lms) {
        Frame frame = lms.openWithoutWaiting("Learn");
        DemoLms.goOnWithoutScripts(frame);
        return new Learning(frame).begin().isAt("1.1").next().isAt("1.2");
    }

    private static void keepADraftAndSave(Learning learning) {
        learning.exercise("1.2.i").write(MINDFUL, "Listen to the kea").keepAsDraft();
        assertThat(learning.heading("From feeling to intention")).isVisible();
        learning.exercise("1.2.i").isKeptAsDraft();
        learning.exercise("1.2.i").holds(MINDFUL, "Listen to the kea");

        learning.exercise("1.2.i").save();
        learning.exercise("1.2.i").complainsAbout(2);
        learning.exercise("1.2.i").holds(MINDFUL, "Listen to the kea");

        Amina.completesFeelings(learning.exercise("1.2.i"));
        learning.isAt("1.2").exercise("1.2.i").isDone();
    }
}

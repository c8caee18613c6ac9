package org.lotuslearning.web.lti;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lotuslearning.web.incontainer.InContainer;
import org.lotuslearning.web.incontainer.Learning;
import org.lotuslearning.web.incontainer.Rows;
import org.lotuslearning.web.lti.TestLaunches.Opened;

/** A course that was copied in the LMS works with nobody doing anything. */
final class CopiesIT extends InContainer {
    @Inject
    TestLaunches launches;

    @Inject
    Learning learning;

    @Inject
    Rows rows;

    @Test
    void findsWhatACopiedLinkIsForByWhatItWasCopiedFrom() {
        String who = TestLaunches.somebody();
        Opened original = launches.open(who, "original-" + who);
        learning.complete(original.enrolment());
        String link = rows.read(
                        "select resource_link_id from placement where id = ?",
                        original.launch().placement().orElseThrow())
                .get(0);

        Opened copy = launches.openCopy(
                who, "copy-" + who, Map.of("resource_link_history", "never-opened, " + link + ",older"));

        assertThat(copy.launch().module()).contains("learn");
        assertThat(copy.enrolment()).isEqualTo(original.enrolment());
        assertThat(copy.launch().placement()).isNotEqualTo(original.launch().placement());
        assertThat(rows.count(
                        "outbox_score",
                        "placement_id = ?",
                        copy.launch().placement().orElseThrow()))
                .as("the grade is due in the copied course, too")
                .isEqualTo(1);
    }

    @Test
    void takesVariablesThatThePlatformDidNotFillInForNoHistory() {
        String who = TestLaunches.somebody();

        Opened copy = launches.openCopy(
                who,
                "copy-" + who,
                Map.of("resource_link_history", "$ResourceLink.id.history", "context_history", "$Context.id.history"));

        assertThat(copy.launch().placement()).isEmpty();
        assertThat(copy.launch().module()).isEmpty();
    }
}

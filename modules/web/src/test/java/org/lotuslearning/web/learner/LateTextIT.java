package org.lotuslearning.web.learner;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotuslearning.web.erasure.Eraser;
import org.lotuslearning.web.incontainer.Browser;
import org.lotuslearning.web.incontainer.InContainer;
import org.lotuslearning.web.incontainer.Meanwhile;
import org.lotuslearning.web.incontainer.Rows;
import org.lotuslearning.web.lti.TestLaunches;
import org.lotuslearning.web.lti.TestLaunches.Opened;
import org.lotuslearning.web.settings.Settings;

final class LateTextIT extends InContainer {
    private static final String CONTEXT = "late-text";

    @Inject
    TestLaunches launches;

    @Inject
    Browser browser;

    @Inject
    Rows rows;

    @Inject
    Meanwhile meanwhile;

    @Inject
    Eraser eraser;

    @Inject
    Settings settings;

    private String who;
    private Opened opened;
    private String words;

    @BeforeEach
    void aLearnerIsWriting() {
        who = TestLaunches.somebody();
        opened = launches.open(who, CONTEXT);
        words = "Next time I will ask first. " + UUID.randomUUID();
    }

    @Test
    void isShownBackAndKeptForTheNextLaunchWhenTheSessionHasExpired() {
        expire();

        HttpResponse<String> late = save(opened.cookie(), opened.launch().csrf());

        assertThat(late.statusCode()).isEqualTo(401);
        assertThat(late.body()).contains("Your session has ended", "What you wrote is kept", words);
        assertThat(late.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(pageAtNextLaunch()).contains(words);
        assertThat(rows.count("answer", "enrolment_id = ?", opened.enrolment()))
                .as("submitted, which nobody has seen")
                .isZero();
    }

    @Test
    void isShownBackButNotKeptWhenTheSessionWasClosedOnThisComputer() {
        browser.post(
                opened.launch().base() + "close",
                opened.cookie(),
                Map.of("csrf", opened.launch().csrf()));

        HttpResponse<String> late = save(opened.cookie(), opened.launch().csrf());

        assertThat(late.statusCode()).isEqualTo(401);
        assertThat(late.body()).contains("we could not save what you wrote", words);
        assertThat(drafts()).isZero();
        assertThat(pageAtNextLaunch()).doesNotContain(words);
    }

    @Test
    void isShownBackWithEverythingThatWasSent() {
        expire();
        String older = "From an exercise as it was. " + UUID.randomUUID();

        HttpResponse<String> late = browser.post(
                opened.launch().base() + "u/1.2.i",
                opened.cookie(),
                Map.of("csrf", opened.launch().csrf(), "do", "save", "mindful-a", words, "no-longer-asked", older));
        HttpResponse<String> unknown = browser.post(
                opened.launch().base() + "u/9.9.i",
                opened.cookie(),
                Map.of("csrf", opened.launch().csrf(), "do", "save", "gone", older, "empty", " "));

        assertThat(late.body()).contains(words, older, ">no-longer-asked</label>");
        assertThat(late.body()).doesNotContain(">mindful-a</label>", ">do</label>", ">csrf</label>");
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.body())
                .contains(older, ">gone</label>", "we could not save what you wrote")
                .doesNotContain(">empty</label>");
    }

    @Test
    void isNotKeptForWhoeverHasNoCookie() {
        expire();

        HttpResponse<String> late = save(Browser.NO_COOKIE, opened.launch().csrf());

        assertThat(late.statusCode()).isEqualTo(401);
        assertThat(late.body()).contains("we could not save what you wrote", words);
        assertThat(drafts()).isZero();
    }

    @Test
    void isNotKeptFromAForeignForm() {
        expire();

        assertThat(save(opened.cookie(), "guessed").statusCode()).isEqualTo(403);
        assertThat(drafts()).isZero();
    }

    @Test
    void isShownBackWhenItsWriterIsErasedWhileItIsSaved() throws IOException {
        erasedMeanwhile(opened);

        HttpResponse<String> late = save(opened.cookie(), opened.launch().csrf());

        assertThat(late.statusCode()).isEqualTo(401);
        assertThat(late.body()).contains("Your session has ended", "we could not save what you wrote", words);
        assertThat(rows.holding(List.of(words, who))).isEmpty();
        assertThat(log())
                .as("nothing that went wrong")
                .doesNotContain(words)
                .doesNotContainPattern("There is no enrolment " + opened.enrolment() + "\\b");
    }

    @Test
    void endsQuietlyForADraftAndForAPageOfSomebodyWhoIsErasedMeanwhile() {
        erasedMeanwhile(opened);
        HttpResponse<String> draft = browser.post(
                opened.launch().base() + "drafts/1.2.i",
                opened.cookie(),
                Map.of("csrf", opened.launch().csrf(), "mindful-a", words));
        Opened reader = launches.open(TestLaunches.somebody(), CONTEXT);
        erasedMeanwhile(reader);

        HttpResponse<String> page = browser.get(reader.launch().base() + "p/1.2", reader.cookie());

        assertThat(draft.statusCode()).isEqualTo(401);
        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body()).contains("Open this from your LMS").doesNotContain("What you had saved is kept");
    }

    @Test
    void isShownBackWhenItCannotBeSaved() {
        meanwhile.once(opened.enrolment(), () -> {
            throw new IllegalStateException("Spoilt by the test");
        });

        HttpResponse<String> failed = save(opened.cookie(), opened.launch().csrf());

        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(failed.body())
                .contains("We could not save what you wrote. Here it is", words, "give this reference");
    }

    @Test
    void isOrdinaryTextWhileTheSessionLives() {
        HttpResponse<String> saved = save(opened.cookie(), opened.launch().csrf());

        assertThat(saved.statusCode()).isEqualTo(400);
        assertThat(saved.body()).as("the page, with what is missing").contains("There is a problem", words);
        assertThat(drafts()).isEqualTo(1);
    }

    private void erasedMeanwhile(Opened somebody) {
        meanwhile.once(
                somebody.enrolment(),
                () -> assertThat(eraser.erase(somebody.launch().learner())).isPresent());
    }

    private String log() throws IOException {
        StringBuilder log = new StringBuilder();
        try (Stream<Path> files = Files.list(settings.dataDir().resolve("log"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                log.append(Files.readString(file));
            }
        }
        return log.toString();
    }

    /** A form in which the choice that has to be made is missing. */
    private HttpResponse<String> save(String cookie, String csrf) {
        return browser.post(
                opened.launch().base() + "u/1.2.i", cookie, Map.of("csrf", csrf, "do", "save", "mindful-a", words));
    }

    private String pageAtNextLaunch() {
        Opened next = launches.open(who, CONTEXT);
        assertThat(next.enrolment()).isEqualTo(opened.enrolment());
        return browser.get(next.launch().base() + "p/1.2", next.cookie()).body();
    }

    private int drafts() {
        return rows.count("draft", "enrolment_id = ?", opened.enrolment());
    }

    private void expire() {
        rows.change(
                "update launch set seen_at = ? where id = ?",
                OffsetDateTime.now(ZoneOffset.UTC).minusHours(12),
                opened.launch().id());
    }
}

package org.lotuslearning.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotuslearning.web.incontainer.Browser;
import org.lotuslearning.web.incontainer.InContainer;
import org.lotuslearning.web.incontainer.Rows;
import org.lotuslearning.web.lti.TestLaunches;
import org.lotuslearning.web.lti.TestLaunches.Opened;

final class SessionsIT extends InContainer {
    private static final Duration ALMOST_TWELVE_HOURS = Duration.ofHours(12).minusMinutes(5);

    @Inject
    TestLaunches launches;

    @Inject
    Browser browser;

    @Inject
    Rows rows;

    private Opened opened;

    @BeforeEach
    void aLearnerOpensTheModule() {
        opened = launches.open(TestLaunches.somebody(), "sessions");
    }

    @Test
    void opensWithItsCookieOnly() {
        Opened other = launches.open(TestLaunches.somebody(), "sessions");
        String othersSecret = opened.cookie().replace(opened.secret(), other.secret());

        assertThat(home(opened.cookie())).isEqualTo(200);
        assertThat(home(Browser.NO_COOKIE)).isEqualTo(401);
        assertThat(home(other.cookie())).isEqualTo(401);
        assertThat(home(othersSecret)).isEqualTo(401);
    }

    @Test
    void keepsNoSecretInTheDatabase() {
        assertThat(rows.read("select secret_hash from launch where id = ?", id()))
                .isEqualTo(List.of(Secret.hash(opened.secret())))
                .doesNotContain(opened.secret());
    }

    @Test
    void livesAsLongAsItIsUsed() {
        idleFor(ALMOST_TWELVE_HOURS);
        assertThat(home(opened.cookie())).isEqualTo(200);

        OffsetDateTime lastHour = OffsetDateTime.now(ZoneOffset.UTC).minusHours(1);
        assertThat(rows.count("launch", "id = ? and seen_at > ?", id(), lastHour))
                .as("prolonged by its use")
                .isEqualTo(1);
    }

    @Test
    void endsAfterTwelveIdleHoursAndStaysEnded() {
        idleFor(Duration.ofHours(12));

        assertThat(home(opened.cookie())).isEqualTo(401);
        assertThat(home(opened.cookie())).isEqualTo(401);
        assertThat(autosave().statusCode()).isEqualTo(401);
    }

    @Test
    void endsWhenItIsClosed() {
        var closed = browser.post(
                opened.launch().base() + "close",
                opened.cookie(),
                Map.of("csrf", opened.launch().csrf()));

        assertThat(closed.statusCode()).isEqualTo(200);
        assertThat(closed.headers().firstValue("Set-Cookie").orElseThrow()).contains("Max-Age=0");
        assertThat(home(opened.cookie())).isEqualTo(401);
        assertThat(autosave().statusCode()).isEqualTo(401);
    }

    @Test
    void takesNoFormWithoutItsToken() {
        String close = opened.launch().base() + "close";

        assertThat(browser.post(close, opened.cookie(), Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser.post(close, opened.cookie(), Map.of("csrf", "guessed"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(home(opened.cookie())).isEqualTo(200);
    }

    @Test
    void savesADraftAndSaysWhen() {
        var saved = autosave();

        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.body()).matches("\\{\"savedAt\":\"\\d\\d:\\d\\d\"}");
    }

    private HttpResponse<String> autosave() {
        return browser.post(
                opened.launch().base() + "drafts/1.2.i",
                opened.cookie(),
                Map.of("csrf", opened.launch().csrf(), "mindful-a", "Half a sentence"));
    }

    private int home(String cookie) {
        return browser.get(opened.launch().base(), cookie).statusCode();
    }

    private String id() {
        return opened.launch().id();
    }

    private void idleFor(Duration time) {
        rows.change(
                "update launch set seen_at = ? where id = ?",
                OffsetDateTime.now(ZoneOffset.UTC).minus(time),
                id());
    }
}

package org.lotuslearning.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotuslearning.web.incontainer.Browser;
import org.lotuslearning.web.incontainer.InContainer;
import org.lotuslearning.web.incontainer.Rows;
import org.lotuslearning.web.session.ConsoleSessions;

/** What staff and their monitoring see of an LRS that was taken out of the settings, and what they do about it. */
final class DeliveriesIT extends InContainer {
    @Inject
    ConsoleSessions sessions;

    @Inject
    Browser browser;

    @Inject
    Rows rows;

    @Inject
    DeliveryMetrics metrics;

    @Inject
    Clock clock;

    private final String gone = "lrs/gone-" + UUID.randomUUID().toString().substring(0, 8);
    private String administrator = "";
    private String csrf = "";

    @BeforeEach
    void somethingIsKeptForAnLrsThatIsGone() {
        administrator = sessions.begin(false).replaceFirst(";.*", "");
        csrf = browser.get("/console", administrator)
                .body()
                .replaceFirst("(?s).*name=\"csrf\" value=\"([^\"]+)\".*", "$1");
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        long id = -(UUID.randomUUID().getMostSignificantBits() >>> 2);
        rows.change(
                "insert into learner (id, organisation_id, issuer, sub, seen_at, version) values (?, 1, 'i', ?, ?, 0)",
                id,
                "sub" + id,
                now);
        rows.change("insert into destination (name, failures, since, delivered) values (?, 0, ?, 7)", gone, now);
        insert(id, id, "WAITING", "", now.minusHours(1));
        insert(id + 1, id, "QUARANTINED", "400: no such verb", now);
    }

    private void insert(long row, long learner, String state, String reason, OffsetDateTime at) {
        rows.change(
                "insert into outbox_statement (id, destination, statement_id, learner_id, statement, created_at, state,"
                        + " reason) values (?, ?, ?, ?, '{}', ?, ?, ?)",
                row,
                gone,
                UUID.randomUUID(),
                learner,
                at,
                state,
                reason);
    }

    @Test
    void showWhatIsKeptUntilSomebodyDropsItOnPurpose() {
        assertThat(browser.get("/console", administrator).body())
                .contains("/console/deliveries/" + gone, "Not in the settings any more");
        assertThat(page()).contains("1 still to be sent", "7 delivered", "400: no such verb", "Drop them");

        act(Map.of("do", "drop"));
        assertThat(page()).contains("Drop them");
        act(Map.of("do", "drop", "sure", "yes"));

        assertThat(browser.get("/console", administrator).body()).doesNotContain(gone);
        assertThat(rows.count("outbox_statement", "destination = ?", gone)).isZero();
    }

    @Test
    void putBackWhatWasRefused() {
        act(Map.of("do", "replay"));

        assertThat(page()).contains("2 still to be sent").doesNotContain("400: no such verb");
    }

    @Test
    void neverDropWhatIsForAnLrsOfTheSettings() {
        String answer = post("lrs", Map.of("do", "drop", "sure", "yes"))
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(rows.count("destination", "name = 'lrs'")).isEqualTo(1);
        assertThat(browser.get(answer, administrator).body()).contains("Nothing was dropped: that can be done only");
    }

    @Test
    void areRefusedWhereNothingCanBeDone() {
        for (String what : List.of("resume", "replay", "drop")) {
            assertThat(post("lrs/nope", Map.of("do", what, "sure", "yes")).statusCode())
                    .as(what)
                    .isEqualTo(404);
        }
        HttpResponse<String> unknown = post(gone, Map.of("do", "burn"));
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("We could not read this request");
    }

    @Test
    void areToldToMonitoring() {
        metrics.look();

        assertThat(browser.get("/metrics", Browser.NO_COOKIE).body().lines())
                .anyMatch(line -> line.startsWith("lotus_delivery_waiting{")
                        && line.contains("destination=\"" + gone + "\"")
                        && line.endsWith(" 1.0"))
                .anyMatch(line -> line.startsWith("lotus_delivery_oldest_seconds{")
                        && line.contains(gone + "\"")
                        && Double.parseDouble(line.replaceFirst(".* ", "")) >= 3600)
                .anyMatch(line -> line.startsWith("lotus_delivery_quarantined{")
                        && line.contains(gone + "\"")
                        && line.endsWith(" 1.0"))
                .anyMatch(line -> line.startsWith("lotus_delivery_delivered{")
                        && line.contains(gone + "\"")
                        && line.endsWith(" 7.0"))
                .anyMatch(line -> line.startsWith("lotus_delivery_paused{") && line.contains("destination=\"lrs\""));
        assertThat(browser.get("/health/ready", Browser.NO_COOKIE).body())
                .contains("\"status\":\"UP\"", "\"lrs\":", "degraded: see /console")
                .contains("\"" + gone + "\":\"degraded: not in the settings any more, 1 waiting, 1 refused\"");
    }

    private String page() {
        return browser.get("/console/deliveries/" + gone, administrator).body();
    }

    private void act(Map<String, String> form) {
        assertThat(post(gone, form).statusCode()).isEqualTo(303);
    }

    private HttpResponse<String> post(String destination, Map<String, String> form) {
        Map<String, String> sent = new LinkedHashMap<>(form);
        sent.put("csrf", csrf);
        return browser.post("/console/deliveries/" + destination, administrator, sent);
    }
}

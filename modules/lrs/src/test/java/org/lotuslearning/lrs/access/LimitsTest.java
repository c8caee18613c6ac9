package org.lotuslearning.lrs.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotuslearning.lrs.Sample.batch;
import static org.lotuslearning.lrs.Sample.error;
import static org.lotuslearning.lrs.Sample.read;
import static org.lotuslearning.lrs.Sample.someone;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lotuslearning.lrs.HandSetClock;
import org.lotuslearning.lrs.LrsServer;
import org.lotuslearning.lrs.exchange.LrsSettings;
import org.lotuslearning.testdatabase.TestDatabase;

/** 413 and 429 as clients meet them. */
class LimitsTest {
    private final HandSetClock clock = new HandSetClock();

    @Test
    void refusesMoreStatementsAtOnceThanAllowedAndStoresNone() {
        LrsSettings tight = new LrsSettings(LrsServer.HOME, LrsSettings.BODY, LrsSettings.STATEMENT, 10, 2);
        try (LrsServer lrs = new LrsServer(TestDatabase.H2.fresh(), tight)) {
            String learner = someone();
            HttpResponse<String> refused =
                    lrs.post(batch(List.of(read(learner, "1.1"), read(learner, "1.2"), read(learner, "1.3"))));

            assertThat(refused.statusCode()).isEqualTo(413);
            assertThat(error(refused)).isEqualTo("A request may have 2 statements; send fewer at once");
            assertThat(lrs.get("statements").body()).contains("\"statements\":[]");
            assertThat(lrs.post(batch(List.of(read(learner, "1.1"), read(learner, "1.2"))))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void asksACredentialThatIsTooQuickToWait() {
        try (LrsServer lrs = server(2)) {
            lrs.get("statements");
            lrs.get("statements");

            HttpResponse<String> refused = lrs.get("statements");

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("61");
            assertThat(refused.headers().firstValue("X-Experience-API-Version")).isPresent();
            assertThat(error(refused)).contains("too many requests");
            assertThat(lrs.getAs("other", "statements").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void looksAtNoSecretAfterTooManyWrongOnesButThoseItKnows() {
        try (LrsServer lrs = server(0)) {
            assertThat(lrs.get("statements").statusCode()).isEqualTo(200);
            for (int i = 0; i < 3; i++) {
                assertThat(guess(lrs, "relay").statusCode()).isEqualTo(401);
                assertThat(guess(lrs, "admin").statusCode()).isEqualTo(401);
            }

            HttpResponse<String> refused = guess(lrs, "admin");

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("601");
            assertThat(error(refused)).contains("too many wrong secrets");
            assertThat(lrs.getAs("admin", "statements").statusCode())
                    .as("right, but not looked at")
                    .isEqualTo(429);
            assertThat(guess(lrs, "relay").statusCode()).isEqualTo(429);
            assertThat(lrs.get("statements").statusCode()).as("right before").isEqualTo(200);
            assertThat(lrs.getAs("other", "statements").statusCode())
                    .as("another key")
                    .isEqualTo(200);
        }
    }

    private LrsServer server(int requestsAMinute) {
        return new LrsServer(
                TestDatabase.H2.fresh(), LrsSettings.of(LrsServer.HOME), new Throttle(requestsAMinute, 3, clock));
    }

    private static HttpResponse<String> guess(LrsServer lrs, String key) {
        return LrsServer.send(lrs.request("statements")
                .setHeader("Authorization", LrsServer.basic(key, "guess"))
                .GET());
    }
}

package org.lotuslearning.xapi.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** xAPI 1.0.3, Data 4.5 and 4.6. */
class TimeFormatsTest {
    @ParameterizedTest
    @CsvSource({
        "2015-12-18T12:17:00+00:00, 2015-12-18T12:17:00Z",
        "2015-12-18T12:17:00Z, 2015-12-18T12:17:00Z",
        "20151218T121700Z, 2015-12-18T12:17:00Z",
        "2015-12-18T12:17:00.1234567891Z, 2015-12-18T12:17:00.123456789Z",
        "'2015-12-18T12:17:00,5Z', 2015-12-18T12:17:00.500Z",
        "2015-12-18T12:17Z, 2015-12-18T12:17:00Z",
        "2015-12-18T12:17:00-05:30, 2015-12-18T17:47:00Z",
        "2015-12-18T12:17:00+02, 2015-12-18T10:17:00Z",
        "2015-12-18T12:17:00, 2015-12-18T12:17:00Z",
        "2015-12-18t12:17:00z, 2015-12-18T12:17:00Z",
        "2016-12-31T23:59:60Z, 2017-01-01T00:00:00Z",
        "2017-01-01T00:59:60.5+01:00, 2017-01-01T00:00:00.500Z",
    })
    void readsTimestamps(String text, Instant instant) {
        Timestamp timestamp = new Timestamp(text);

        assertThat(timestamp.instant()).isEqualTo(instant);
        assertThat(timestamp).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "should fail",
                "01/011/2015",
                "2015-12-18",
                "2015-13-18T12:17:00Z",
                "2015-02-29T12:17:00Z",
                "2015-12-18T24:17:00Z",
                "2015-12-18T12:17:00+25:00",
                "2008-09-15T15:53:00.601-00",
                "2008-09-15T15:53:00.601-0000",
                "2008-09-15T15:53:00.601-00:00",
                "2015-12-18 12:17:00Z",
                "2015-12-18T23:59:60Z",
                "2016-12-31T12:17:60Z",
                "2016-12-31T23:59:60+01:00",
                "2016-12-31T23:59:61Z",
                "2008-09-15t15:53:00.601-00:00",
                "2015-12-18T12:17:00Z\n",
            })
    void refusesOtherTimestamps(String text) {
        assertThatThrownBy(() -> new Timestamp(text)).isInstanceOf(InvalidStatementException.class);
    }

    @Test
    void writesTimestampsInUtcToTheMillisecond() {
        assertThat(Timestamp.of(Instant.parse("2026-01-31T09:30:00.123456789Z")))
                .hasToString("2026-01-31T09:30:00.123Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PT4H35M59.14S",
                "PT16559.14S",
                "P3Y1M29DT4H35M59.14S",
                "P3Y",
                "P4W",
                "PT1H0M0.1S",
                "PT0S",
                "PT0.5H",
                "P1.5D",
                "PT1,5S"
            })
    void readsDurations(String text) {
        assertThat(new IsoDuration(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "P",
                "PT",
                "P1DT",
                "P4W1D",
                "PA1H0M0S",
                "should fail",
                "-PT1S",
                "PT1.5H3M",
                "P1S",
                "1H",
                "PT1S\n"
            })
    void refusesOtherDurations(String text) {
        assertThatThrownBy(() -> new IsoDuration(text)).isInstanceOf(InvalidStatementException.class);
    }

    @Test
    void writesDurationsToAHundredthOfASecond() {
        assertThat(IsoDuration.of(Duration.ofMillis(16_559_149))).hasToString("PT4H35M59.14S");
        assertThat(IsoDuration.of(Duration.ZERO)).hasToString("PT0S");
    }
}

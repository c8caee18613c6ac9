package org.lotuslearning.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DatesTest {
    private static final Instant AFTERNOON = Instant.parse("2026-11-20T14:03:00Z");
    private static final Clock NEXT_DAY = Clock.fixed(AFTERNOON.plusSeconds(86_400), ZoneOffset.UTC);

    @Test
    void nameTheMonth() throws Exception {
        assertThat(Dates.day(AFTERNOON)).isEqualTo("20 November 2026");
        assertThat(Words.<String>in(Words.WELSH, () -> Dates.day(AFTERNOON))).isEqualTo("20 Tachwedd 2026");
        LocalDate day = LocalDate.of(2026, 11, 20);
        assertThat(Dates.day(day)).isEqualTo("20 November 2026");
        assertThat(Words.<String>in(Words.WELSH, () -> Dates.day(day))).isEqualTo("20 Tachwedd 2026");
    }

    @Test
    void nameTheDayOnceItIsOver() throws Exception {
        assertThat(Dates.moment(AFTERNOON, NEXT_DAY)).isEqualTo("14:03 on 20 November 2026");
        assertThat(Words.<String>in(Words.WELSH, () -> Dates.moment(AFTERNOON, NEXT_DAY)))
                .isEqualTo("14:03 ar 20 Tachwedd 2026");
    }
}

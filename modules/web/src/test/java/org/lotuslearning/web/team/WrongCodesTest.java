package org.lotuslearning.web.team;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lotuslearning.testdatabase.TestClock;

class WrongCodesTest {
    private final TestClock clock = new TestClock();
    private final WrongCodes codes = new WrongCodes(clock);

    @Test
    void stopsAClientAfterSoManyAndNobodyElse() {
        for (int n = 0; n < WrongCodes.MOST; n++) {
            assertThat(codes.tooMany("192.0.2.1")).isFalse();
            codes.note("192.0.2.1");
        }

        assertThat(codes.tooMany("192.0.2.1")).isTrue();
        assertThat(codes.tooMany("192.0.2.2")).isFalse();
    }

    @Test
    void letsItTryAgainAfterAWhile() {
        for (int n = 0; n < WrongCodes.MOST; n++) {
            codes.note("192.0.2.1");
        }

        clock.advance(WrongCodes.WINDOW);

        assertThat(codes.tooMany("192.0.2.1")).isFalse();
    }
}

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

    @Test
    void takesTheAddressThatTheProxyAdded() {
        assertThat(Client.of("127.0.0.1", "203.0.113.9, 198.51.100.7")).isEqualTo("198.51.100.7");
        assertThat(Client.of("0:0:0:0:0:0:0:1", "198.51.100.7")).isEqualTo("198.51.100.7");
        assertThat(Client.of("127.0.0.1", null)).isEqualTo("127.0.0.1");
        assertThat(Client.of("127.0.0.1", "")).isEqualTo("127.0.0.1");
    }

    @Test
    void believesNobodyElseAboutAddresses() {
        assertThat(Client.of("192.168.1.20", "198.51.100.7")).isEqualTo("192.168.1.20");
        assertThat(Client.of("10.0.0.4", "198.51.100.7")).isEqualTo("10.0.0.4");
        assertThat(Client.of("203.0.113.9", "198.51.100.7")).isEqualTo("203.0.113.9");
    }
}

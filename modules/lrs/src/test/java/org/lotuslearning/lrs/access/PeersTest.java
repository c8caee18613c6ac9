package org.lotuslearning.lrs.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeersTest {
    private final Peers beside = Peers.behind(Peers.LOOPBACK);
    private final Peers farm = Peers.behind("127.0.0.1, ::1 ,10.1.0.0/16,2001:db8:7::/48");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            127.0.0.1       | 203.0.113.9, 198.51.100.7 | 198.51.100.7
            0:0:0:0:0:0:0:1 | 198.51.100.7              | 198.51.100.7
            127.0.0.1       | ''                        | 127.0.0.1
            127.0.0.1       | unknown                   | 127.0.0.1
            127.0.0.1       | lms.example               | 127.0.0.1
            192.168.1.20    | 198.51.100.7              | 192.168.1.20
            203.0.113.9     | 198.51.100.7              | 203.0.113.9
            """)
    void believesWhatRunsOnThisMachineUnlessItIsToldMore(String peer, String forwarded, String address) {
        assertThat(beside.of(peer, List.of(forwarded))).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10.1.2.3      | 203.0.113.9, 198.51.100.7           | 198.51.100.7
            10.1.2.3      | 203.0.113.9, 198.51.100.7, 10.1.9.9 | 198.51.100.7
            127.0.0.1     | 198.51.100.7, 10.1.9.9, 10.1.0.1    | 198.51.100.7
            2001:db8:7::9 | 198.51.100.7                        | 198.51.100.7
            ::ffff:10.1.2.3 | 198.51.100.7                      | 198.51.100.7
            10.1.2.3      | 10.1.0.1, 10.1.0.2                  | 10.1.0.1
            10.1.2.3      | 198.51.100.7, unknown, 10.1.0.2     | 10.1.0.2
            10.1.2.3      | 198.51.100.7:50123                  | 198.51.100.7
            10.1.2.3      | [2001:db8:8::1]:443                 | 2001:db8:8:0:0:0:0:0/64
            10.2.2.3      | 198.51.100.7                        | 10.2.2.3
            2001:db8:8::9 | 198.51.100.7                        | 2001:db8:8:0:0:0:0:0/64
            """)
    void goesBackToTheFirstThatIsNoProxyOfOurs(String peer, String forwarded, String address) {
        assertThat(farm.of(peer, List.of(forwarded))).isEqualTo(address);
    }

    /** HAProxy adds a line of its own; the first is the client's, who may write there what they like. */
    @Test
    void readsEveryLineOfTheHeader() {
        assertThat(beside.of("127.0.0.1", List.of("203.0.113.1", "198.51.100.7")))
                .isEqualTo("198.51.100.7");
        assertThat(beside.of("127.0.0.1", List.of())).isEqualTo("127.0.0.1");
    }

    @Test
    void takesANetworkOfVersion6ForOneClient() {
        assertThat(beside.of("2001:db8:1:2:3:4:5:6%eth0", List.of())).isEqualTo("2001:db8:1:2:0:0:0:0/64");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy.trust.example",
                "10.0.0",
                "10.0.0.256",
                "10.0.0.0/33",
                "10.0.0.0/0",
                "::/0",
                "10.0.0.0/",
                "10.0.0.1,",
                "1:2"
            })
    void saysWhichProxyIsNone(String wrong) {
        assertThatThrownBy(() -> Peers.behind("127.0.0.1, " + wrong)).isInstanceOf(IllegalArgumentException.class);
    }
}

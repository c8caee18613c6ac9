package org.lotuslearning.lrs.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PeerTest {
    @Test
    void takesTheAddressThatTheProxyAdded() {
        assertThat(Peer.of("127.0.0.1", "203.0.113.9, 198.51.100.7")).isEqualTo("198.51.100.7");
        assertThat(Peer.of("0:0:0:0:0:0:0:1", "198.51.100.7")).isEqualTo("198.51.100.7");
        assertThat(Peer.of("127.0.0.1", null)).isEqualTo("127.0.0.1");
        assertThat(Peer.of("127.0.0.1", "")).isEqualTo("127.0.0.1");
    }

    @Test
    void believesNobodyElseAboutAddresses() {
        assertThat(Peer.of("192.168.1.20", "198.51.100.7")).isEqualTo("192.168.1.20");
        assertThat(Peer.of("10.0.0.4", "198.51.100.7")).isEqualTo("10.0.0.4");
        assertThat(Peer.of("203.0.113.9", "198.51.100.7")).isEqualTo("203.0.113.9");
    }
}

package org.lotuslearning.lti.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
    private static final URI NAME = URI.create("https://lms.example/jwks");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "ff02::1"
            })
    void keepsPrivateAddressesIn(String address) throws UnknownHostException {
        assertThat(guard(PrivateAddresses.NONE, address).objection(NAME, false))
                .hasValueSatisfying(why -> assertThat(why).contains("lms.example", "private"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "100.128.0.1", "172.32.0.1", "2606:2800:220:1::1", "64:ff9b::5db8:d822"})
    void letsPublicAddressesOut(String address) throws UnknownHostException {
        assertThat(guard(PrivateAddresses.NONE, address).objection(NAME, false)).isEmpty();
    }

    @Test
    void objectsWhenOneOfSeveralAddressesIsPrivate() throws UnknownHostException {
        assertThat(guard(PrivateAddresses.NONE, "93.184.216.34", "10.0.0.1").objection(NAME, false))
                .isPresent();
    }

    @Test
    void letsLoopbackAloneOutForTheDemo() throws UnknownHostException {
        assertThat(guard(PrivateAddresses.LOOPBACK, "127.0.0.1", "::1").objection(NAME, false))
                .isEmpty();
        assertThat(guard(PrivateAddresses.LOOPBACK, "10.0.0.1").objection(NAME, false))
                .isPresent();
    }

    @Test
    void letsAnyAddressOutWhereTheAdministratorSaysSo() throws UnknownHostException {
        assertThat(guard(PrivateAddresses.ALL, "10.0.0.1").objection(NAME, false))
                .isEmpty();
        assertThat(guard(PrivateAddresses.NONE, "10.0.0.1").objection(NAME, true))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://lms.example/", "ftp://lms.example/", "file:///etc/passwd", "https:opaque"})
    void asksForTlsEvenOfTrustedPlatforms(String address) throws UnknownHostException {
        assertThat(guard(PrivateAddresses.ALL, "93.184.216.34").objection(URI.create(address), true))
                .isPresent();
    }

    @Test
    void leavesUnknownNamesToTheProxyAlone() {
        AddressGuard.Resolver nothing = host -> {
            throw new UnknownHostException(host);
        };

        assertThat(new AddressGuard(PrivateAddresses.NONE, nothing, true).objection(NAME, false))
                .isEmpty();
        assertThat(new AddressGuard(PrivateAddresses.NONE, nothing, false).objection(NAME, false))
                .hasValueSatisfying(why -> assertThat(why).contains("unknown"));
    }

    @Test
    void readsItsSetting() {
        assertThat(PrivateAddresses.parse(" Loopback ")).isEqualTo(PrivateAddresses.LOOPBACK);
        assertThatThrownBy(() -> PrivateAddresses.parse("some"))
                .hasMessage("LOTUS_ALLOW_PRIVATE_ADDRESSES must be none, loopback or all, but is \"some\"");
    }

    private static AddressGuard guard(PrivateAddresses allowed, String... addresses) throws UnknownHostException {
        InetAddress[] resolved = new InetAddress[addresses.length];
        for (int i = 0; i < addresses.length; i++) {
            resolved[i] = InetAddress.getByName(addresses[i]);
        }
        return new AddressGuard(allowed, host -> resolved, false);
    }
}

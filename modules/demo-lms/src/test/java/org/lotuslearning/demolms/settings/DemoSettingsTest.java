package org.lotuslearning.demolms.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DemoSettingsTest {

    @Test
    void isOffUnlessItIsSwitchedOn() {
        assertThat(read(Map.of()).on()).isFalse();
        assertThat(read(Map.of("lotus.demo", "true")).on()).isTrue();
    }

    @Test
    void isOffWhereTheToolHasAPublicAddress() {
        DemoSettings settings = read(Map.of("lotus.demo", "true", "lotus.base.url", "https://lotus.trust.example"));

        assertThat(settings.on()).isFalse();
    }

    @Test
    void isAnotherSiteThanTheToolOnTheSamePort() {
        DemoSettings settings = read(Map.of("lotus.base.url", "http://localhost:21200/"));

        assertThat(settings.address()).isEqualTo(URI.create("http://127.0.0.1:21200/demo-lms"));
        assertThat(settings.toolAddress()).isEqualTo(URI.create("http://localhost:21200"));
        assertThat(settings.origin()).isEqualTo("http://127.0.0.1:21200");
        assertThat(settings.path()).isEqualTo("/demo-lms");
    }

    @Test
    void takesAnAddressOfItsOwn() {
        DemoSettings settings = read(Map.of("lotus.demo.url", "https://localhost:443/lms"));

        assertThat(settings.address("/auth")).isEqualTo(URI.create("https://localhost:443/lms/auth"));
        assertThat(settings.origin()).isEqualTo("https://localhost");
    }

    @Test
    void namesTheSettingThatIsWrong() {
        assertThatThrownBy(() -> read(Map.of("lotus.base.url", "localhost:8080")))
                .hasMessageContaining("LOTUS_BASE_URL");
        assertThatThrownBy(() -> read(Map.of("lotus.demo.url", "not an address")))
                .hasMessageContaining("LOTUS_DEMO_URL");
    }

    private static DemoSettings read(Map<String, String> settings) {
        return DemoSettings.from(name -> Optional.ofNullable(settings.get(name)));
    }
}

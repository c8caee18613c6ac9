package org.lotuslearning.web.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @Test
    void isFiveUnlessItIsSet() {
        assertThat(settings(Map.of()).teamMinimum()).isEqualTo(5);
        assertThat(settings(Map.of("lotus.team.minimum", "3")).teamMinimum()).isEqualTo(3);
    }

    @Test
    void namesLearnersAsTheirPlatformDoesUnlessItIsSet() {
        assertThat(settings(Map.of()).ownActorIds()).isFalse();
        assertThat(settings(Map.of("lotus.xapi.actor", "lms")).ownActorIds()).isFalse();
        assertThat(settings(Map.of("lotus.xapi.actor", "uuid")).ownActorIds()).isTrue();
        assertThatThrownBy(settings(Map.of("lotus.xapi.actor", "sub"))::check)
                .isInstanceOf(WrongSetting.class)
                .hasMessageContainingAll("LOTUS_XAPI_ACTOR", "\"sub\"", "lms or uuid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "0", "-5", "201", "five"})
    void stopsTheStartWhenItWouldShowSinglePeopleOrNothingEver(String given) {
        Settings settings = settings(Map.of("lotus.team.minimum", given));

        assertThatThrownBy(settings::check)
                .isInstanceOf(WrongSetting.class)
                .hasMessageContainingAll("LOTUS_TEAM_MINIMUM", "\"" + given + "\"", "from 3 to 200");
    }

    @Test
    void stopsTheStartWhenTheSecretWouldGoOutInTheClear() {
        Map<String, String> given = Map.of("lotus.xapi.key", "k", "lotus.xapi.secret", "s");
        Map<String, String> clear = new HashMap<>(given);
        clear.put("lotus.xapi.endpoint", "http://lrs.example/xapi/");
        Map<String, String> here = new HashMap<>(given);
        here.put("lotus.xapi.endpoint", "http://localhost:8081/xapi/");

        assertThatThrownBy(settings(clear)::check)
                .isInstanceOf(WrongSetting.class)
                .hasMessageContainingAll("LOTUS_XAPI_ENDPOINT is http://lrs.example/xapi", "has to be https");
        assertThat(settings(here).lrs()).isPresent();
    }

    @Test
    void stopsTheStartWhenAKeyHoldsAColon() {
        Settings settings = settings(Map.of("lotus.lrs.key", "a:b", "lotus.lrs.secret", "s"));

        assertThatThrownBy(settings::check)
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("LOTUS_LRS_KEY cannot hold a colon");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.trust.example", "10.0.0.0/0", "10.0.0.1;10.0.0.2", ","})
    void stopsTheStartWhenAProxyIsNoAddress(String given) {
        Settings settings = settings(Map.of("lotus.trusted.proxies", given));

        assertThatThrownBy(settings::check)
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith("LOTUS_SETTING: LOTUS_TRUSTED_PROXIES is wrong: \"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "127.0.0.1", "10.0.0.0/8, ::1,2001:db8::/32"})
    void takesAddressesAndRangesOfProxies(String given) {
        assertThatCode(() -> settings(Map.of("lotus.trusted.proxies", given)).trustedProxies())
                .doesNotThrowAnyException();
    }

    @Test
    void renewsKeysAfterNinetyDaysUnlessItIsSet() {
        assertThat(settings(Map.of()).keyRotation().toDays()).isEqualTo(90);
        assertThat(settings(Map.of("lotus.key.rotation.days", "30"))
                        .keyRotation()
                        .toDays())
                .isEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6", "0", "-90", "3651", "90d"})
    void stopsTheStartWhenKeysWouldBeRenewedTooOftenOrNever(String given) {
        Settings settings = settings(Map.of("lotus.key.rotation.days", given));

        assertThatThrownBy(settings::check)
                .isInstanceOf(WrongSetting.class)
                .hasMessageContainingAll("LOTUS_KEY_ROTATION_DAYS", "from 7 to 3650");
    }

    @Test
    void keepsEverythingForEverUnlessItIsSet() {
        Optional<Period> ever = Optional.empty();
        assertThat(settings(Map.of()).retention()).isEqualTo(new Retention(ever, ever, ever, ever));
        assertThat(settings(Map.of("lotus.retention.answers.months", "24")).retention())
                .isEqualTo(new Retention(ever, Optional.of(Period.ofMonths(24)), ever, ever));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PEOPLE", "ANSWERS", "STATEMENTS", "AUDIT"})
    void stopsTheStartWhenARetentionPeriodIsNone(String what) {
        Settings settings = settings(Map.of("lotus.retention." + what.toLowerCase(Locale.ROOT) + ".months", "0"));

        assertThatThrownBy(settings::check)
                .isInstanceOf(WrongSetting.class)
                .hasMessageContainingAll("LOTUS_RETENTION_" + what + "_MONTHS", "from 1 to 1200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://proxy.example.org",
                "https://proxy.example.org:3128",
                "http://me:pw@proxy.example.org:3128"
            })
    void stopsTheStartForAProxyThatItCannotUse(String given) {
        Settings settings = settings(Map.of("lotus.http.proxy", given));

        assertThatThrownBy(settings::check)
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith("LOTUS_SETTING: LOTUS_HTTP_PROXY ")
                .hasMessageNotContaining("pw");
    }

    @Test
    void stopsTheStartForAFileWithoutCertificates() {
        Settings settings = settings(Map.of("lotus.trusted.ca", "pom.xml"));

        assertThatThrownBy(settings::check)
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith("LOTUS_SETTING: LOTUS_TRUSTED_CA ");
    }

    @Test
    void sendsToTheEmbeddedLrsUnlessItIsSet() {
        assertThat(settings(Map.of()).destinations()).containsExactly(new LrsEntry("lrs", Optional.empty(), "1.0.3"));
    }

    @Test
    void takesTheListInPlaceOfTheSingleLrs(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("list.json"), "[{\"name\": \"ours\", \"embedded\": true}]");
        Map<String, String> single = Map.of(
                "lotus.xapi.endpoint", "https://lrs.example/xapi/",
                "lotus.xapi.key", "k",
                "lotus.xapi.secret", "s");
        Map<String, String> both = new HashMap<>(single);
        both.put("lotus.xapi.destinations.file", file.toString());

        assertThat(settings(single).destinations())
                .extracting(
                        LrsEntry::name, entry -> entry.address().orElseThrow().endpoint())
                .containsExactly(tuple("lrs", URI.create("https://lrs.example/xapi")));
        assertThat(settings(both).destinations()).containsExactly(new LrsEntry("ours", Optional.empty(), "1.0.3"));
    }

    @Test
    void stopsTheStartForAListThatIsNotThere() {
        Settings settings = settings(Map.of("lotus.xapi.destinations.file", "/no/such/file"));

        assertThatThrownBy(settings::check)
                .hasMessageStartingWith("LOTUS_SETTING: LOTUS_XAPI_DESTINATIONS_FILE ")
                .hasMessageContaining("cannot be read");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:file:./data/lotus;WRITE_DELAY=0, true",
        "jdbc:h2:file:./data/lotus;AUTO_SERVER=TRUE, false",
        "jdbc:h2:tcp://db/lotus, false",
        "jdbc:postgresql://db/lotus, false"
    })
    void knowsWhetherAnotherServerMayHaveTheDatabaseOpen(String url, boolean alone) {
        assertThat(settings(Map.of("lotus.db.url", url)).ownsDatabase()).isEqualTo(alone);
        assertThat(settings(Map.of()).ownsDatabase()).isTrue();
    }

    @Test
    void limitsTheLrsAsItIsSet() {
        assertThat(settings(Map.of()).lrsLimits()).isEqualTo(new LrsLimits(4_096, 1_000, 200, 60_000, 20));
        assertThat(settings(Map.of("lotus.lrs.requests.per.minute", "0", "lotus.lrs.max.batch", "50"))
                        .lrsLimits())
                .isEqualTo(new LrsLimits(4_096, 50, 200, 0, 20));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOTUS_LRS_MAX_BODY_KB=63",
                "LOTUS_LRS_MAX_BODY_KB=4MB",
                "LOTUS_LRS_MAX_BATCH=49",
                "LOTUS_LRS_MAX_PAGE=0",
                "LOTUS_LRS_REQUESTS_PER_MINUTE=-1",
                "LOTUS_LRS_WRONG_SECRETS=2"
            })
    void stopsTheStartWhenALimitOfTheLrsIsNone(String given) {
        String name = given.replaceFirst("=.*", "");
        Settings settings =
                settings(Map.of(name.toLowerCase(Locale.ROOT).replace('_', '.'), given.replaceFirst(".*=", "")));

        assertThatThrownBy(settings::check)
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith("LOTUS_SETTING: " + name + " ");
    }

    private static Settings settings(Map<String, String> given) {
        return new Settings(new Given(given));
    }

    /** What was set, as text. */
    private record Given(Map<String, String> values) implements Config {
        @Override
        public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
            return Optional.ofNullable(values.get(name)).map(type::cast);
        }

        @Override
        public <T> T getValue(String name, Class<T> type) {
            return getOptionalValue(name, type).orElseThrow();
        }

        @Override
        public Iterable<String> getPropertyNames() {
            return values.keySet();
        }

        @Override
        public Iterable<ConfigSource> getConfigSources() {
            return List.of();
        }

        @Override
        public ConfigValue getConfigValue(String name) {
            throw new UnsupportedOperationException("Settings are read as texts");
        }

        @Override
        public <T> Optional<Converter<T>> getConverter(Class<T> type) {
            return Optional.empty();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new IllegalArgumentException("This is no " + type);
        }
    }
}

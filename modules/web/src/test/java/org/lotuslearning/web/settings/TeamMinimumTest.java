package org.lotuslearning.web.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeamMinimumTest {
    @Test
    void isFiveUnlessItIsSet() {
        assertThat(settings(Map.of()).teamMinimum()).isEqualTo(5);
        assertThat(settings(Map.of("lotus.team.minimum", "3")).teamMinimum()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "0", "-5", "201", "five"})
    void stopsTheStartWhenItWouldShowSinglePeopleOrNothingEver(String given) {
        Settings settings = settings(Map.of("lotus.team.minimum", given));

        assertThatThrownBy(settings::check)
                .isInstanceOf(WrongSetting.class)
                .hasMessageContainingAll("LOTUS_TEAM_MINIMUM", "\"" + given + "\"", "from 3 to 200");
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

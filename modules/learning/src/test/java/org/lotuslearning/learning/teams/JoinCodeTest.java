package org.lotuslearning.learning.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JoinCodeTest {
    @Test
    void hasEightCharactersThatNobodyMistakes() {
        Set<String> codes = Stream.generate(JoinCode::random).limit(500).collect(Collectors.toSet());

        assertThat(codes).hasSize(500).allMatch(code -> code.matches("[A-Z3-9]{8}"));
        assertThat(codes).allMatch(JoinCode::possible).noneMatch(code -> code.matches(".*[BEGIOSUZ01258].*"));
    }

    @Test
    void isReadAsPeopleType() {
        assertThat(JoinCode.typed(" cdfh-jk34 ")).isEqualTo("CDFHJK34");
        assertThat(JoinCode.possible(JoinCode.typed("cdfh jk34"))).isTrue();
        assertThat(JoinCode.possible("CDFHJK3O")).isFalse();
        assertThat(JoinCode.possible("CDFH")).isFalse();
    }
}

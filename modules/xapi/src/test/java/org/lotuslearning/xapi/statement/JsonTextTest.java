package org.lotuslearning.xapi.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"{}", " {\"a\":[1,null,{\"b\":\"c\"}]} \n", "[]", "[{}]", "7", "-1.5e3", "\"a\"", "true", "null"
            })
    void readsOneValue(String text) {
        assertThat(JsonText.parse(text)).isInstanceOf(Reading.Valid.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{}{",
                "{}}",
                "{} {}",
                "[1][",
                "7 8",
                "{\"a\":1,\"a\":2}",
                "[{\"a\":1,\"a\":2}]",
                "{a:1}",
                "\"\ud800\"",
                "\"\\ud800\""
            })
    void refusesAnythingElse(String text) {
        assertThat(JsonText.parse(text)).isInstanceOf(Reading.Refused.class);
    }
}

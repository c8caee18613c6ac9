package org.lotuslearning.xapi.statement;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
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
                "\"\\ud800\"",
                "{\"\\ud800\":1}",
                "10e2147483647",
                "1e99999999999",
                "0.1e-2147483647",
                "1e10000",
                "[1,",
                "01",
                "+1",
                "NaN"
            })
    void refusesAnythingElse(String text) {
        assertThat(JsonText.parse(text)).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void refusesWhatHasNoEnd() {
        assertThat(JsonText.parse("1".repeat(1_200))).isInstanceOf(Reading.Refused.class);
        assertThat(JsonText.parse("[".repeat(101) + "]".repeat(101))).isInstanceOf(Reading.Valid.class);
        assertThat(JsonText.parse("[".repeat(102) + "]".repeat(102))).isInstanceOf(Reading.Refused.class);
        assertThat(JsonText.parse("{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000)))
                .isInstanceOf(Reading.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0", "-0.0", "1e3", "1E-7", "0.0000001", "1.500", "1e+0009999", "-12345678901234567890"})
    void keepsNumbersAsTheyAreWritten(String number) {
        String text = "{\"a\":[" + number + "]}";

        JsonValue value = ((Reading.Valid<JsonValue>) JsonText.parse(text)).value();

        assertThat(value).hasToString(text);
        JsonObject added = JsonText.PROVIDER
                .createObjectBuilder(value.asJsonObject())
                .add("b", true)
                .build();
        assertThat(added).hasToString("{\"a\":[" + number + "],\"b\":true}");
        JsonNumber read = value.asJsonObject().getJsonArray("a").getJsonNumber(0);
        JsonNumber usual = JsonText.PROVIDER.createValue(new BigDecimal(number));
        assertThat(read).isEqualTo(usual).hasSameHashCodeAs(usual);
        assertThat(usual).isEqualTo(read);
    }

    @Test
    void readsWhatOlderRulesLetIn() {
        String text = "{\"a\":1.0E+2147483648,\"b\":" + "1".repeat(1_200) + "}";

        assertThat(JsonText.object(text)).hasToString(text);
    }
}

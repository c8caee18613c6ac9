package org.lotuslearning.web.educator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotuslearning.web.learner.FieldError;

class LinkCheckTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void findsNothingWrongWithWhatStandsInTheFieldsAtFirst() {
        assertThat(wrong(PickedLink.of("lotus/learn"), "Learn")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void asksForATitle(String title) {
        assertThat(wrong(PickedLink.of("lotus/learn"), title)).containsExactly("title");
    }

    @Test
    void takesATitleOf255CharactersAndNotOfOneMore() {
        assertThat(wrong(PickedLink.of("lotus/learn"), "x".repeat(255))).isEmpty();
        assertThat(wrong(PickedLink.of("lotus/learn"), "x".repeat(256))).containsExactly("title");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0.5", "100", "1000", "1000.00", "33.25"})
    void takesAMaximum(String maximum) {
        assertThat(wrong(link(maximum, "", ""), "Learn")).isEmpty();
        assertThat(LinkCheck.maximum(link(maximum, "", ""))).contains(Double.parseDouble(maximum));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0.00", "-1", "1000.01", "1001", "ten", "1e3", "NaN", "1,5", "٣"})
    void refusesAnotherMaximum(String maximum) {
        assertThat(wrong(link(maximum, "", ""), "Learn")).containsExactly("maximum");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-31, 17:00, 2027-01-31T17:00Z",
        "2027-06-30, 9:05, 2027-06-30T09:05+01:00",
        "30/6/2027, '', 2027-06-30T23:59+01:00",
        "30 June 2027, 17:00:00, 2027-06-30T17:00+01:00",
        "2026-11-20, 12:01, 2026-11-20T12:01Z"
    })
    void readsADueTimeInBritishTime(String due, String time, OffsetDateTime meant) {
        assertThat(wrong(link("1", due, time), "Learn")).isEmpty();
        assertThat(LinkCheck.due(link("1", due, time))).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-30, '', due",
        "soon, '', due",
        "'', 17:00, due",
        "2026-11-20, 12:00, due",
        "2020-01-31, '', due",
        "2027-01-31, 5pm, time",
        "2027-01-31, 24:30, time"
    })
    void saysWhatIsWrongWithADueTime(String due, String time, String field) {
        assertThat(wrong(link("1", due, time), "Learn")).containsExactly(field);
    }

    @Test
    void asksForNothingOfAGradeThatDoesNotCount() {
        PickedLink link = link("many", "soon", "late");

        assertThat(LinkCheck.errors(link, "Learn", false, NOW)).isEmpty();
    }

    private static List<String> wrong(PickedLink link, String title) {
        return LinkCheck.errors(link, title, true, NOW).stream()
                .map(FieldError::field)
                .toList();
    }

    private static PickedLink link(String maximum, String due, String time) {
        return new PickedLink("lotus/learn", Optional.empty(), true, false, maximum, due, time, false);
    }
}

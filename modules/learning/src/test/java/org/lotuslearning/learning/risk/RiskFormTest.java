package org.lotuslearning.learning.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an administrator types, and what is said of it. */
class RiskFormTest {
    @Test
    void takesBandsThatCoverEveryScoreOnce() {
        RiskForm form = RiskForm.read(sent("High", "9", "25", "red", "Low", "1", "8", "green"));

        assertThat(form.problems()).isEmpty();
        assertThat(form.terms()).hasValueSatisfying(terms -> {
            assertThat(terms.dated()).isEqualTo(LocalDate.of(2026, 4, 1));
            assertThat(terms.bands()).extracting(RiskTerms.Band::label).containsExactly("Low", "High");
            assertThat(terms.band(8)).contains(new RiskTerms.Band("Low", 1, 8, RiskTerms.Tint.GREEN));
            assertThat(terms.band(9)).contains(new RiskTerms.Band("High", 9, 25, RiskTerms.Tint.RED));
            assertThat(RiskForm.read(asSent(RiskForm.of(terms))).terms()).contains(terms);
        });
    }

    @Test
    void namesAScoreThatBelongsToNoBand() {
        assertThat(told("Low", "1", "7", "green", "High", "9", "25", "red"))
                .containsExactly("The score 8 belongs to no band");
    }

    @Test
    void leadsToTheEndOfTheBandBeforeAGap() {
        assertThat(RiskForm.read(sent("High", "9", "25", "red", "Low", "1", "7", "green"))
                        .problems())
                .containsExactly(new RiskForm.Problem("to-2", "The score 8 belongs to no band", true));
        assertThat(RiskForm.read(sent("Low", "1", "9", "green", "High", "9", "25", "red"))
                        .problems())
                .extracting(RiskForm.Problem::field)
                .containsExactly("to-1");
    }

    @Test
    void leadsToTheStartOfTheFirstBandWhereNoneIsBeforeAGap() {
        assertThat(RiskForm.read(sent("High", "9", "25", "red", "Low", "2", "8", "green"))
                        .problems())
                .containsExactly(new RiskForm.Problem("from-2", "The score 1 belongs to no band", true));
    }

    @Test
    void namesAScoreThatBelongsToTwoBands() {
        assertThat(told("Low", "1", "9", "green", "High", "9", "25", "red"))
                .containsExactly("The score 9 belongs to more than one band: Low, High");
    }

    @Test
    void doesNotListEveryScoreWhenMostAreMissing() {
        assertThat(told("Low", "1", "5", "green"))
                .containsExactly(
                        "The score 6 belongs to no band",
                        "The score 7 belongs to no band",
                        "The score 8 belongs to no band",
                        "… and 17 more scores");
    }

    @Test
    void saysWhatABandLacks() {
        assertThat(RiskForm.read(sent("", "1", "30", "green", "High", "25", "9", "red"))
                        .problems())
                .extracting(RiskForm.Problem::field, RiskForm.Problem::message)
                .containsExactly(
                        tuple("label-1", "Enter what band 1 is called, such as Low"),
                        tuple("to-1", "Enter a score from 1 to 25, not 30"),
                        tuple("from-2", "Band 2 goes from 25 to 9. Put the lower score first"));
    }

    @Test
    void saysWhatThePolicyLacks() {
        assertThat(RiskForm.read(Map.of()).problems())
                .extracting(RiskForm.Problem::field)
                .containsExactly("name", "dated", "source", "label-1");
        Map<String, List<String>> noBands = sent();

        assertThat(RiskForm.read(noBands).problems())
                .containsExactly(new RiskForm.Problem("label-1", "There are no bands yet. Enter at least one", true));
    }

    private static List<String> told(String... bands) {
        RiskForm form = RiskForm.read(sent(bands));
        assertThat(form.terms()).isEmpty();
        return form.problems().stream().map(RiskForm.Problem::message).toList();
    }

    private static Map<String, List<String>> sent(String... bands) {
        Map<String, List<String>> sent = new HashMap<>();
        sent.put("name", List.of("Risk policy"));
        sent.put("dated", List.of("2026-04-01"));
        sent.put("source", List.of("Intranet"));
        for (int n = 1; n <= bands.length / 4; n++) {
            sent.put("label-" + n, List.of(bands[4 * n - 4]));
            sent.put("from-" + n, List.of(bands[4 * n - 3]));
            sent.put("to-" + n, List.of(bands[4 * n - 2]));
            sent.put("tint-" + n, List.of(bands[4 * n - 1]));
        }
        return sent;
    }

    private static Map<String, List<String>> asSent(RiskForm form) {
        Map<String, List<String>> sent = new HashMap<>();
        form.values().forEach((name, value) -> sent.put(name, List.of(value)));
        return sent;
    }
}

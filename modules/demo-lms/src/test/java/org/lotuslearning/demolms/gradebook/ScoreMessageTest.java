package org.lotuslearning.demolms.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreMessageTest {

    /** The example of LTI AGS 3.4, with its user. */
    private static final String EXAMPLE = """
            {
              "timestamp": "2017-04-16T18:54:36.736+00:00",
              "scoreGiven": 83,
              "scoreMaximum": 100,
              "comment": "This is exceptional work.",
              "activityProgress": "Completed",
              "gradingProgress": "FullyGraded",
              "userId": "5323497"
            }
            """;

    @Test
    void readsTheExampleOfTheSpecification() {
        ScoreMessage.Valid score = (ScoreMessage.Valid) ScoreMessage.read(json(EXAMPLE));

        assertThat(score.personId()).isEqualTo("5323497");
        assertThat(score.share()).contains(0.83);
        assertThat(score.comment()).contains("This is exceptional work.");
        assertThat(score.at()).isEqualTo(Instant.parse("2017-04-16T18:54:36.736Z"));
    }

    @ParameterizedTest
    @CsvSource({"Pending", "PendingManual", "Failed", "NotReady"})
    void keepsNoGradeThatIsNotFinal(String progress) {
        ScoreMessage.Valid score =
                (ScoreMessage.Valid) ScoreMessage.read(json(EXAMPLE.replace("FullyGraded", progress)));

        assertThat(score.share()).isEmpty();
    }

    @Test
    void keepsNoGradeWhereNoneIsGiven() {
        ScoreMessage.Valid score =
                (ScoreMessage.Valid) ScoreMessage.read(json(EXAMPLE.replace("\"scoreGiven\": 83,", "")));

        assertThat(score.share()).isEmpty();
    }

    @Test
    void allowsMoreThanTheMaximum() {
        ScoreMessage.Valid score = (ScoreMessage.Valid) ScoreMessage.read(json(EXAMPLE.replace("83", "110")));

        assertThat(score.share()).contains(1.1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"userId\": \"5323497\"            | \"userId\": 5323497               | userId",
                "\"userId\": \"5323497\"            | \"userName\": \"x\"               | userId",
                "2017-04-16T18:54:36.736+00:00      | 2017-04-16T18:54:36+00:00         | timestamp",
                "2017-04-16T18:54:36.736+00:00      | 2017-04-16T18:54:36.736           | timestamp",
                "2017-04-16T18:54:36.736+00:00      | 2017-02-30T18:54:36.736Z          | timestamp",
                "\"Completed\"                      | \"Done\"                          | activityProgress",
                "\"FullyGraded\"                    | \"Graded\"                        | gradingProgress",
                "83                                 | -1                                | scoreGiven",
                "83                                 | \"83\"                            | scoreGiven",
                "\"scoreMaximum\": 100,             | ''                                | scoreMaximum",
                "100                                | 0                                 | scoreMaximum",
                "100                                | \"100\"                           | scoreMaximum"
            })
    void refusesAScoreThatBreaksTheSpecification(String good, String bad, String word) {
        ScoreMessage read = ScoreMessage.read(json(EXAMPLE.replace(good, bad)));

        assertThat(((ScoreMessage.Invalid) read).why()).contains(word);
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}

package org.lotuslearning.demolms.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotuslearning.demolms.people.Person;
import org.lotuslearning.demolms.testing.TestDemo;

class ScoresTest {

    private static final Instant AT = Instant.parse("2026-11-20T09:00:00.500Z");

    private TestDemo demo;
    private LineItem column;

    @BeforeEach
    void open(@TempDir Path directory) {
        demo = new TestDemo(directory);
        column = new LineItem(
                LineItem.newId(),
                demo.course().id(),
                Optional.empty(),
                "Learn",
                10,
                Optional.of("lotus/learn"),
                Optional.empty());
        demo.lineItems().add(column);
    }

    @AfterEach
    void close() {
        demo.close();
    }

    @Test
    void keepsTheGradeInTheScaleOfTheColumn() {
        assertThat(post("Amina", 0.75, AT)).isInstanceOf(Scores.Outcome.Stored.class);

        assertThat(kept().given()).contains(7.5);
        assertThat(kept().at()).isEqualTo(AT);
    }

    @Test
    void refusesAScoreOfTheSameSecond() {
        post("Amina", 0.5, AT);

        Scores.Outcome outcome = post("Amina", 1, AT.plusMillis(400));

        assertThat(outcome).isEqualTo(new Scores.Outcome.TooEarly(AT));
        assertThat(kept().given()).contains(5.0);
    }

    @Test
    void takesAScoreOfTheNextSecond() {
        post("Amina", 0.5, AT);

        assertThat(post("Amina", 1, AT.plusMillis(500))).isInstanceOf(Scores.Outcome.Stored.class);

        assertThat(kept().given()).contains(10.0);
    }

    @Test
    void losesTheGradeToALaterScoreWithoutOne() {
        post("Amina", 0.5, AT);

        demo.scores()
                .post(
                        column,
                        new ScoreMessage.Valid(
                                demo.person("Amina").id(),
                                Optional.empty(),
                                Optional.empty(),
                                "InProgress",
                                "NotReady",
                                AT.plusSeconds(1)));

        assertThat(kept().given()).isEmpty();
    }

    @Test
    void refusesAScoreOfSomebodyWhoIsNoActiveLearnerHere() {
        assertThat(post("Oluwaseun", 1, AT)).isInstanceOf(Scores.Outcome.NotGradable.class);
        assertThat(post("Ravi", 1, AT)).isInstanceOf(Scores.Outcome.NotGradable.class);

        LineItem ofOtherCourse = new LineItem(
                LineItem.newId(),
                demo.otherCourse().id(),
                Optional.empty(),
                "Learn",
                10,
                Optional.empty(),
                Optional.empty());
        demo.lineItems().add(ofOtherCourse);
        assertThat(demo.scores().post(ofOtherCourse, valid(demo.person("Chidi"), 1, AT)))
                .isInstanceOf(Scores.Outcome.NotGradable.class);
    }

    @Test
    void keepsTheShareWhenTheMaximumOfTheColumnChanges() {
        post("Amina", 0.5, AT);

        demo.lineItems()
                .change(new LineItem(
                        column.id(),
                        column.courseId(),
                        Optional.empty(),
                        "Learn",
                        200,
                        Optional.empty(),
                        Optional.empty()));

        assertThat(kept().given()).contains(100.0);
    }

    @Test
    void removesTheGradesWithTheColumn() {
        post("Amina", 0.5, AT);

        demo.lineItems().remove(column);

        assertThat(demo.lineItems().of(column.courseId())).isEmpty();
        assertThat(demo.scores().of(column)).isEmpty();
    }

    private Score kept() {
        return demo.scores().of(column).get(0);
    }

    private Scores.Outcome post(String givenName, double share, Instant at) {
        return demo.scores().post(column, valid(demo.person(givenName), share, at));
    }

    private static ScoreMessage.Valid valid(Person person, double share, Instant at) {
        return new ScoreMessage.Valid(
                person.id(), Optional.of(share), Optional.empty(), "Completed", "FullyGraded", at);
    }
}

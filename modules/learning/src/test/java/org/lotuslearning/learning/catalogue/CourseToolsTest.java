package org.lotuslearning.learning.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Cases, the guide to risk and forms, as an exercise uses them. */
class CourseToolsTest {
    private static final LearningModule LEAD = GoodCourse.read().module("lead").orElseThrow();
    private static final Exercise EXERCISE = LEAD.exercise("2.2.i").orElseThrow();
    private static final CasePart CASE = (CasePart) EXERCISE.parts().get(0);
    private static final RiskScore SCORE = (RiskScore) EXERCISE.parts().get(1);
    private static final FormPart LETTER = (FormPart) EXERCISE.parts().get(2);

    @Test
    void offersEveryCaseOfTheCourse() {
        assertThat(CASE.fields()).singleElement().satisfies(field -> {
            assertThat(field.required()).isTrue();
            assertThat(field.options()).extracting(Part.Option::value).containsExactly("first", "second");
        });
        PracticeCase first = CASE.find("first").orElseThrow();
        assertThat(first.story()).isEqualTo("<p>A letter was <strong>late</strong>.</p>");
        assertThat(first.fact(PracticeCase.Fact.NUMBER)).isEqualTo("TRAINING-0001");
        assertThat(CASE.find("third")).isEmpty();
    }

    @Test
    void asksForBothSidesOfARiskAndWhatWasWeighed() {
        assertThat(SCORE.fields())
                .extracting(Part.Field::name, Part.Field::isText, Part.Field::required)
                .containsExactly(
                        tuple("score-outcome", true, false),
                        tuple("score-likelihood", false, false),
                        tuple("score-factor-insight", false, false),
                        tuple("score-factor-insight-note", true, false),
                        tuple("score-consequence", false, false),
                        tuple("score-kinds", false, false),
                        tuple("score-reasons", true, false));
        RiskGuide.Consequence moderate = SCORE.guide().consequence().get(2);
        assertThat(moderate.cell(SCORE.guide().categories().get(0)))
                .contains(new RiskGuide.Cell("safety", "A wound", Optional.of("The source says this twice.")));
        assertThat(SCORE.interactionType()).isEqualTo("numeric");
    }

    @Test
    void multipliesOnlyWhatWasChosen() {
        assertThat(RiskScore.score("4", "3")).isEqualTo(OptionalInt.of(12));
        assertThat(RiskScore.score("4", "")).isEmpty();
        assertThat(RiskScore.score("", "3")).isEmpty();
    }

    /** Nobody types a practitioner's name or number: what comes from the case is no field of the form. */
    @Test
    void hasNoFieldForWhatIsTakenFromTheCase() {
        assertThat(LETTER.fields())
                .extracting(Part.Field::name)
                .containsExactly(
                        "letter-contact",
                        "letter-sent",
                        "letter-conflict",
                        "letter-conflict-details",
                        "letter-read-1",
                        "letter-read-2",
                        "letter-tone",
                        "letter-why",
                        "letter-why-speech",
                        "letter-why-writing",
                        "letter-why-noise",
                        "letter-further",
                        "letter-decision");
        assertThat(LETTER.fields()).noneMatch(Part.Field::required);
    }

    @Test
    void takesTheDocumentApartWhereAParagraphIsOptional() {
        assertThat(LETTER.form().document())
                .containsExactly(
                        new CourseForm.Piece(
                                Optional.empty(),
                                Optional.empty(),
                                "<p>{sent}</p>\n<p>Dear {who},</p>\n<p>{decision}</p>"),
                        new CourseForm.Piece(
                                Optional.of("further"),
                                Optional.empty(),
                                "<p>You will hear <strong>again</strong> from {contact}.</p>"),
                        new CourseForm.Piece(
                                Optional.empty(), Optional.of("conflict"), "<p>This was the last letter.</p>"),
                        new CourseForm.Piece(Optional.empty(), Optional.empty(), "<p>Yours</p>"));
    }

    /** A run that began with this version is shown it for years, whatever the files say by then. */
    @Test
    void isKeptWholeInTheStoredDefinition() {
        ModuleDefinition definition = ModuleDefinition.of(LEAD);

        ModuleDefinition stored = ModuleDefinition.parse(definition.toJson());

        assertThat(stored).isEqualTo(definition);
        assertThat(stored.changesSince(definition)).isEmpty();
    }
}

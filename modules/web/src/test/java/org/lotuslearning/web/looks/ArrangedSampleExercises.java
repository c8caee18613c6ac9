package org.lotuslearning.web.looks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lotuslearning.learning.catalogue.Attestation;
import org.lotuslearning.learning.catalogue.CardSort;
import org.lotuslearning.learning.catalogue.Exercise;
import org.lotuslearning.learning.catalogue.FeedbackBuilder;
import org.lotuslearning.learning.catalogue.HeatMap;
import org.lotuslearning.learning.catalogue.Ordering;
import org.lotuslearning.learning.catalogue.Part;
import org.lotuslearning.learning.catalogue.Part.Continuum.Shape;
import org.lotuslearning.learning.catalogue.Part.Option;

/** The kinds of part in which something is sorted, put in order, climbed, confirmed, built up or rated cell by cell. */
final class ArrangedSampleExercises {
    private ArrangedSampleExercises() {}

    static List<Exercise> all() {
        return List.of(cards(), piles(), order(), priorities(), ladder(), attestation(), message(), heatMap());
    }

    /** As many cards as the largest sort of a course has. */
    private static Exercise cards() {
        List<CardSort.Card> cards = IntStream.rangeClosed(1, 22)
                .mapToObj(n -> new CardSort.Card(
                        "c" + n,
                        n % 3 == 0
                                ? "I finish the sentence of whoever takes long to say it, number " + n
                                : "I listen to the end before I answer, number " + n,
                        n % 5 == 0 ? List.of() : List.of(n % 3 == 0 ? "is-not" : "is"),
                        n % 2 == 0 ? Optional.empty() : Optional.of("<p>It gives people room, " + n + ".</p>")))
                .toList();
        return SampleExercises.individual(
                "9.12.i",
                "What attending looks like",
                new CardSort(
                        "sort",
                        "Does it look like attending?",
                        Optional.of("Go by what you would see, not by what is meant."),
                        List.of(
                                SampleExercises.plain("is", "Looks like it"),
                                SampleExercises.plain("is-not", "Is not it")),
                        cards));
    }

    private static Exercise piles() {
        return SampleExercises.individual(
                "9.13.i",
                "Which of four it is",
                new CardSort(
                        "sort",
                        "Which of the four elements is it?",
                        Optional.empty(),
                        List.of(
                                SampleExercises.option("attend", "Attending", "Giving your whole attention."),
                                SampleExercises.option("see", "Understanding", "Exploring until it is clear."),
                                SampleExercises.option("feel", "Empathising", "Feeling with, on firm ground."),
                                SampleExercises.option("help", "Helping", "Doing what supports.")),
                        Stream.of("attend", "see", "feel", "help")
                                .map(pile -> new CardSort.Card(
                                        "for-" + pile,
                                        "A line for " + pile,
                                        pile.equals("help") ? List.of("feel", "help") : List.of(pile),
                                        Optional.empty()))
                                .toList()));
    }

    static List<Ordering.Item> steps() {
        return List.of(
                new Ordering.Item("see", "See what is there", Optional.of("Before you explain it.")),
                new Ordering.Item("feel", "Feel what it does", Optional.empty()),
                new Ordering.Item("think", "Think what would help", Optional.empty()),
                new Ordering.Item("act", "Act, and look again", Optional.empty()));
    }

    private static Exercise order() {
        return SampleExercises.individual(
                "9.14.i",
                "What comes first",
                new Ordering(
                        "order",
                        "In which order do the four belong?",
                        Optional.of("The first stands at the top."),
                        steps(),
                        List.of("see", "think", "feel", "act"),
                        Optional.of("What makes you begin there?")));
    }

    private static Exercise priorities() {
        return SampleExercises.individual(
                "9.15.i",
                "What matters most",
                new Ordering(
                        "own", "What matters most to you?", Optional.empty(), steps(), List.of(), Optional.empty()));
    }

    private static Exercise ladder() {
        List<Option> rungs = List.of(
                SampleExercises.plain("out", "Left out"),
                SampleExercises.option("borne", "Borne with", "Nobody says a word against it."),
                SampleExercises.plain("asked", "Asked"),
                SampleExercises.plain("valued", "Valued for what is different in what they bring"));
        return SampleExercises.individual(
                "9.16.i",
                "Rungs and stages",
                shaped("ladder", "Which rung are you on in your team?", rungs, Shape.LADDER),
                shaped("stages", "Which stage has your team reached?", rungs, Shape.STAGES));
    }

    private static Part shaped(String id, String question, List<Option> stops, Shape shape) {
        return new Part.Continuum(
                id, question, Optional.of("Choose what comes closest."), stops, Optional.empty(), shape);
    }

    private static Exercise attestation() {
        return SampleExercises.individual(
                "9.17.i",
                "Before you begin",
                new Attestation(
                        "agreed",
                        "I have read the ground rules and keep to them.",
                        Optional.of("They stand at the top of this page.")));
    }

    private static Exercise message() {
        return SampleExercises.individual(
                "9.18.i",
                "Say it so that it can be heard",
                new FeedbackBuilder(
                        "say",
                        "Write what you would say to Robin, who came late three times.",
                        Optional.of("Robin does not exist. Leave real people out."),
                        List.of(
                                new FeedbackBuilder.Step(
                                        "context",
                                        "Context",
                                        "Say when and where.",
                                        Optional.of("In the handover on …")),
                                new FeedbackBuilder.Step(
                                        "seen", "What you saw", "Say what a camera would have seen.", Optional.empty()),
                                new FeedbackBuilder.Step(
                                        "effect",
                                        "What it did",
                                        "Say what it did to you or others.",
                                        Optional.of("When that happened, I …"))),
                        List.of(
                                SampleExercises.plain("moment", "It names one moment"),
                                SampleExercises.plain("done", "It is about what was done, not about what somebody is"),
                                SampleExercises.plain("short", "I could say it in one breath"))));
    }

    private static Exercise heatMap() {
        List<HeatMap.Row> rows = List.of(
                new HeatMap.Row("care", "Care for one another", Optional.of("In your own team, in the past month.")),
                new HeatMap.Row("share", "Leading together", Optional.empty()),
                new HeatMap.Row("learn", "Learning from what went wrong", Optional.empty()));
        List<HeatMap.Column> columns = List.of(
                new HeatMap.Column("know", "Know"), new HeatMap.Column("be", "Be"), new HeatMap.Column("do", "Do"));
        Map<String, String> cells = Map.of(
                "know", "I know what helps and what does not.",
                "be", "Others would say so of me.",
                "do", "I did something for it last week.");
        return SampleExercises.individual(
                "9.19.i",
                "Where you are strong",
                new HeatMap(
                        "review",
                        "How far is each line true of you?",
                        Optional.of("This is for you to think with."),
                        rows,
                        columns,
                        Map.of("care", cells, "share", cells, "learn", cells),
                        List.of(
                                SampleExercises.plain("1", "Not yet"),
                                SampleExercises.plain("2", "A little"),
                                SampleExercises.plain("3", "In part"),
                                SampleExercises.plain("4", "Mostly"),
                                SampleExercises.plain("5", "Fully")),
                        Optional.of("What shows it?")));
    }
}

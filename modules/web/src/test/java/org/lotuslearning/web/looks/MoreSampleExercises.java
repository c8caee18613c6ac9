package org.lotuslearning.web.looks;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lotuslearning.learning.catalogue.Exercise;
import org.lotuslearning.learning.catalogue.ExerciseUnit;
import org.lotuslearning.learning.catalogue.ExerciseUnit.Audience;
import org.lotuslearning.learning.catalogue.Part;
import org.lotuslearning.learning.catalogue.Part.Matrix;
import org.lotuslearning.learning.catalogue.Part.Option;
import org.lotuslearning.learning.catalogue.Part.Prompt;

/** The kinds of part that audits, placements and comparisons need, and a check. */
final class MoreSampleExercises {
    private MoreSampleExercises() {}

    static List<Exercise> all() {
        return List.of(checklist(), matrix(), contexts(), pair(), external(), SampleTeam.exercise(), check());
    }

    private static Exercise checklist() {
        return SampleExercises.individual(
                "9.7.i",
                "What is in place where you work",
                new Part.Checklist(
                        "table",
                        "Is this in place in your service?",
                        Optional.of("Go by what people would say who work there, not by what the policy says."),
                        List.of(
                                new Part.Checklist.Row(
                                        "told",
                                        "People are told early when something goes wrong",
                                        Optional.of("Before a decision is made about them.")),
                                new Part.Checklist.Row(
                                        "asked", "Those who were there are asked what happened", Optional.empty()),
                                new Part.Checklist.Row(
                                        "support", "Support is offered by name, not by leaflet", Optional.empty())),
                        List.of(
                                SampleExercises.plain("in-place", "In place"),
                                SampleExercises.plain("partly", "Partly"),
                                SampleExercises.plain("not-yet", "Not yet")),
                        true));
    }

    private static Exercise matrix() {
        return SampleExercises.individual(
                "9.8.i",
                "Where you stand",
                square(List.of(), Optional.of("Choose the field that comes closest."), Optional.empty()));
    }

    private static Exercise contexts() {
        return new Exercise(
                "9.9",
                Exercise.Kind.EXERCISE,
                "Where you stand in three places",
                "<p>Compassion is easier in some places than in others.</p>",
                List.of(
                        new ExerciseUnit("9.9/individual", Audience.INDIVIDUAL, true, Optional.empty()),
                        new ExerciseUnit("9.9/team", Audience.TEAM, false, Optional.empty())),
                List.of(
                        square(
                                List.of(
                                        new Matrix.Context("team", "In my own team"),
                                        new Matrix.Context("seniors", "With those who are senior to me"),
                                        new Matrix.Context("concern", "When a concern about somebody reaches me")),
                                Optional.empty(),
                                Optional.of("What makes the difference?")),
                        new Part.TeamDiscussion(
                                "talk", List.of(new Prompt("a", "Where do your places differ?", Optional.empty())))),
                Map.of("place", Audience.INDIVIDUAL, "talk", Audience.TEAM),
                List.of("9.1.i"));
    }

    private static Matrix square(List<Matrix.Context> contexts, Optional<String> hint, Optional<String> why) {
        return new Matrix(
                "place",
                "Where would the people you lead place you?",
                hint,
                new Matrix.Axis("Compassion", "less", "more"),
                new Matrix.Axis("Wisdom", "less", "more"),
                List.of(
                        quadrant(
                                Matrix.Corner.TOP_LEFT, "care", "Care without challenge", "Kind, and nothing is said."),
                        quadrant(Matrix.Corner.TOP_RIGHT, "wise", "Wise compassion", "Hard things, said humanely."),
                        quadrant(Matrix.Corner.BOTTOM_LEFT, "neither", "Neither of the two", "Things are left alone."),
                        quadrant(
                                Matrix.Corner.BOTTOM_RIGHT,
                                "results",
                                "Results without care for people",
                                "It works, and it costs people.")),
                contexts,
                why);
    }

    private static Matrix.Quadrant quadrant(Matrix.Corner at, String value, String label, String description) {
        return new Matrix.Quadrant(at, SampleExercises.option(value, label, description));
    }

    private static Exercise pair() {
        return SampleExercises.individual(
                "9.10.i",
                "Then and now",
                new Part.BeforeAfter(
                        "then",
                        new Prompt(
                                "before",
                                "How did your team speak about mistakes a year ago?",
                                Optional.of("What would a visitor have heard?")),
                        new Prompt("after", "And now?", Optional.empty())));
    }

    private static Exercise external() {
        return SampleExercises.individual(
                "9.11.i",
                "How others see you",
                external("known", Optional.of(URI.create("https://www.example.org/self-assessment"))),
                external("unknown", Optional.empty()));
    }

    private static Part external(String id, Optional<URI> url) {
        return new Part.External(
                id,
                "Do the self-assessment, then write down what you take from it.",
                Optional.of("It takes about twenty minutes."),
                "The example self-assessment",
                "Example Leadership Academy",
                url,
                List.of(
                        new Prompt("strengths", "Which strengths did it show?", Optional.empty()),
                        new Prompt("next", "What would you like to work on?", Optional.of("One thing is enough."))));
    }

    private static Exercise check() {
        return new Exercise(
                "9.1.check",
                Exercise.Kind.CHECK,
                "Check what stayed with you",
                "<p>A colleague stops you in the corridor. Your next meeting begins in a minute.</p>",
                List.of(new ExerciseUnit("9.1.check", Audience.INDIVIDUAL, false, Optional.empty())),
                List.of(
                        question("first", "What would you do first?", "pause"),
                        question("then", "And what then?", "ask"),
                        question("last", "What helps you to remember it?", "answer")),
                Map.of(),
                List.of());
    }

    private static Part question(String id, String text, String right) {
        return new Part.Question(
                id,
                text,
                List.of(
                        told("pause", "Breathe out and look at them", "One breath is enough to notice what they need."),
                        told("answer", "Answer while you walk on", "It saves the minute, and it may cost the day."),
                        told("ask", "Ask when you can talk", "It shows that you want to know.")),
                List.of(right));
    }

    private static Option told(String value, String label, String feedback) {
        return new Option(value, label, Optional.empty(), Optional.of("<p>" + feedback + "</p>"));
    }
}

package org.lotuslearning.web.looks;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lotuslearning.learning.catalogue.Exercise;
import org.lotuslearning.learning.catalogue.ExerciseUnit;
import org.lotuslearning.learning.catalogue.ExerciseUnit.Audience;
import org.lotuslearning.learning.catalogue.Part;
import org.lotuslearning.learning.catalogue.Part.Option;
import org.lotuslearning.learning.catalogue.Part.Prompt;

/** One exercise for each kind of part, and one for both a learner and a team. */
final class SampleExercises {
    private SampleExercises() {}

    static Exercise reflection() {
        return individual(
                "9.1.i",
                "A conversation that stayed with you",
                new Part.Reflection(
                        "notice",
                        List.of(
                                new Prompt(
                                        "a",
                                        "What did you notice about how people felt?",
                                        Optional.of("Leave out anything that could identify a person.")),
                                new Prompt("b", "What did you do with what you noticed?", Optional.empty()))));
    }

    static Exercise choices() {
        return individual(
                "9.2.i",
                "Where your strength lies",
                new Part.Choice(
                        "strongest",
                        "Which of these comes most easily to you?",
                        Optional.of("Choose one."),
                        false,
                        options()),
                new Part.Choice(
                        "grow",
                        "Which would you like to strengthen?",
                        Optional.of("Choose all that apply."),
                        true,
                        options()));
    }

    static Exercise continuum() {
        List<Option> stops = List.of(
                option("pity", "Pity", "I felt sorry for them, from a distance."),
                option("sympathy", "Sympathy", "I felt for them, but we were still apart."),
                option("empathy", "Empathy", "I felt with them. Their feelings became mine."),
                option("compassion", "Compassion", "I understood, and I was ready to help."));
        return individual(
                "9.3.i",
                "From feeling to intention",
                new Part.Continuum(
                        "place",
                        "Where on the continuum did your feelings mostly sit?",
                        Optional.of("Choose the stop that comes closest. There is no right answer."),
                        stops,
                        Optional.of("What did you feel, and what makes you place it there?")));
    }

    static Exercise selfRating() {
        List<Part.SelfRating.Statement> statements = Stream.of(
                        List.of("attending", "Attending", "I gave people my full attention and let them finish."),
                        List.of("understanding", "Understanding", "I explored a problem until it was clear to both."),
                        List.of("empathising", "Empathising", "I felt with people and still kept my footing."),
                        List.of("helping", "Helping", "I did something that supported people in their work."))
                .map(s -> new Part.SelfRating.Statement(s.get(0), s.get(1), Optional.of(s.get(2))))
                .toList();
        List<Option> scale = List.of(
                plain("1", "Rarely"), plain("2", "Sometimes"), plain("3", "Often"), plain("4", "Almost always"));
        return individual(
                "9.4.i",
                "Your four elements",
                new Part.SelfRating(
                        "rate",
                        "How often was each of these true of you in the past month?",
                        Optional.of("This is for you to think with. It is not a test."),
                        statements,
                        scale));
    }

    static Exercise actionPlan() {
        return individual(
                "9.5.i",
                "What you will do next",
                new Part.ActionPlan(
                        "plan",
                        "What will you do to move from feeling towards action?",
                        Optional.of("One action is enough. Choose something that you can begin within two weeks."),
                        1,
                        3));
    }

    static Exercise forBoth() {
        return new Exercise(
                "9.6",
                "Our shared decisions",
                "<p>To look together at what feelings do to the decisions you share.</p>",
                List.of(
                        new ExerciseUnit("9.6/individual", Audience.INDIVIDUAL, true, Optional.empty()),
                        new ExerciseUnit("9.6/team", Audience.TEAM, false, Optional.of("9.6/individual"))),
                List.of(new Part.TeamDiscussion(
                        "talk",
                        List.of(
                                new Prompt("a", "What did you feel in each situation?", Optional.empty()),
                                new Prompt(
                                        "b",
                                        "How did the team respond?",
                                        Optional.of("Were feelings spoken about, hidden, or passed on?"))))));
    }

    static List<Exercise> all() {
        return Stream.of(
                        List.of(reflection(), choices(), continuum(), selfRating(), actionPlan(), forBoth()),
                        MoreSampleExercises.all(),
                        ArrangedSampleExercises.all())
                .flatMap(List::stream)
                .toList();
    }

    static Exercise individual(String id, String title, Part... parts) {
        return new Exercise(
                id,
                title,
                "<p>To see where your own feelings take you in a hard case, and to plan the next step.</p>",
                List.of(new ExerciseUnit(id, Audience.INDIVIDUAL, true, Optional.empty())),
                List.of(parts));
    }

    private static List<Option> options() {
        return List.of(
                new Option(
                        "attending",
                        "Attending",
                        Optional.of("Giving someone your whole attention."),
                        Optional.of("<p>Choose one conversation a day in which you listen to the end.</p>")),
                new Option(
                        "understanding",
                        "Understanding",
                        Optional.of("Exploring a problem until it is clear."),
                        Optional.of("<p>Ask one more question before you offer a solution.</p>")),
                plain("helping", "Helping"));
    }

    static Option option(String value, String label, String description) {
        return new Option(value, label, Optional.of(description), Optional.empty());
    }

    static Option plain(String value, String label) {
        return new Option(value, label, Optional.empty(), Optional.empty());
    }
}

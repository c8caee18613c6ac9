package org.lotuslearning.web.looks;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lotuslearning.learning.catalogue.Exercise;
import org.lotuslearning.learning.catalogue.ExerciseUnit;
import org.lotuslearning.learning.catalogue.ExerciseUnit.Audience;
import org.lotuslearning.learning.catalogue.Part.Prompt;
import org.lotuslearning.learning.catalogue.Part.SelfRating.Statement;
import org.lotuslearning.learning.catalogue.TeamSession;
import org.lotuslearning.learning.teams.Distribution;
import org.lotuslearning.learning.teams.TeamResult;
import org.lotuslearning.learning.teams.TeamStanding;
import org.lotuslearning.web.page.Frame;
import org.lotuslearning.web.team.JoinAnswerView;
import org.lotuslearning.web.team.JoinOverView;
import org.lotuslearning.web.team.JoinSentView;
import org.lotuslearning.web.team.JoinView;
import org.lotuslearning.web.team.TeamPanel;
import org.lotuslearning.web.team.TeamResultView;
import org.lotuslearning.web.team.TeamView;

/** A team session in each state, for its note-taker and on a colleague's device. */
final class SampleTeam {
    private static final Instant CLOSED = Instant.parse("2026-11-20T14:03:00Z");

    private static final TeamSession ASKED = new TeamSession(
            "together",
            "How often was each of these true of your team?",
            Optional.of("Think of what the whole team did, not of one person."),
            List.of(
                    new Statement("attending", "Attending", Optional.of("We let people finish.")),
                    new Statement("understanding", "Understanding", Optional.empty()),
                    new Statement("helping", "Helping where help was needed, also unasked", Optional.empty())),
            List.of(
                    SampleExercises.plain("not-yet", "Not yet at stage 1"),
                    SampleExercises.option("rarely", "Stage 1: inclusion", "People are welcome as they are."),
                    SampleExercises.plain("sometimes", "Stage 2: learner"),
                    SampleExercises.plain("often", "Stage 3: contributor"),
                    SampleExercises.plain("always", "Stage 4: challenger")),
            true,
            List.of(new Prompt("talk", "What would you talk about first?", Optional.empty())));

    private SampleTeam() {}

    static Exercise exercise() {
        return new Exercise(
                "9.12.t",
                "Without names",
                "<p>To hear from everyone.</p>",
                List.of(new ExerciseUnit("9.12.t", Audience.TEAM, false, Optional.empty())),
                List.of(ASKED));
    }

    static Map<String, TeamPanel> panels(SampleUnits state, Exercise exercise, ExerciseUnit unit) {
        Map<String, TeamPanel> panels = new LinkedHashMap<>();
        exercise.parts(unit).stream()
                .filter(TeamSession.class::isInstance)
                .forEach(part -> panels.put(
                        part.id(),
                        switch (state) {
                            case OPEN, LOCKED -> panel(new TeamStanding.NotBegun(), false);
                            case DRAFT -> open(4);
                            case ERROR -> panel(new TeamStanding.Lapsed(CLOSED), false);
                            case CHANGED -> panel(new TeamStanding.Closed(CLOSED, 4, Optional.empty()), false);
                            case SUBMITTED, ELSEWHERE, AGAIN ->
                                panel(new TeamStanding.Closed(CLOSED, 7, Optional.of(result())), true);
                        }));
        return panels;
    }

    static Map<String, Object> views() {
        Map<String, Object> views = new LinkedHashMap<>();
        views.put("team--new", team(panel(new TeamStanding.NotBegun(), false)));
        views.put("team--open", team(open(4)));
        views.put("team--enough", team(open(12)));
        views.put("team--closed", team(panel(new TeamStanding.Closed(CLOSED, 7, Optional.of(result())), true)));
        views.put("team--too-few", team(panel(new TeamStanding.Closed(CLOSED, 4, Optional.empty()), false)));
        views.put("team--lapsed", team(panel(new TeamStanding.Lapsed(CLOSED), false)));
        views.put("join--new", new JoinView(frame(), "/join", "", Optional.empty()));
        views.put(
                "join--wrong",
                new JoinView(frame(), "/join", "CDFH JK34", Optional.of("There is no open session with this code")));
        views.put("join-answer--new", answering(Map.of(), false, List.of()));
        views.put("join-answer--missing", answering(Map.of("attending", "often"), false, List.of("helping")));
        views.put("join-sent", new JoinSentView(frame(), "Without names", ASKED, "/join/CDFHJK34", 3));
        views.put("join-answer--change", answering(Map.of(), true, List.of()));
        views.put("join-over--result", over("This is what your team said", true));
        views.put("join-over--closed", over("This session is closed", false));
        return views;
    }

    private static TeamPanel open(int answered) {
        return panel(new TeamStanding.Open("CDFHJK34", CLOSED, answered), false);
    }

    private static TeamPanel panel(TeamStanding standing, boolean result) {
        return new TeamPanel(
                "/l/sample/team/9.12.t/together",
                standing,
                "21:40",
                result ? Optional.of(TeamResultView.of(result())) : Optional.empty(),
                5);
    }

    private static TeamResult result() {
        return new TeamResult(
                CLOSED,
                7,
                ASKED.scale(),
                List.of(
                        new TeamResult.Row(ASKED.statements().get(0), new Distribution(List.of(0, 1, 2, 4, 0))),
                        new TeamResult.Row(ASKED.statements().get(1), new Distribution(List.of(3, 0, 0, 0, 4))),
                        new TeamResult.Row(ASKED.statements().get(2), new Distribution(List.of(0, 0, 7, 0, 0)))));
    }

    private static TeamView team(TeamPanel panel) {
        return new TeamView(
                SampleStaffViews.frame("Team session", Frame.Kind.LAUNCH, "/l/sample/close"),
                "learn",
                "Without names",
                ASKED,
                panel,
                "https://learning.example-trust.nhs.example/join",
                "/l/sample/team/9.12.t/together/start",
                "/l/sample/team/9.12.t/together/close",
                "/l/sample/u/9.12.t");
    }

    private static JoinAnswerView answering(Map<String, String> values, boolean changes, List<String> missing) {
        return new JoinAnswerView(frame(), "Without names", ASKED, "/join/CDFHJK34", values, changes, missing, 5);
    }

    private static JoinOverView over(String heading, boolean result) {
        return new JoinOverView(
                frame(),
                "Without names",
                heading,
                "The session is closed. Nobody’s own answer was kept.",
                result ? Optional.of(TeamResultView.of(result())) : Optional.empty());
    }

    private static Frame frame() {
        return SampleStaffViews.frame("Team session", Frame.Kind.SITE, "");
    }
}

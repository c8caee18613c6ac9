package org.lotuslearning.web.team;

import static org.lotuslearning.web.page.Words.t;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lotuslearning.learning.teams.GroupSize;
import org.lotuslearning.learning.teams.JoinedRound;
import org.lotuslearning.learning.teams.TeamResult;
import org.lotuslearning.learning.teams.TeamStanding;
import org.lotuslearning.web.page.Frame;
import org.lotuslearning.web.page.Html;
import org.lotuslearning.web.page.Pages;

/** The pages of a colleague's device. */
@ApplicationScoped
class JoinPages {
    @Inject
    Pages pages;

    @Inject
    GroupSize groupSize;

    /** Where the code is typed. */
    Response enter(Response.Status status, String csrf, String typed, Optional<String> error) {
        return Html.page(status, pages.render("join.jte", new JoinView(frame(csrf), "/join", typed, error)));
    }

    /** A session as the device finds it: its statements, or what came of it. */
    Response round(String csrf, String code, JoinedRound round) {
        if (round.standing() instanceof TeamStanding.Open open) {
            return round.answered()
                    ? Html.page(pages.render("join-sent.jte", sent(csrf, code, round, open.answered())))
                    : form(csrf, code, round);
        }
        return over(round);
    }

    /** The statements, none of them rated, also for a device that has answered. */
    Response form(String csrf, String code, JoinedRound round) {
        return Html.page(pages.render("join-answer.jte", view(csrf, code, round, Map.of(), List.of())));
    }

    private Response over(JoinedRound round) {
        Optional<TeamResult> result =
                round.standing() instanceof TeamStanding.Closed closed ? closed.result() : Optional.empty();
        if (result.isPresent()) {
            return over(
                    round,
                    t("This is what your team said"),
                    t("The session is closed. Nobody’s own answer was kept."),
                    result);
        }
        return round.proved()
                ? over(
                        round,
                        t("Too few people answered"),
                        t(
                                "The session is closed. Results are shown from {0} answers up, so that nobody’s answer shows. What was sent is deleted.",
                                groupSize.least()),
                        Optional.empty())
                : over(
                        round,
                        t("This session is closed"),
                        t(
                                "It takes no more answers. Only the devices that answered can see the result here; the note-taker can show it to you."),
                        Optional.empty());
    }

    /** The form again, with what has to be rated yet. */
    Response incomplete(String csrf, String code, JoinedRound round, Map<String, String> chosen, List<String> missing) {
        return Html.page(
                Response.Status.BAD_REQUEST, pages.render("join-answer.jte", view(csrf, code, round, chosen, missing)));
    }

    Response full(JoinedRound round) {
        return over(
                round,
                t("This session is full"),
                t("It has as many answers as it can take. Say so to the note-taker."),
                Optional.empty());
    }

    private static JoinSentView sent(String csrf, String code, JoinedRound round, int answered) {
        return new JoinSentView(frame(csrf), round.exercise(), round.asked(), "/join/" + code, answered);
    }

    private JoinAnswerView view(
            String csrf, String code, JoinedRound round, Map<String, String> values, List<String> missing) {
        return new JoinAnswerView(
                frame(csrf),
                round.exercise(),
                round.asked(),
                "/join/" + code,
                values,
                round.answered(),
                missing,
                groupSize.least());
    }

    private Response over(JoinedRound round, String heading, String what, Optional<TeamResult> result) {
        JoinOverView view =
                new JoinOverView(frame(""), round.exercise(), heading, what, result.map(TeamResultView::of));
        return Html.page(pages.render("join-over.jte", view));
    }

    private static Frame frame(String csrf) {
        return new Frame(
                t("Team session"),
                csrf,
                Frame.Kind.SITE,
                "",
                "/",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}

package org.lotuslearning.web.team;

import java.util.Optional;
import org.lotuslearning.learning.teams.TeamStanding;

/**
 * How far a team session is, for its note-taker ({@code parts/team-session.jte} and {@code team.jte}).
 *
 * @param href the session's own page
 * @param until when the open session ends by itself, e.g. {@code 21:40}; empty when none is open
 * @param result of the newest session that has one
 * @param least from how many answers on there is a result
 */
public record TeamPanel(String href, TeamStanding standing, String until, Optional<TeamResultView> result, int least) {
    public boolean open() {
        return standing instanceof TeamStanding.Open;
    }

    /** What colleagues type, in two groups of four; empty when no session is open. */
    public String code() {
        return standing instanceof TeamStanding.Open open
                ? open.code().substring(0, 4) + " " + open.code().substring(4)
                : "";
    }

    /** How many have answered in the newest session. */
    public int answered() {
        return standing instanceof TeamStanding.Open open
                ? open.answered()
                : standing instanceof TeamStanding.Closed closed ? closed.answered() : 0;
    }

    /** Whether the newest session was closed before enough had answered. */
    public boolean tooFew() {
        return standing instanceof TeamStanding.Closed closed && closed.result().isEmpty();
    }

    /** Whether nobody closed the newest session in time. */
    public boolean lapsed() {
        return standing instanceof TeamStanding.Lapsed;
    }
}

package org.lotuslearning.web.team;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.lotuslearning.learning.catalogue.Exercise;
import org.lotuslearning.learning.catalogue.ExerciseUnit;
import org.lotuslearning.learning.catalogue.Part;
import org.lotuslearning.learning.catalogue.TeamSession;
import org.lotuslearning.learning.teams.GroupSize;
import org.lotuslearning.learning.teams.TeamRounds;
import org.lotuslearning.learning.teams.TeamStanding;
import org.lotuslearning.web.page.Dates;

/** Fills what a note-taker sees of team sessions. Reads only. */
@RequestScoped
public class TeamPanels {
    @Inject
    TeamRounds rounds;

    @Inject
    GroupSize groupSize;

    @Inject
    Clock clock;

    /**
     * The panels of a unit, by part id; none where it has no team session.
     *
     * @param base of the launch, with a slash at the end
     */
    public Map<String, TeamPanel> of(String base, long enrolment, Exercise exercise, ExerciseUnit unit) {
        Map<String, TeamPanel> panels = new HashMap<>();
        for (Part part : exercise.parts(unit)) {
            if (part instanceof TeamSession) {
                panels.put(part.id(), panel(base, enrolment, unit.id(), part.id()));
            }
        }
        return panels;
    }

    TeamPanel panel(String base, long enrolment, String unit, String part) {
        TeamStanding standing = rounds.standing(enrolment, unit, part);
        return new TeamPanel(
                href(base, unit, part),
                standing,
                standing instanceof TeamStanding.Open open ? Dates.moment(open.until(), clock) : "",
                rounds.result(enrolment, unit, part).map(TeamResultView::of),
                groupSize.least());
    }

    static String href(String base, String unit, String part) {
        return base + "team/" + unit + "/" + part;
    }
}

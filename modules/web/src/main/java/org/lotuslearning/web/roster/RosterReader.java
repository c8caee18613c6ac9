package org.lotuslearning.web.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lotuslearning.learning.roster.OnCourse;
import org.lotuslearning.learning.roster.RosterProblem;
import org.lotuslearning.learning.roster.RosterQuestion;
import org.lotuslearning.learning.roster.Rosters;
import org.lotuslearning.lti.grading.GradingProblem;
import org.lotuslearning.lti.registration.Registration;
import org.lotuslearning.lti.registration.Registrations;
import org.lotuslearning.lti.roster.Member;
import org.lotuslearning.lti.roster.Memberships;
import org.lotuslearning.lti.roster.RosterOutcome;

/** Asks an LMS for one list and keeps what it tells. */
@ApplicationScoped
class RosterReader {
    private static final System.Logger LOG = System.getLogger(RosterReader.class.getName());

    @Inject
    Memberships memberships;

    @Inject
    Registrations registrations;

    @Inject
    Rosters rosters;

    void read(RosterQuestion question) {
        Optional<Registration> registration = registrations.byId(question.platform());
        if (registration.isEmpty()) {
            rosters.failed(question.roster(), RosterProblem.NOT_ALLOWED);
            return;
        }
        if (question.differences().isPresent()) {
            RosterOutcome changes = memberships.changes(
                    registration.get(), question.differences().get());
            if (changes instanceof RosterOutcome.Read read) {
                keep(question, read, false);
                return;
            }
            // the platform may have forgotten since when we ask: the whole list will do
        }
        RosterOutcome everyone = memberships.everyone(registration.get(), question.address());
        if (everyone instanceof RosterOutcome.Read read) {
            keep(question, read, true);
            return;
        }
        GradingProblem problem = ((RosterOutcome.Failed) everyone).problem();
        LOG.log(Level.WARNING, "Roster {0} of platform {1}: {2}", question.roster(), question.platform(), problem);
        rosters.failed(question.roster(), why(problem));
    }

    private void keep(RosterQuestion question, RosterOutcome.Read read, boolean whole) {
        // whoever is named twice is what the last entry says
        Map<String, Member> members = new LinkedHashMap<>();
        read.members().forEach(member -> members.put(member.userId(), member));
        List<OnCourse> learners = members.values().stream()
                .filter(RosterReader::learns)
                .map(member -> new OnCourse(member.userId(), member.name()))
                .toList();
        if (whole) {
            rosters.everyone(question.roster(), learners, read.differences());
        } else {
            Set<String> left = members.values().stream()
                    .filter(member -> !learns(member))
                    .map(Member::userId)
                    .collect(Collectors.toSet());
            rosters.changed(question.roster(), learners, left, read.differences());
        }
    }

    private static boolean learns(Member member) {
        return member.learner() && member.status() == Member.Status.ACTIVE;
    }

    private static RosterProblem why(GradingProblem problem) {
        if (problem instanceof GradingProblem.Unauthorised
                || problem instanceof GradingProblem.Refused
                || problem instanceof GradingProblem.NotOffered) {
            return RosterProblem.NOT_ALLOWED;
        }
        if (problem instanceof GradingProblem.NotGradable) {
            return RosterProblem.NOT_THERE;
        }
        if (problem instanceof GradingProblem.Busy) {
            return RosterProblem.BUSY;
        }
        return problem instanceof GradingProblem.Unreachable ? RosterProblem.UNREACHABLE : RosterProblem.UNREADABLE;
    }
}

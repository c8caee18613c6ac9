package org.lotuslearning.web.educator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lotuslearning.learning.records.ClassPage;
import org.lotuslearning.learning.records.ClassRow;
import org.lotuslearning.learning.records.Records;
import org.lotuslearning.learning.roster.RosterPlace;
import org.lotuslearning.learning.roster.RosterState;
import org.lotuslearning.learning.roster.Rosters;
import org.lotuslearning.web.roster.RosterReading;
import org.lotuslearning.web.session.Launch;

/** A class, page by page: those who have begun, then those on the LMS's list who have not. */
@RequestScoped
class ClassMembers {
    @Inject
    Records records;

    @Inject
    Rosters rosters;

    @Inject
    RosterReading reading;

    @Inject
    Clock clock;

    /**
     * One page of a class.
     *
     * @param learners those who have begun: their numbers, and the rows of this page
     * @param page from 1
     */
    record Shown(ClassPage learners, List<ClassView.Row> rows, int page, int pages, Optional<ClassRoster> roster) {}

    Shown show(Launch launch, int wanted) {
        if (launch.placement().isEmpty()) {
            return new Shown(new ClassPage(0, 0, List.of(), 1, 1), List.of(), 1, 1, Optional.empty());
        }
        long placement = launch.placement().get();
        Optional<RosterPlace> place = place(launch);
        place.ifPresent(reading::refresh);
        Optional<RosterState> roster = place.flatMap(rosters::state);
        Optional<Long> list = roster.filter(r -> r.readAt().isPresent()).map(RosterState::id);
        ClassPage learners = records.ofPlacement(launch.organisation(), placement, wanted);
        long absent = list.map(id -> rosters.notStarted(id, placement)).orElse(0L);
        int pages = (int) Math.max(1, (learners.begun() + absent + Records.CLASS_PAGE - 1) / Records.CLASS_PAGE);
        int page = Math.min(Math.max(1, wanted), pages);
        List<ClassView.Row> rows = new ArrayList<>();
        if (learners.page() == page) {
            rows.addAll(begun(learners.rows(), list));
        }
        long passed = Math.max(0, (long) (page - 1) * Records.CLASS_PAGE - learners.begun());
        list.ifPresent(id -> rosters.notStarted(id, placement, (int) passed, Records.CLASS_PAGE - rows.size())
                .forEach(name -> rows.add(ClassView.Row.notStarted(name))));
        return new Shown(
                learners,
                rows,
                page,
                pages,
                roster.map(state -> ClassRoster.of(state, absent, launch.base() + "roster", clock)));
    }

    /** Asks the LMS by hand. */
    void askAgain(Launch launch) {
        place(launch).ifPresent(reading::again);
    }

    private List<ClassView.Row> begun(List<ClassRow> rows, Optional<Long> list) {
        Set<Long> left = list.map(id ->
                        rosters.left(id, rows.stream().map(ClassRow::learner).toList()))
                .orElse(Set.of());
        return rows.stream()
                .map(row -> ClassView.Row.of(row, left.contains(row.learner())))
                .toList();
    }

    private static Optional<RosterPlace> place(Launch launch) {
        return launch.context().map(context -> new RosterPlace(launch.platform(), launch.deployment(), context));
    }
}

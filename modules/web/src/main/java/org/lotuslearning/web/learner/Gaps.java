package org.lotuslearning.web.learner;

import java.util.ArrayList;
import java.util.List;
import org.lotuslearning.learning.catalogue.Part.Checklist;
import org.lotuslearning.learning.catalogue.Part.Option;

/**
 * The result of a checklist: what is not in place.
 *
 * @param inPlace rows at the first step of the scale
 * @param total all rows
 * @param groups the steps below the first that were chosen, the worst first
 */
public record Gaps(int inPlace, int total, List<Group> groups) {
    public Gaps {
        groups = List.copyOf(groups);
    }

    /** The rows at one step. */
    public record Group(String step, List<Gap> gaps) {
        public Group {
            gaps = List.copyOf(gaps);
        }
    }

    /** A row and its note, which may be empty. */
    public record Gap(String text, String note) {}

    public static Gaps of(Checklist checklist, UnitView unit) {
        List<Option> scale = checklist.scale();
        List<Group> groups = new ArrayList<>();
        for (int step = scale.size() - 1; step > 0; step--) {
            List<Gap> gaps = at(checklist, scale.get(step), unit);
            if (!gaps.isEmpty()) {
                groups.add(new Group(scale.get(step).label(), gaps));
            }
        }
        int inPlace = at(checklist, scale.get(0), unit).size();
        return new Gaps(inPlace, checklist.rows().size(), groups);
    }

    private static List<Gap> at(Checklist checklist, Option step, UnitView unit) {
        return checklist.rows().stream()
                .filter(row -> unit.chosen(checklist.field(row), step.value()))
                .map(row -> new Gap(row.text(), unit.text(checklist.noteField(row))))
                .toList();
    }
}

package org.lotuslearning.learning.catalogue;

import java.util.List;
import org.lotuslearning.learning.catalogue.ExerciseUnit.Audience;

/** What the schema cannot say of a team session: whose it is, and that its fields keep apart. */
final class TeamSessionChecks {
    private final PageContext page;

    TeamSessionChecks(PageContext page) {
        this.page = page;
    }

    void check(Entry block, Exercise exercise) {
        block.items("parts").stream()
                .filter(part -> part.text("type").equals("team-session"))
                .forEach(part -> checkPart(part, exercise));
        exercise.units().stream()
                .filter(unit -> !exercise.parts(unit).isEmpty()
                        && exercise.fields(unit).findAny().isEmpty())
                .forEach(
                        unit -> page.problem(
                                block.line(),
                                "Nothing in the unit \"" + unit.id()
                                        + "\" can be saved. Give its team-session prompts, remove agreed: false, or add another part."));
    }

    private void checkPart(Entry part, Exercise exercise) {
        String name = "The team-session \"" + part.text("id") + "\"";
        boolean individual = exercise.units().stream()
                .filter(unit -> unit.audience() == Audience.INDIVIDUAL)
                .anyMatch(unit -> exercise.parts(unit).stream().anyMatch(p -> p.id().equals(part.text("id"))));
        if (individual) {
            page.problem(
                    part.line(),
                    name
                            + " is in a part for one person. Write for: team in the exercise or, where that is for both, here.");
        }
        List<String> statements =
                part.items("statements").stream().map(s -> s.text("id")).toList();
        part.items("prompts").stream()
                .filter(prompt -> statements.contains(prompt.text("id")))
                .forEach(prompt -> page.problem(
                        prompt.line(),
                        name + " has a statement and a prompt \"" + prompt.text("id")
                                + "\". Give one of them another id."));
    }
}

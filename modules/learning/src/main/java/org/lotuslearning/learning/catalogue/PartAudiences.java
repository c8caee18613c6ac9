package org.lotuslearning.learning.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lotuslearning.learning.catalogue.ExerciseUnit.Audience;

/** Whose parts are whose, in an exercise for both a learner and a team. */
final class PartAudiences {
    private final Entry block;
    private final PageContext page;

    PartAudiences(Entry block, PageContext page) {
        this.block = block;
        this.page = page;
    }

    /** The audience of the parts that name one, by part id. */
    static Map<String, Audience> only(Entry block) {
        Map<String, Audience> only = new HashMap<>();
        for (Entry part : block.items("parts")) {
            part.optional("for")
                    .map(word -> Audience.valueOf(word.toUpperCase(Locale.ROOT)))
                    .ifPresent(audience -> only.put(part.text("id"), audience));
        }
        return only;
    }

    /** Only an exercise for both has parts for one, and each of its units has a part at least. */
    void check(Exercise exercise) {
        List<Entry> named =
                block.items("parts").stream().filter(p -> p.has("for")).toList();
        if (!block.text("for").equals("both")) {
            named.forEach(part -> page.problem(
                    part.at("for").line(),
                    "The part \"" + part.text("id") + "\" is for: " + part.text("for") + ", and the exercise \""
                            + exercise.id() + "\" for: " + block.text("for")
                            + ". Remove this line, or write for: both in the exercise."));
            return;
        }
        exercise.units().stream()
                .filter(unit -> exercise.parts(unit).isEmpty())
                .forEach(unit -> page.problem(
                        block.line(),
                        "The exercise \"" + exercise.id() + "\" is for both, and none of its parts is for the "
                                + (unit.audience() == Audience.TEAM ? "team" : "individual")
                                + ". Remove for: from a part that is for both."));
    }
}

package org.lotuslearning.learning.teams;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lotuslearning.learning.catalogue.Exercise;
import org.lotuslearning.learning.catalogue.ModuleDefinition;
import org.lotuslearning.learning.catalogue.Part;
import org.lotuslearning.learning.catalogue.TeamSession;

/** What a round asks: the part in the version of the module that the note-taker began with. */
record Asked(Exercise exercise, TeamSession session) {

    static Optional<Asked> of(ModuleDefinition definition, String unit, String part) {
        return definition
                .exerciseOfUnit(unit)
                .flatMap(exercise -> exercise.unit(unit).stream()
                        .flatMap(u -> exercise.parts(u).stream())
                        .filter(p -> p instanceof TeamSession && p.id().equals(part))
                        .map(p -> new Asked(exercise, (TeamSession) p))
                        .findFirst());
    }

    /** Whether what was answered to the other one is an answer to this one; its wording may differ. */
    boolean sameAs(Asked other) {
        return statements().equals(other.statements()) && offered().equals(other.offered());
    }

    private List<String> statements() {
        return session.statements().stream().map(Part.SelfRating.Statement::id).toList();
    }

    private List<String> offered() {
        return session.scale().stream().map(Part.Option::value).toList();
    }

    /** What was chosen of what is offered, by statement id. */
    Map<String, String> clean(Map<String, String> chosen) {
        List<String> offered = offered();
        Map<String, String> clean = new HashMap<>();
        for (Part.SelfRating.Statement statement : session.statements()) {
            String value = chosen.getOrDefault(statement.id(), "");
            if (offered.contains(value)) {
                clean.put(statement.id(), value);
            }
        }
        return clean;
    }

    /** The statements that are not rated. */
    List<String> missing(Map<String, String> chosen) {
        return statements().stream().filter(id -> !chosen.containsKey(id)).toList();
    }

    /** How many chose each step, by statement id. */
    Map<String, List<Integer>> count(List<Map<String, String>> responses) {
        Map<String, List<Integer>> counts = new HashMap<>();
        for (Part.SelfRating.Statement statement : session.statements()) {
            counts.put(
                    statement.id(),
                    session.scale().stream()
                            .map(step -> (int) responses.stream()
                                    .filter(r -> step.value().equals(r.get(statement.id())))
                                    .count())
                            .toList());
        }
        return counts;
    }

    /** The counts of a closed round, with the words of today. */
    List<TeamResult.Row> rows(Map<String, List<Integer>> counts) {
        List<TeamResult.Row> rows = new ArrayList<>();
        for (Part.SelfRating.Statement statement : session.statements()) {
            Optional.ofNullable(counts.get(statement.id()))
                    .ifPresent(c -> rows.add(new TeamResult.Row(statement, new Distribution(c))));
        }
        return rows;
    }
}

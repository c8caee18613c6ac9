package org.lotuslearning.testprofile;

import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A profile as it was published. */
public final class Profile {
    private final List<Template> templates;
    private final Patterns patterns;

    /**
     * Reads its JSON-LD.
     *
     * @throws IllegalArgumentException for a rule or a JSONPath that the specification does not allow
     */
    public Profile(JsonObject json) {
        templates = json.getJsonArray("templates").getValuesAs(JsonObject.class).stream()
                .map(Template::read)
                .toList();
        patterns = new Patterns(json.getJsonArray("patterns"));
    }

    /** {@code validates}: the rules of every template whose determining properties the statement has. */
    public Verdict check(JsonObject statement) {
        List<Template> matching =
                templates.stream().filter(t -> t.matches(statement)).toList();
        List<String> problems = new ArrayList<>();
        matching.forEach(template -> problems.addAll(template.broken(statement)));
        if (!problems.isEmpty()) {
            return new Verdict.Breaks(problems);
        }
        return matching.isEmpty()
                ? new Verdict.Unmatched()
                : new Verdict.Follows(matching.stream().map(Template::id).collect(Collectors.toSet()));
    }

    /**
     * {@code follows}: whether all statements of one registration together follow a primary pattern. They are put in the
     * order of their timestamps first, as 2.2 asks for collected statements.
     */
    public boolean followed(List<JsonObject> registration) {
        List<Set<String>> matched = new ArrayList<>();
        List<JsonObject> inOrder = registration.stream()
                .sorted(Comparator.comparing(
                        s -> OffsetDateTime.parse(s.getString("timestamp")).toInstant()))
                .toList();
        for (JsonObject statement : inOrder) {
            if (!(check(statement) instanceof Verdict.Follows follows)) {
                return false;
            }
            matched.add(follows.templates());
        }
        return patterns.follow(matched);
    }
}

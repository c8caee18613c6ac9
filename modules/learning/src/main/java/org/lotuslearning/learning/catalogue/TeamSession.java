package org.lotuslearning.learning.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Statements that a team rates together: each on a device of their own, without names, or all of them on one.
 *
 * <p>What comes from other devices belongs to no answer (see {@code learning.teams}). The fields are the note-taker's own:
 * what the team agreed on, and what was said about it.
 *
 * @param scale from least to most: its order makes the median
 * @param agreed whether the form asks for the rating that the team agreed on; none has to be given
 * @param prompts the note-taker's text
 */
public record TeamSession(
        String id,
        String question,
        Optional<String> hint,
        List<Part.SelfRating.Statement> statements,
        List<Part.Option> scale,
        boolean agreed,
        List<Part.Prompt> prompts)
        implements Part {
    public TeamSession {
        statements = List.copyOf(statements);
        scale = List.copyOf(scale);
        prompts = List.copyOf(prompts);
    }

    /** The field of what the team agreed on for a statement. */
    public String field(Part.SelfRating.Statement statement) {
        return id + "-" + statement.id();
    }

    public String field(Part.Prompt prompt) {
        return id + "-" + prompt.id();
    }

    @Override
    public List<Part.Field> fields() {
        List<Part.Field> fields = new ArrayList<>();
        if (agreed) {
            statements.forEach(s -> fields.add(new Part.Field(field(s), s.text(), scale, false, false)));
        }
        prompts.forEach(p -> fields.add(new Part.Field(field(p), p.text(), List.of(), false, false)));
        return fields;
    }

    @Override
    public String interactionType() {
        return "other";
    }
}

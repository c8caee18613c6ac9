package org.lotuslearning.learning.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes the parts of an exercise out of its YAML, or of the same fields in a stored definition. */
final class PartReader {
    private static final int LEAST_ACTIONS = 1;
    private static final int MOST_ACTIONS = 5;

    private final Function<Entry, String> markdown;

    /** Takes how a Markdown field becomes HTML. */
    PartReader(Function<Entry, String> markdown) {
        this.markdown = markdown;
    }

    Part read(Entry part) {
        String id = part.text("id");
        String type = part.text("type");
        return switch (type) {
            case "continuum" ->
                new Part.Continuum(
                        id, part.text("question"), part.optional("hint"), options(part, "stops"), part.optional("why"));
            case "reflection" -> new Part.Reflection(id, prompts(part));
            case "choice" ->
                new Part.Choice(
                        id,
                        part.text("question"),
                        part.optional("hint"),
                        part.flag("many", false),
                        options(part, "options"));
            case "self-rating" ->
                new Part.SelfRating(
                        id,
                        part.text("question"),
                        part.optional("hint"),
                        part.items("statements").stream()
                                .map(s -> new Part.SelfRating.Statement(
                                        s.text("id"), s.text("text"), s.optional("description")))
                                .toList(),
                        options(part, "scale"));
            case "action-plan" -> actionPlan(id, part);
            case "team-discussion" -> new Part.TeamDiscussion(id, prompts(part));
            default -> throw new IllegalStateException("The schema lets through the unknown part type " + type);
        };
    }

    private static Part actionPlan(String id, Entry part) {
        int exactly = part.number("exactly", 0);
        int least = exactly > 0 ? exactly : part.number("least", LEAST_ACTIONS);
        int most = exactly > 0 ? exactly : part.number("most", Math.max(MOST_ACTIONS, least));
        return new Part.ActionPlan(id, part.text("question"), part.optional("hint"), least, most);
    }

    private List<Part.Option> options(Entry part, String field) {
        return part.items(field).stream().map(this::option).toList();
    }

    private Part.Option option(Entry option) {
        Optional<String> feedback =
                option.has("feedback") ? Optional.of(markdown.apply(option.at("feedback"))) : Optional.empty();
        return new Part.Option(option.text("value"), option.text("label"), option.optional("description"), feedback);
    }

    private static List<Part.Prompt> prompts(Entry part) {
        return part.items("prompts").stream()
                .map(p -> new Part.Prompt(p.text("id"), p.text("text"), p.optional("hint")))
                .toList();
    }
}

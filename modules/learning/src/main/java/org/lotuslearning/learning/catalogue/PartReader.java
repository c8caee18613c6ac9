package org.lotuslearning.learning.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Makes the parts of an exercise out of its YAML, or of the same fields in a stored definition. */
final class PartReader {
    private static final int LEAST_ACTIONS = 1;
    private static final int MOST_ACTIONS = 5;

    /** Values of the scale of a checklist that names none. */
    private static final List<String> IN_PLACE = List.of("in-place", "partly", "not-yet");

    private final ContentWords words;
    private final Function<Entry, String> markdown;
    private final ArrangementReader arrangements;
    private final CourseTools tools;

    /** Reads stored definitions, which hold all they need. Takes how a Markdown field becomes HTML. */
    PartReader(Function<Entry, String> markdown) {
        this(ContentWords.of(CourseSource.MAIN_LANGUAGE), markdown, CourseTools.NONE);
    }

    PartReader(ContentWords words, Function<Entry, String> markdown, CourseTools tools) {
        this.words = words;
        this.markdown = markdown;
        this.arrangements = new ArrangementReader(markdown);
        this.tools = tools;
    }

    Part read(Entry part) {
        String id = part.text("id");
        String type = part.text("type");
        return switch (type) {
            case "continuum" ->
                new Part.Continuum(
                        id,
                        part.text("question"),
                        part.optional("hint"),
                        options(part, "stops"),
                        part.optional("why"),
                        // a definition from before shapes says none
                        part.optional("shape").map(Part.Continuum.Shape::of).orElse(Part.Continuum.Shape.LINE));
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
                        id, part.text("question"), part.optional("hint"), statements(part), options(part, "scale"));
            case "action-plan" -> actionPlan(id, part);
            case "team-discussion" -> new Part.TeamDiscussion(id, prompts(part));
            case "checklist" -> checklist(id, part);
            case "matrix" -> matrix(id, part);
            case "before-after" -> new Part.BeforeAfter(id, side(part, "before"), side(part, "after"));
            case "external" -> external(id, part);
            case "team-session" -> teamSession(id, part);
            case "question" -> question(part);
            case "card-sort" -> arrangements.cardSort(part);
            case "ordering" -> arrangements.ordering(part);
            case "attestation" -> arrangements.attestation(part);
            case "feedback-builder" -> arrangements.feedbackBuilder(part);
            case "heat-map" -> arrangements.heatMap(part);
            case "case" ->
                new CasePart(
                        id, part.text("question"), part.optional("hint"), part.flag("optional", false), cases(part));
            case "risk-score" ->
                new RiskScore(
                        id, part.text("question"), part.optional("hint"), part.flag("optional", false), guide(part));
            case "form" -> new FormPart(id, part.flag("optional", false), form(part));
            default -> throw new IllegalStateException("The schema lets through the unknown part type " + type);
        };
    }

    // What a course's page only names, a stored definition holds.

    private List<PracticeCase> cases(Entry part) {
        return part.has("cases") ? new ToolEntries(markdown).cases(part) : tools.cases();
    }

    private RiskGuide guide(Entry part) {
        return part.has("guide")
                ? ToolEntries.guide(part.at("guide"))
                : tools.guide().orElseGet(RiskGuide::none);
    }

    private CourseForm form(Entry part) {
        Entry form = part.at("form");
        if (form.node().isObject()) {
            return new ToolEntries(markdown).form(form, fields -> FormDocuments.stored(form));
        }
        String id = part.text("form");
        return tools.forms().getOrDefault(id, CourseForm.none(id));
    }

    private static Part actionPlan(String id, Entry part) {
        int exactly = part.number("exactly", 0);
        int least = exactly > 0 ? exactly : part.number("least", LEAST_ACTIONS);
        int most = exactly > 0 ? exactly : part.number("most", Math.max(MOST_ACTIONS, least));
        return new Part.ActionPlan(id, part.text("question"), part.optional("hint"), least, most);
    }

    private Part checklist(String id, Entry part) {
        return new Part.Checklist(
                id,
                part.text("question"),
                part.optional("hint"),
                part.items("rows").stream()
                        .map(r -> new Part.Checklist.Row(r.text("id"), r.text("text"), r.optional("description")))
                        .toList(),
                part.has("scale") ? options(part, "scale") : inPlace(),
                part.flag("notes", false));
    }

    private Part matrix(String id, Entry part) {
        return new Part.Matrix(
                id,
                part.text("question"),
                part.optional("hint"),
                axis(part.at("up")),
                axis(part.at("across")),
                part.items("quadrants").stream()
                        .map(q -> new Part.Matrix.Quadrant(Part.Matrix.Corner.of(q.text("at")), option(q)))
                        .toList(),
                part.items("contexts").stream()
                        .map(c -> new Part.Matrix.Context(c.text("id"), c.text("text")))
                        .toList(),
                part.optional("why"));
    }

    private static Part.Matrix.Axis axis(Entry axis) {
        return new Part.Matrix.Axis(axis.text("label"), axis.text("low"), axis.text("high"));
    }

    private static Part.Prompt side(Entry part, String name) {
        Entry side = part.at(name);
        return new Part.Prompt(name, side.text("text"), side.optional("hint"));
    }

    private static Part external(String id, Entry part) {
        return new Part.External(
                id,
                part.text("question"),
                part.optional("hint"),
                part.text("name"),
                part.text("by"),
                part.optional("url").flatMap(WebAddress::parse),
                prompts(part));
    }

    private Part teamSession(String id, Entry part) {
        return new TeamSession(
                id,
                part.text("question"),
                part.optional("hint"),
                statements(part),
                options(part, "scale"),
                part.flag("agreed", true),
                prompts(part));
    }

    private static List<Part.SelfRating.Statement> statements(Entry part) {
        return part.items("statements").stream()
                .map(s -> new Part.SelfRating.Statement(s.text("id"), s.text("text"), s.optional("description")))
                .toList();
    }

    /** A question of a check. */
    Part question(Entry question) {
        return new Part.Question(
                question.text("id"),
                question.text("question"),
                options(question, "options"),
                question.items("options").stream()
                        .filter(o -> o.flag("right", false))
                        .map(o -> o.text("value"))
                        .toList());
    }

    private List<Part.Option> options(Entry part, String field) {
        return part.items(field).stream().map(this::option).toList();
    }

    private Part.Option option(Entry option) {
        Optional<String> feedback =
                option.has("feedback") ? Optional.of(markdown.apply(option.at("feedback"))) : Optional.empty();
        return new Part.Option(option.text("value"), option.text("label"), option.optional("description"), feedback);
    }

    private List<Part.Option> inPlace() {
        return IntStream.range(0, IN_PLACE.size())
                .mapToObj(i ->
                        new Part.Option(IN_PLACE.get(i), words.inPlace().get(i), Optional.empty(), Optional.empty()))
                .toList();
    }

    private static List<Part.Prompt> prompts(Entry part) {
        return part.items("prompts").stream()
                .map(p -> new Part.Prompt(p.text("id"), p.text("text"), p.optional("hint")))
                .toList();
    }
}

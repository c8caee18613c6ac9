package org.lotuslearning.tracking.statements;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lotuslearning.tracking.statements.StatementProfile.Kind;
import org.lotuslearning.tracking.statements.StatementProfile.Pattern;
import org.lotuslearning.tracking.statements.StatementProfile.Presence;
import org.lotuslearning.tracking.statements.StatementProfile.Rule;
import org.lotuslearning.tracking.statements.StatementProfile.Template;
import org.lotuslearning.xapi.statement.Verb;

/** What {@link StatementProfile} says of each kind of statement, and of a run. */
final class ProfileTemplates {
    private static final Rule NO_NAMES =
            excluded("$.actor['name','mbox','mbox_sha1sum','openid','member']", "Nobody is named");
    private static final String NO_RESULT = "Nothing of how it went is said";

    private final Vocabulary vocabulary;

    ProfileTemplates(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<Template> all() {
        List<Template> ofRuns = ofRuns();
        return Stream.concat(ofRuns.stream(), Stream.of(voided(ofRuns))).toList();
    }

    private List<Template> ofRuns() {
        return List.of(
                template("initialized", "A run begins.", Vocabulary.INITIALIZED, Vocabulary.MODULE, noResult()),
                template(
                        "experienced",
                        "A page is opened for the first time in a run.",
                        Vocabulary.EXPERIENCED,
                        Vocabulary.PAGE,
                        noResult()),
                template(
                        "answered",
                        "An exercise is submitted, each version. What was answered stays with us.",
                        Vocabulary.ANSWERED,
                        vocabulary.exercise(),
                        noResult(),
                        included("$.object.definition.interactionType", "Of the first part of the form"),
                        excluded(
                                "$.object.definition['correctResponsesPattern','choices','scale','source','target','steps']",
                                "An exercise has no right answers")),
                template(
                        "checked",
                        "A knowledge check is submitted, each version. Its questions are ours, so it says what was chosen.",
                        Vocabulary.ANSWERED,
                        Vocabulary.INTERACTION,
                        only("$.object.definition.interactionType", "All questions are one choice", text("choice")),
                        included("$.object.definition.choices[*].id", "Question and option, joined by a full stop"),
                        included("$.object.definition.correctResponsesPattern", "Every way to be right"),
                        included("$.result.response", "The ids of what was chosen, joined by [,]"),
                        included("$.result.success", "Whether every question was answered rightly"),
                        excluded("$.result['score','completion','duration','extensions']", "No more than that")),
                template(
                        "progressed",
                        "The required pages and units done have become more or fewer. A millisecond later than what changed"
                                + " them, so that the order is clear.",
                        Vocabulary.PROGRESSED,
                        Vocabulary.MODULE,
                        included(
                                "$.result.extensions['" + Vocabulary.PROGRESS + "']",
                                "Per cent, a whole number, 0 to 100"),
                        excluded(
                                "$.result['score','success','completion','response','duration']",
                                "Progress is no judgement")),
                template(
                        "completed",
                        "The learner finishes a run, at most once in it.",
                        Vocabulary.COMPLETED,
                        Vocabulary.MODULE,
                        only("$.result.completion", "Always true", JsonValue.TRUE),
                        included("$.result.duration", "From the first launch"),
                        excluded(
                                "$.result['score','success','response','extensions']",
                                "Reflection is neither passed nor failed")));
    }

    /** Of no run: it has no registration, and stands in no pattern. */
    private Template voided(List<Template> ofRuns) {
        return new Template(
                vocabulary.part("voided"),
                "voided",
                "A statement of a run is taken back, since the learner's data was deleted here. Only to learning record stores"
                        + " of others; in our own the statement itself is deleted.",
                Vocabulary.VOIDED.id(),
                Optional.empty(),
                ofRuns.stream().map(Template::id).toList(),
                List.of(
                        included("$.id", "Given when it happens, and kept however often it is sent"),
                        included("$.timestamp", "When it happened"),
                        included("$.actor.account.homePage", "This installation"),
                        only("$.actor.account.name", "Nobody's: who asked for it is not said", text("lotus-learning")),
                        NO_NAMES,
                        only("$.object.objectType", "Another statement", text("StatementRef")),
                        included("$.object.id", "Which statement"),
                        category(),
                        excluded(
                                "$.context['registration','instructor','team','revision','platform','statement','extensions']",
                                "Nothing leads to the learner"),
                        excluded("$.result|$.attachments", "Nothing is added")));
    }

    List<Pattern> patterns() {
        return List.of(
                new Pattern(
                        vocabulary.part("run"),
                        true,
                        "A run",
                        "All statements of one registration: a learner's run through a learning module.",
                        Kind.SEQUENCE,
                        parts("initialized", "steps", "end")),
                pattern(
                        "step",
                        "One thing that was done",
                        Kind.ALTERNATES,
                        "experienced",
                        "answered",
                        "checked",
                        "progressed"),
                pattern("steps", "Whatever was done, in any order", Kind.ZERO_OR_MORE, "step"),
                pattern("end", "A run need not be finished", Kind.OPTIONAL, "finish"),
                pattern("finish", "A finished run stays open for reading on", Kind.SEQUENCE, "completed", "steps"));
    }

    private Pattern pattern(String name, String definition, Kind kind, String... members) {
        return new Pattern(vocabulary.part(name), false, name, definition, kind, parts(members));
    }

    private List<URI> parts(String... names) {
        return List.of(names).stream().map(vocabulary::part).toList();
    }

    private Template template(String name, String definition, Verb verb, URI objectType, Rule... own) {
        List<Rule> rules = new ArrayList<>(List.of(own));
        rules.addAll(common());
        return new Template(
                vocabulary.part(name), name, definition, verb.id(), Optional.of(objectType), List.of(), rules);
    }

    private List<Rule> common() {
        return List.of(
                included("$.id", "Given when it happens, and kept however often it is sent"),
                included("$.timestamp", "When it happened"),
                included("$.actor.account.homePage", "The platform that the learner came from (LTI issuer)"),
                included("$.actor.account.name", "The learner as that platform knows them (LTI sub)"),
                NO_NAMES,
                included("$.object.definition.name", "Its title"),
                included("$.context.registration", "The run"),
                included("$.context.revision", "The version of the module that the run began with"),
                only("$.context.platform", "Who tells it", text(StatementProfile.NAME)),
                included("$.context.language", "Of titles"),
                included("$.context.contextActivities.parent[*].id", "What holds the object: course, module or page"),
                included("$.context.contextActivities.grouping[*].id", "The course"),
                category(),
                excluded("$.context.extensions|$.object.definition.extensions|$.attachments", "Nothing is added"));
    }

    private Rule category() {
        return new Rule(
                "$.context.contextActivities.category[*].id",
                Optional.of(Presence.INCLUDED),
                List.of(text(vocabulary.version().toString())),
                List.of(),
                "This version of the profile");
    }

    private static Rule noResult() {
        return excluded("$.result", NO_RESULT);
    }

    private static Rule included(String location, String note) {
        return new Rule(location, Optional.of(Presence.INCLUDED), List.of(), List.of(), note);
    }

    private static Rule excluded(String location, String note) {
        return new Rule(location, Optional.of(Presence.EXCLUDED), List.of(), List.of(), note);
    }

    private static Rule only(String location, String note, JsonValue allowed) {
        return new Rule(location, Optional.of(Presence.INCLUDED), List.of(), List.of(allowed), note);
    }

    private static JsonValue text(String value) {
        return Json.createValue(value);
    }
}

package org.lotuslearning.tracking.statements;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Our xAPI Profile: what each statement says and in which order a run tells them, for people and as JSON-LD (xAPI Profile
 * specification 1.0; clause numbers are those of its part two). {@link StatementWriter} writes what it promises, and a test
 * holds both together.
 *
 * <p>Verbs, most types and the extension belong to other vocabularies, so they are named and not defined (7.0). A change of a
 * template's verb, type or rules needs a new version, with new ids (8.0).
 *
 * @param id of the profile, whatever its version
 * @param version its IRI, which statements carry as category (5.0)
 * @param references terms of other vocabularies that statements use
 */
public record StatementProfile(
        URI id,
        URI version,
        String definition,
        List<URI> references,
        List<Concept> concepts,
        List<Template> templates,
        List<Pattern> patterns) {
    static final String NAME = "Lotus Learning";

    private static final String SPECIFICATION = "https://w3id.org/xapi/profiles";
    private static final String GENERATED = "2026-11-20T00:00:00Z";

    public StatementProfile {
        references = List.copyOf(references);
        concepts = List.copyOf(concepts);
        templates = List.copyOf(templates);
        patterns = List.copyOf(patterns);
    }

    /** The profile of an installation; its ids begin with the installation's. */
    public static StatementProfile of(StatementSettings settings) {
        Vocabulary vocabulary = new Vocabulary(settings.iriBase());
        return new StatementProfile(
                vocabulary.profile(),
                vocabulary.version(),
                "How Lotus Learning tells a learning record store what happened in a learner's run through a learning module."
                        + " What a learner wrote, chose or rated is in no statement, except in a knowledge check.",
                Vocabulary.OF_OTHERS,
                List.of(
                        new Concept(
                                vocabulary.exercise(),
                                "exercise",
                                "A form within a page in which a learner reflects, sorts, rates or plans. It has no right answers, and"
                                        + " what was answered stays private. Its interactionType says what kind of form it is.")),
                new ProfileTemplates(vocabulary).all(),
                new ProfileTemplates(vocabulary).patterns());
    }

    /** As it is published. */
    public JsonObject toJson() {
        return Json.createObjectBuilder()
                .add("@context", SPECIFICATION + "/context")
                .add("id", id.toString())
                .add("type", "Profile")
                .add("conformsTo", SPECIFICATION + "#1.0")
                .add("prefLabel", english(NAME))
                .add("definition", english(definition))
                .add(
                        "author",
                        Json.createObjectBuilder().add("type", "Organization").add("name", NAME))
                .add(
                        "versions",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("id", version.toString())
                                        .add("generatedAtTime", GENERATED)))
                // 4.0: what the specification does not name is a compact IRI; its context has dcterms
                .add("dcterms:references", array(references.stream().map(StatementProfile::node)))
                .add("concepts", array(concepts.stream().map(concept -> concept.toJson(version))))
                .add("templates", array(templates.stream().map(template -> template.toJson(version))))
                .add("patterns", array(patterns.stream().map(pattern -> pattern.toJson(version))))
                .build();
    }

    /** An activity type of our own (7.1). */
    public record Concept(URI id, String label, String definition) {
        private JsonObject toJson(URI version) {
            return described(id, "ActivityType", version, label, definition).build();
        }
    }

    /**
     * One kind of statement (8.0). Those with its verb and its type of object keep its rules.
     *
     * @param objectType of the activity that it is about; empty where it is about another statement
     * @param about templates, of one of which that other statement is; empty where it is about an activity
     */
    public record Template(
            URI id,
            String label,
            String definition,
            URI verb,
            Optional<URI> objectType,
            List<URI> about,
            List<Rule> rules) {
        public Template {
            about = List.copyOf(about);
            rules = List.copyOf(rules);
        }

        /** Whether it is about somebody's run: whatever is about an activity is. */
        public boolean ofARun() {
            return objectType.isPresent();
        }

        private JsonObject toJson(URI version) {
            JsonObjectBuilder json = described(id, "StatementTemplate", version, label, definition)
                    .add("verb", verb.toString());
            objectType.ifPresent(type -> json.add("objectActivityType", type.toString()));
            if (!about.isEmpty()) {
                json.add("objectStatementRefTemplate", texts(about));
            }
            return json.add("rules", array(rules.stream().map(Rule::toJson))).build();
        }
    }

    /**
     * What is to be found at a place in a statement (8.1).
     *
     * @param location JSONPath
     * @param any one of these is among the values; empty for no such rule
     * @param all every value is one of these; empty for no such rule
     * @param note for people
     */
    public record Rule(
            String location, Optional<Presence> presence, List<JsonValue> any, List<JsonValue> all, String note) {
        public Rule {
            any = List.copyOf(any);
            all = List.copyOf(all);
        }

        private JsonObject toJson() {
            JsonObjectBuilder json = Json.createObjectBuilder().add("location", location);
            presence.ifPresent(p -> json.add("presence", p.toString()));
            if (!any.isEmpty()) {
                json.add("any", array(any.stream()));
            }
            if (!all.isEmpty()) {
                json.add("all", array(all.stream()));
            }
            return json.add("scopeNote", english(note)).build();
        }
    }

    /** Whether something may be there. */
    public enum Presence {
        INCLUDED("included"),
        EXCLUDED("excluded");

        private final String word;

        Presence(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /**
     * In which order statements come (9.0).
     *
     * @param primary whether a run's statements are held against it
     * @param members templates and patterns; a kind that repeats has one
     */
    public record Pattern(URI id, boolean primary, String label, String definition, Kind kind, List<URI> members) {
        public Pattern {
            members = List.copyOf(members);
        }

        private JsonObject toJson(URI version) {
            JsonObjectBuilder json =
                    described(id, "Pattern", version, label, definition).add("primary", primary);
            return kind.repeats
                    ? json.add(kind.toString(), members.get(0).toString()).build()
                    : json.add(kind.toString(), texts(members)).build();
        }
    }

    /** How the members of a pattern go together. */
    public enum Kind {
        SEQUENCE("sequence", false),
        ALTERNATES("alternates", false),
        OPTIONAL("optional", true),
        ZERO_OR_MORE("zeroOrMore", true);

        private final String word;
        private final boolean repeats;

        Kind(String word, boolean repeats) {
            this.word = word;
            this.repeats = repeats;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    private static JsonObjectBuilder described(URI id, String type, URI version, String label, String definition) {
        return Json.createObjectBuilder()
                .add("id", id.toString())
                .add("type", type)
                .add("inScheme", version.toString())
                .add("prefLabel", english(label))
                .add("definition", english(definition));
    }

    private static JsonArrayBuilder texts(List<URI> iris) {
        return Json.createArrayBuilder(iris.stream().map(URI::toString).toList());
    }

    private static JsonObject node(URI id) {
        return Json.createObjectBuilder().add("id", id.toString()).build();
    }

    private static JsonObject english(String text) {
        return Json.createObjectBuilder().add("en", text).build();
    }

    private static JsonArrayBuilder array(Stream<? extends JsonValue> values) {
        return Json.createArrayBuilder((Collection<?>) values.toList());
    }
}

package org.lotuslearning.tracking.statements;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules for authors of profiles (xAPI Profile specification 1.0, part two). */
class StatementProfileTest {
    private static final String PROFILE = "https://learn.example/profile";
    private static final String VERSION = "https://learn.example/profile/v1";

    private final JsonObject json = StatementProfile.of(SampleEvents.SETTINGS).toJson();

    /** 6.0 and 6.1; ids and versions are never one. */
    @Test
    void saysWhatItIs() {
        assertThat(json.getString("@context")).isEqualTo("https://w3id.org/xapi/profiles/context");
        assertThat(json.getString("conformsTo")).isEqualTo("https://w3id.org/xapi/profiles#1.0");
        assertThat(json.getString("type")).isEqualTo("Profile");
        assertThat(json.getString("id")).isEqualTo(PROFILE);
        assertThat(objects("versions"))
                .singleElement()
                .satisfies(version -> assertThat(version.getString("id")).isEqualTo(VERSION));
        assertThat(json.getJsonObject("author").getString("type")).isEqualTo("Organization");
        assertThat(List.of("prefLabel", "definition"))
                .allSatisfy(name ->
                        assertThat(json.getJsonObject(name).getString("en")).isNotBlank());
    }

    /** 4.0: "Values in a Profile MUST NOT be: empty objects, null, empty strings, or empty arrays". */
    @Test
    void leavesNothingEmpty() {
        assertThat(values(json)).hasSizeGreaterThan(200).noneMatch(StatementProfileTest::isEmpty);
    }

    /** 4.0: "All properties … not described by this specification MUST be expressed using compact IRIs or absolute IRIs". */
    @Test
    void usesTheWordsOfTheSpecification() {
        Set<String> words = Set.of(
                "@context id type conformsTo prefLabel definition author name versions generatedAtTime concepts templates patterns "
                        .concat("inScheme verb objectActivityType rules location presence any all scopeNote primary ")
                        .concat(
                                "sequence alternates optional zeroOrMore en dcterms:references objectStatementRefTemplate")
                        .split(" ", -1));

        assertThat(keys(json)).isSubsetOf(words);
    }

    /** 7.1, 8.0, 9.0. */
    @Test
    void describesEveryPartAsBelongingToThisVersion() {
        List<JsonObject> parts = Stream.of("concepts", "templates", "patterns")
                .flatMap(name -> objects(name).stream())
                .toList();

        assertThat(parts).extracting(part -> part.getString("id")).doesNotHaveDuplicates();
        assertThat(parts).allSatisfy(part -> {
            assertThat(part.getString("inScheme")).isEqualTo(VERSION);
            assertThat(part.getJsonObject("prefLabel").getString("en")).isNotBlank();
            assertThat(part.getJsonObject("definition").getString("en")).isNotBlank();
        });
    }

    /** 7.0: "A Profile MUST NOT define a Concept that is defined in another Profile". */
    @Test
    void definesOnlyWhatIsOursAndNamesAllThatIsNot() {
        List<String> defined =
                objects("concepts").stream().map(c -> c.getString("id")).toList();
        List<String> referred = objects("dcterms:references").stream()
                .map(term -> term.getString("id"))
                .toList();
        List<String> used = objects("templates").stream()
                .flatMap(t -> Stream.of("verb", "objectActivityType")
                        .filter(t::containsKey)
                        .map(t::getString))
                .toList();

        assertThat(defined).isNotEmpty().allMatch(id -> id.startsWith(PROFILE + "#"));
        assertThat(referred).noneMatch(id -> id.startsWith(PROFILE)).contains(Vocabulary.PROGRESS.toString());
        assertThat(Stream.concat(defined.stream(), referred.stream())).containsAll(used);
    }

    /** 8.0: a template is about activities of one type, or about statements of templates that there are. */
    @Test
    void saysWhatEachKindOfStatementIsAbout() {
        List<String> known =
                objects("templates").stream().map(t -> t.getString("id")).toList();

        assertThat(objects("templates"))
                .allSatisfy(t -> assertThat(t.containsKey("objectActivityType"))
                        .isNotEqualTo(t.containsKey("objectStatementRefTemplate")));
        assertThat(objects("templates"))
                .filteredOn(t -> t.containsKey("objectStatementRefTemplate"))
                .singleElement()
                .satisfies(t -> assertThat(
                                t.getJsonArray("objectStatementRefTemplate").getValuesAs(JsonString::getString))
                        .hasSize(known.size() - 1)
                        .doesNotContain(t.getString("id"))
                        .isSubsetOf(known));
    }

    /** 9.0: one way each, at least two members to choose from or follow, nothing that may be absent among alternates. */
    @Test
    void buildsPatternsOfWhatThereIs() {
        Set<String> ways = Set.of("sequence", "alternates", "optional", "zeroOrMore");
        List<String> known = Stream.of("templates", "patterns")
                .flatMap(name -> objects(name).stream())
                .map(part -> part.getString("id"))
                .toList();

        assertThat(objects("patterns")).allSatisfy(pattern -> {
            assertThat(pattern.keySet()).filteredOn(ways::contains).hasSize(1);
            assertThat(known).containsAll(members(pattern));
            if (pattern.containsKey("sequence") || pattern.containsKey("alternates")) {
                assertThat(members(pattern)).hasSizeGreaterThanOrEqualTo(2);
            }
            if (pattern.containsKey("alternates")) {
                assertThat(members(pattern)).noneMatch(this::mayBeAbsent);
            }
        });
        assertThat(objects("patterns")).filteredOn(p -> p.getBoolean("primary")).hasSize(1);
    }

    private boolean mayBeAbsent(String id) {
        return objects("patterns").stream()
                .anyMatch(p ->
                        p.getString("id").equals(id) && (p.containsKey("optional") || p.containsKey("zeroOrMore")));
    }

    private static List<String> members(JsonObject pattern) {
        return Stream.of("sequence", "alternates", "optional", "zeroOrMore")
                .filter(pattern::containsKey)
                .flatMap(way -> pattern.get(way) instanceof JsonArray array
                        ? array.getValuesAs(JsonString.class).stream()
                        : Stream.of(pattern.getJsonString(way)))
                .map(JsonString::getString)
                .toList();
    }

    private List<JsonObject> objects(String name) {
        return json.getJsonArray(name).getValuesAs(JsonObject.class);
    }

    private static boolean isEmpty(JsonValue value) {
        return value.equals(JsonValue.NULL)
                || (value instanceof JsonString text && text.getString().isEmpty())
                || (value instanceof JsonArray array && array.isEmpty())
                || (value instanceof JsonObject object && object.isEmpty());
    }

    private static List<JsonValue> values(JsonValue value) {
        List<JsonValue> all = new ArrayList<>(List.of(value));
        children(value).forEach(child -> all.addAll(values(child)));
        return all;
    }

    private static Set<String> keys(JsonValue value) {
        return values(value).stream()
                .filter(JsonObject.class::isInstance)
                .flatMap(object -> object.asJsonObject().keySet().stream())
                .collect(java.util.stream.Collectors.toSet());
    }

    private static List<JsonValue> children(JsonValue value) {
        return value instanceof JsonObject object
                ? List.copyOf(object.values())
                : value instanceof JsonArray array ? List.copyOf(array) : List.of();
    }
}

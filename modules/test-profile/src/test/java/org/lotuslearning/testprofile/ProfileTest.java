package org.lotuslearning.testprofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The algorithms, each rule and each way of a pattern in a profile as small as can be. */
class ProfileTest {
    private static final JsonObject STATEMENT = object("""
            {"verb":{"id":"did"},"a":{"x y":1,"b":[{"id":"p","n":1},{"id":"q"},{"n":3}]},"e":[],"no":null}""");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "$.verb.id                    ; ['did']",
                "verb.id                      ; ['did']",
                "$.a['x y']                   ; [1]",
                "$.a.b[*].id                  ; ['p','q']",
                "$.a.b[0,1].id                ; ['p','q']",
                "$.a.b[1]['id','n']           ; ['q']",
                "$.a.b[9]                     ; []",
                "$.a.b.*.n                    ; [1,3]",
                "$.*.id                       ; ['did']",
                "$.verb.id | $.a.b[*].n       ; ['did',1,3]",
                "$['verb|id']|$.verb['id']    ; ['did']",
                "$.e                          ; [[]]",
                "$.e[*]                       ; []",
                "$.verb.id.none               ; []",
            })
    void findsWhatAPathSays(String path, String found) {
        assertThat(new JsonPath(path).in(STATEMENT)).isEqualTo(value(found).asJsonArray());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$..id",
                "$.a.b[?(@.id)]",
                "$.a.b[0:1]",
                "$.a.b[-1]",
                "$.a.b[(@.length-1)]",
                "$.a.",
                "$.a[\"x y\"]"
            })
    void refusesPathsThatProfilesMayNotUse(String path) {
        assertThatThrownBy(() -> new JsonPath(path)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "true  ; 'location':'$.a','presence':'included'",
                "false ; 'location':'$.z','presence':'included'",
                "false ; 'location':'$.a','presence':'excluded'",
                "true  ; 'location':'$.z','presence':'excluded'",
                "true  ; 'location':'$.z','presence':'recommended'",
                // a selector asks each value; one that has nothing of the kind cannot be matched
                "true  ; 'location':'$.a.b[0,1]','selector':'$.id','presence':'included'",
                "false ; 'location':'$.a.b[*]','selector':'$.id','presence':'included'",
                "true  ; 'location':'$.a.b[*]','selector':'$.z','presence':'excluded'",
                "false ; 'location':'$.a.b[*]','selector':'$.id','presence':'excluded'",
                "false ; 'location':'$.a.b[*]','selector':'$.id','all':['p','q']",
                "true  ; 'location':'$.a.b[*]','selector':'$.id','any':['p']",
                "true  ; 'location':'$.a.b[*]','selector':'$.id','none':['z']",
                "true  ; 'location':'$.a.b[*].id','any':['z','q']",
                "false ; 'location':'$.a.b[*].id','any':['z']",
                "false ; 'location':'$.z','any':['z']",
                "true  ; 'location':'$.z','presence':'recommended','any':['z']",
                "false ; 'location':'$.a.b[*].id','presence':'recommended','any':['z']",
                "true  ; 'location':'$.a.b[*].id','all':['p','q','z']",
                "false ; 'location':'$.a.b[*].id','all':['p']",
                "true  ; 'location':'$.a.b[*].id','none':['z']",
                "false ; 'location':'$.a.b[*].id','none':['q']",
            })
    void appliesRules(boolean holds, String rule) {
        Profile profile = profile("{'id':'t','verb':'did','rules':[{" + rule + "}]}", "");

        assertThat(profile.check(STATEMENT) instanceof Verdict.Follows).isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'location':'$.a'", "'location':'$.a','presence':'perhaps'"})
    void refusesRulesThatSayNothing(String rule) {
        assertThatThrownBy(() -> profile("{'id':'t','rules':[{" + rule + "}]}", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void holdsEveryTemplateThatMatchesAgainstAStatement() {
        String follows = "{'id':'one','verb':'did','rules':[]}";
        String too = "{'id':'two','verb':'did','rules':[{'location':'$.a','presence':'included'}]}";
        String breaks = "{'id':'three','verb':'did','rules':[{'location':'$.a','presence':'excluded'}]}";
        String other = "{'id':'four','verb':'said','rules':[{'location':'$.a','presence':'excluded'}]}";

        assertThat(profile(follows + "," + too + "," + other, "").check(STATEMENT))
                .isEqualTo(new Verdict.Follows(Set.of("one", "two")));
        assertThat(profile(follows + "," + breaks, "").check(STATEMENT))
                .isInstanceOfSatisfying(
                        Verdict.Breaks.class,
                        verdict -> assertThat(verdict.problems())
                                .singleElement()
                                .asString()
                                .startsWith("three asks for "));
        assertThat(profile(other, "").check(STATEMENT)).isEqualTo(new Verdict.Unmatched());
    }

    @ParameterizedTest
    @CsvSource({
        "objectActivityType, '{''object'':{''definition'':{''type'':''t''}}}'",
        "contextGroupingActivityType, '{''context'':{''contextActivities'':{''grouping'':[{''id'':''x''},{''definition'':{''type'':''t''}}]}}}'",
        "attachmentUsageType, '{''attachments'':[{''usageType'':''t''}]}'"
    })
    void matchesByTypesToo(String property, String statement) {
        String wanted = property.startsWith("context") || property.startsWith("attachment") ? "['t']" : "'t'";
        Profile profile = profile("{'id':'one','" + property + "':" + wanted + ",'rules':[]}", "");

        assertThat(profile.check(object(statement))).isInstanceOf(Verdict.Follows.class);
        assertThat(profile.check(STATEMENT)).isInstanceOf(Verdict.Unmatched.class);
    }

    @Test
    void asksForAStatementAsObjectWhereATemplateSaysOfWhichKind() {
        Profile profile = profile("{'id':'one','verb':'did','objectStatementRefTemplate':['two'],'rules':[]}", "");

        assertThat(profile.check(object("{'verb':{'id':'did'},'object':{'objectType':'StatementRef'}}")))
                .isInstanceOf(Verdict.Follows.class);
        assertThat(profile.check(object("{'verb':{'id':'did'},'object':{'objectType':'Activity'}}")))
                .isInstanceOf(Verdict.Breaks.class);
        assertThatThrownBy(() -> profile(
                        "{'id':'one','objectStatementRefTemplate':['two'],'objectActivityType':'t','rules':[]}", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "abb, true, '''sequence'':[''a'',''m'']",
        "ab,  true, '''sequence'':[''a'',''m'']",
        "a,   false, '''sequence'':[''a'',''m'']",
        "ba,  false, '''sequence'':[''a'',''m'']",
        "abc, false, '''sequence'':[''a'',''m'']",
        "a,   true, '''sequence'':[''a'',''z'']",
        "abb, true, '''sequence'':[''a'',''z'']",
        "a,   true, '''sequence'':[''a'',''o'']",
        "ab,  true, '''sequence'':[''a'',''o'']",
        "abb, false, '''sequence'':[''a'',''o'']",
        "bb,  true, '''alternates'':[''b'',''m'']",
        "c,   false, '''alternates'':[''b'',''m'']",
    })
    void followsPatterns(String run, boolean follows, String pattern) {
        String templates =
                "{'id':'a','verb':'a','rules':[]},{'id':'b','verb':'b','rules':[]},{'id':'c','verb':'c','rules':[]}";
        String patterns = "{'id':'run','primary':true," + pattern + "},{'id':'m','oneOrMore':'b'},"
                + "{'id':'z','zeroOrMore':'b'},{'id':'o','optional':'b'}";

        assertThat(profile(templates, patterns).followed(run(run))).isEqualTo(follows);
    }

    /** Statements with these verbs, the last first: they are put in order by their timestamps. */
    private static List<JsonObject> run(String verbs) {
        List<JsonObject> statements = new ArrayList<>();
        for (int i = 0; i < verbs.length(); i++) {
            statements.add(
                    0,
                    object("{'verb':{'id':'" + verbs.charAt(i) + "'},'timestamp':'2026-11-20T0" + i
                            + ":00:00+01:00'}"));
        }
        return statements;
    }

    private static Profile profile(String templates, String patterns) {
        return new Profile(object("{'templates':[" + templates + "],'patterns':[" + patterns + "]}"));
    }

    private static JsonObject object(String text) {
        return value(text).asJsonObject();
    }

    private static JsonValue value(String text) {
        try (var reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
            return reader.readValue();
        }
    }
}

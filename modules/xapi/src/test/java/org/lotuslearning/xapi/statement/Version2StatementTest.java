package org.lotuslearning.xapi.statement;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where statements of 2.0 (IEEE 9274.1.1, 4.2) differ from those of 1.0.3. */
class Version2StatementTest {
    private static final StatementReader READER = new StatementReader(XapiVersion.V2_0);
    private static final String AGENTS =
            "[{\"objectType\":\"contextAgent\",\"agent\":{\"objectType\":\"Agent\",\"mbox\":\"mailto:p@example.com\"},"
                    + "\"relevantTypes\":[\"https://example.com/player\"]}]";
    private static final String GROUPS =
            "[{\"objectType\":\"contextGroup\",\"group\":{\"objectType\":\"Group\",\"mbox\":\"mailto:t@example.com\"}}]";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"contextAgents | " + AGENTS, "contextGroups | " + GROUPS})
    void readsAgentsAndGroupsOfTheContextAndWritesThemWithoutLoss(String name, String value) {
        JsonObject statement = Examples.changed("longest", "/context/" + name, value);

        Reading<Statement> read = READER.statement(statement);

        assertThat(read).isInstanceOfSatisfying(Reading.Valid.class, valid -> {
            JsonObject written = ((Statement) valid.value()).toJson();
            assertThat(written.getValue("/context/" + name)).isEqualTo(Examples.json(value));
            assertThat(StatementComparison.areEquivalent(written, statement)).isTrue();
        });
        assertThat(Examples.READER.statement(statement)).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void buildsThem() {
        Agent player = Agent.of(new Identifier.Mbox("mailto:p@example.com"));
        Group team = Group.identified(new Identifier.Mbox("mailto:t@example.com"));

        Context context = Context.EMPTY
                .withContextAgents(List.of(new ContextAgent(player, List.of(URI.create("https://example.com/player")))))
                .withContextGroups(List.of(new ContextGroup(team, List.of())));

        assertThat(context.toJson().getValue("/contextAgents")).isEqualTo(Examples.json(AGENTS));
        assertThat(context.toJson().getValue("/contextGroups")).isEqualTo(Examples.json(GROUPS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "contextAgents | {} | /contextAgents | must be an array",
                "contextAgents | [{\"agent\":{\"mbox\":\"mailto:a@b.c\"}}] | /contextAgents/0/objectType | is required",
                "contextAgents | [{\"objectType\":\"contextGroup\",\"agent\":{\"mbox\":\"mailto:a@b.c\"}}] | /contextAgents/0/objectType | must be contextAgent",
                "contextAgents | [{\"objectType\":\"contextAgent\"}] | /contextAgents/0/agent | is required",
                "contextAgents | [{\"objectType\":\"contextAgent\",\"agent\":{}}] | /contextAgents/0/agent | must have one of",
                "contextAgents | [{\"objectType\":\"contextAgent\",\"agent\":{\"mbox\":\"mailto:a@b.c\"},\"relevantTypes\":[]}] | /contextAgents/0/relevantTypes | must not be empty",
                "contextAgents | [{\"objectType\":\"contextAgent\",\"agent\":{\"mbox\":\"mailto:a@b.c\"},\"relevantTypes\":[\"x\"]}] | /contextAgents/0/relevantTypes/0 | must be an IRI",
                "contextAgents | [{\"objectType\":\"contextAgent\",\"agent\":{\"mbox\":\"mailto:a@b.c\"},\"more\":1}] | /contextAgents/0/more | is not a property",
                "contextGroups | [{\"objectType\":\"contextGroup\",\"group\":{\"mbox\":\"mailto:a@b.c\"}}] | /contextGroups/0/group/objectType | is required",
            })
    void refusesAndNamesTheProperty(String name, String value, String pointer, String problem) {
        JsonObject wrong = Examples.changed("longest", "/context/" + name, value);

        assertThat(READER.statement(wrong)).isInstanceOfSatisfying(Reading.Refused.class, refused -> {
            assertThat(refused.pointer()).isEqualTo("/context" + pointer);
            assertThat(refused.problem()).contains(problem);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.0.9", "2.0", "2.0.0", "2.0.1"})
    void acceptsVersionsUpToItsOwn(String version) {
        assertThat(READER.statement(Examples.changed("simplest", "/version", "\"" + version + "\"")))
                .isInstanceOf(Reading.Valid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.9.9", "1.1.0", "2.1.0", "2", "two", ""})
    void refusesOtherVersions(String version) {
        assertThat(READER.statement(Examples.changed("simplest", "/version", "\"" + version + "\"")))
                .isInstanceOf(Reading.Refused.class);
    }

    @Test
    void leavesStatementsOf20ToItself() {
        assertThat(Examples.READER.statement(Examples.changed("simplest", "/version", "\"2.0.0\"")))
                .isInstanceOf(Reading.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2008-09-15T15:53:00.601+00:00",
                "2008-09-15T15:53:00Z",
                "2008-09-15T15:53:00.123456789-05:30",
                "2008-09-15t15:53:00z",
                "2016-12-31T23:59:60Z",
            })
    void acceptsRfc3339(String timestamp) {
        assertThat(READER.timestamp(timestamp)).isInstanceOf(Reading.Valid.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20080915T155300Z",
                "2008-09-15T15:53:00",
                "2008-09-15T15:53Z",
                "2008-09-15T15:53:00,601Z",
                "2008-09-15T15:53:00+00",
                "2008-09-15T15:53:00+0000",
                "2008-09-15T15:53:00-00:00",
                "2008-09-15",
            })
    void refusesOtherTimestamps(String timestamp) {
        assertThat(READER.timestamp(timestamp)).isInstanceOf(Reading.Refused.class);
        assertThat(READER.statement(Examples.changed("substatement", "/object/timestamp", "\"" + timestamp + "\"")))
                .isInstanceOf(Reading.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2015-12-18T12:17:00Z, 2015-12-18T12:17:00Z",
        "2015-12-18T12:17:00.120Z, 2015-12-18T12:17:00.120Z",
        "2015-12-18T12:17:00+01:00, 2015-12-18T11:17:00Z",
        "2015-12-18T00:17:00.1234+01:00, 2015-12-17T23:17:00.123400Z",
        "20151218T121700, 2015-12-18T12:17:00Z",
        "'20200101T000000,5Z', 2020-01-01T00:00:00.500Z",
        "2015-12-18T12:17Z, 2015-12-18T12:17:00Z",
        "2015-12-18t12:17:00z, 2015-12-18T12:17:00Z",
        "2016-12-31T23:59:60Z, 2016-12-31T23:59:60Z",
    })
    void turnsTimestampsIntoUtc(String timestamp, String utc) {
        assertThat(new Timestamp(timestamp).utc()).isEqualTo(new Timestamp(utc));
    }

    @ParameterizedTest
    @CsvSource({
        "P1DT12H36M0.1237S, P1DT12H36M0.12S, true",
        "PT4H35M59.14S, PT16559.14S, true",
        "PT1.5H, PT90M, true",
        "P1Y, P12M, true",
        "P1W, P7D, true",
        "PT0.129S, 'PT0,12S', true",
        "PT0.13S, PT0.12S, false",
        "P1M, PT1M, false",
        "P1M, P30D, false",
        "P1D, PT24H, false",
        "nothing, nothing else, false",
    })
    void comparesDurationsToAHundredthOfASecond(String one, String other, boolean same) {
        JsonObject left = Examples.changed("longest", "/result/duration", "\"" + one + "\"");
        JsonObject right = Examples.changed("longest", "/result/duration", "\"" + other + "\"");

        assertThat(StatementComparison.areEquivalent(left, right, XapiVersion.V2_0))
                .isEqualTo(same);
        assertThat(StatementComparison.areEquivalent(left, right, XapiVersion.V1_0_3))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{\"objectType\":\"contextAgent\",\"agent\":{\"mbox\":\"mailto:p@EXAMPLE.com\"},\"relevantTypes\":[\"https://example.com/player\"]}] | true",
                "[{\"objectType\":\"contextAgent\",\"agent\":{\"mbox\":\"mailto:q@example.com\"},\"relevantTypes\":[\"https://example.com/player\"]}] | false",
                "[{\"objectType\":\"contextAgent\",\"agent\":{\"mbox\":\"mailto:p@example.com\"}}] | false",
                "[] | false",
            })
    void comparesAgentsOfTheContext(String other, boolean same) {
        JsonObject one = Examples.changed("longest", "/context/contextAgents", AGENTS);
        JsonObject changed = Examples.changed("longest", "/context/contextAgents", other);

        assertThat(StatementComparison.areEquivalent(one, changed, XapiVersion.V2_0))
                .isEqualTo(same);
    }
}

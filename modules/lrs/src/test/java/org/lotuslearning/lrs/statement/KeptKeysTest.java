package org.lotuslearning.lrs.statement;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotuslearning.xapi.statement.Account;
import org.lotuslearning.xapi.statement.Actor;
import org.lotuslearning.xapi.statement.JsonText;
import org.lotuslearning.xapi.statement.Reading;
import org.lotuslearning.xapi.statement.Statement;
import org.lotuslearning.xapi.statement.StatementReader;
import org.lotuslearning.xapi.statement.XapiVersion;

/** What is deleted from the index is what was put there, else something of an erased person would stay. */
class KeptKeysTest {
    private static final String AUTHORITY = "{\"account\":{\"homePage\":\"https://lotus.example/\",\"name\":\"key\"}}";
    private static final String VERB = "\"verb\":{\"id\":\"http://example.com/planned\"}";

    @ParameterizedTest
    @ValueSource(strings = {"""
                {"actor":{"mbox":"mailto:Ada.L@Example.ORG"},%s,
                 "object":{"objectType":"Agent","mbox_sha1sum":"EBD31E95054C018B10727CCFFD2EF2EC3A016EE9"}}""", """
                {"actor":{"objectType":"Group","openid":"https://Team.example/","member":[{"mbox":"mailto:a@b.example"},
                 {"account":{"homePage":"https://lms.example","name":"é 5"}}]},%s,
                 "object":{"id":"https://lotus.example/activities/É?a=b","definition":{"name":{"en":"A"}}},
                 "context":{"registration":"AAAAAAAA-2222-4333-8444-55555555555F","instructor":{"mbox":"mailto:c@b.example"},
                 "team":{"objectType":"Group","member":[{"mbox":"mailto:d@b.example"}]},
                 "contextActivities":{"parent":{"id":"https://lotus.example/p"},"grouping":[{"id":"https://lotus.example/g"}],
                 "category":[{"id":"https://lotus.example/c"}],"other":[{"id":"https://lotus.example/o"}]}}}""", """
                {"actor":{"mbox":"mailto:a@b.example"},%s,
                 "object":{"objectType":"StatementRef","id":"11111111-2222-4333-8444-555555555555"}}""", """
                {"actor":{"mbox":"mailto:a@b.example"},%s,"object":{"objectType":"SubStatement",
                 "actor":{"mbox":"mailto:e@b.example"},"verb":{"id":"http://example.com/visited"},
                 "object":{"objectType":"Group","mbox":"mailto:g@b.example","member":[{"mbox":"mailto:h@b.example"}]},
                 "context":{"registration":"11111111-2222-4333-8444-555555555555","instructor":{"mbox":"mailto:i@b.example"}}}}""", """
                {"actor":{"mbox":"mailto:a@b.example"},%s,"object":{"id":"https://lotus.example/1.1"},"context":{
                 "contextAgents":[{"objectType":"contextAgent","agent":{"mbox":"mailto:j@b.example"}}],
                 "contextGroups":[{"objectType":"contextGroup","group":{"objectType":"Group","member":[{"mbox":"mailto:k@b.example"}]}}]}}"""})
    void areThoseThatItWasEnteredUnder(String json) {
        JsonObject received = JsonText.object(json.formatted(VERB));
        StatementReader reader = new StatementReader(XapiVersion.V2_0);
        Statement statement = ((Reading.Valid<Statement>) reader.statement(received)).value();
        Actor authority = ((Reading.Valid<Actor>) reader.actor(JsonText.object(AUTHORITY))).value();

        assertThat(KeptKeys.of(kept(received.toString()))).isEqualTo(Facets.of(statement, authority));
    }

    @Test
    void needNoRuleToBeKept() {
        String wrong = """
                {"actor":{"account":{"homePage":"https://lms.example","name":"ada"}},"verb":"said","object":[1],
                 "context":{"team":5,"contextAgents":{},"contextActivities":{"parent":[3,{"id":"https://lotus.example/p"}]}},
                 "attachments":"none","result":7}""";

        assertThat(KeptKeys.of(kept(wrong)))
                .contains(
                        Facets.agent(account(), false),
                        Facets.agent(account(), true),
                        Facets.activity(URI.create("https://lotus.example/p"), true));
        assertThat(KeptKeys.account(kept(wrong))).contains(account());
        assertThat(KeptKeys.target(kept(wrong))).isEmpty();
    }

    private static Account account() {
        return new Account(URI.create("https://lms.example"), "ada");
    }

    private static StoredStatement kept(String received) {
        return new StoredStatement(1, UUID.randomUUID(), Instant.EPOCH, AUTHORITY, received, XapiVersion.V2_0);
    }
}

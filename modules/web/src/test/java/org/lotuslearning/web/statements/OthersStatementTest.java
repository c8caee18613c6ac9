package org.lotuslearning.web.statements;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.lotuslearning.xapi.statement.JsonText;

class OthersStatementTest {
    @Test
    void hasNeitherNamesNorResponsesAnywhere() {
        JsonObject statement = JsonText.object("""
                {"id":"0d0c7d5e-2f2b-4b1f-9b61-5a9c6c1d2e3f",
                 "actor":{"objectType":"Group","name":"SECRET","member":[{"name":"SECRET","mbox":"mailto:a@example.org"}]},
                 "verb":{"id":"http://v.example.org/v","display":{"en":"said"}},
                 "object":{"objectType":"SubStatement",
                   "actor":{"name":"SECRET","account":{"homePage":"https://lms.example.org","name":"id-1"}},
                   "verb":{"id":"http://v.example.org/v"},
                   "object":{"objectType":"Agent","name":"SECRET","mbox":"mailto:b@example.org"},
                   "result":{"response":"SECRET","success":true},
                   "context":{"instructor":{"name":"SECRET","mbox":"mailto:c@example.org"}}},
                 "result":{"response":"SECRET","score":{"raw":1E+2}},
                 "context":{"platform":"Ward","team":{"objectType":"Group","name":"SECRET","mbox":"mailto:d@example.org"},
                   "contextAgents":[{"objectType":"contextAgent","agent":{"name":"SECRET","mbox":"mailto:e@example.org"}}],
                   "contextGroups":[{"objectType":"contextGroup",
                     "group":{"objectType":"Group","member":[{"name":"SECRET","mbox":"mailto:f@example.org"}]}}]},
                 "authority":{"objectType":"Agent","name":"Simulator","account":{"homePage":"https://l.example.org","name":"k"}}}
                """);

        JsonObject spared = OthersStatement.spared(statement);

        assertThat(spared.toString()).doesNotContain("SECRET", "response");
        String expected =
                statement.toString().replace("\"name\":\"SECRET\",", "").replace("\"response\":\"SECRET\",", "");
        assertThat(spared).isEqualTo(JsonText.object(expected)).hasToString(expected);
    }

    @Test
    void keepsWhatActivitiesAreCalled() {
        JsonObject statement = JsonText.object("""
                {"actor":{"mbox":"mailto:a@example.org"},"verb":{"id":"http://v.example.org/v"},
                 "object":{"id":"http://a.example.org/a","definition":{"name":{"en":"Hand washing"}}}}""");

        assertThat(OthersStatement.spared(statement)).isEqualTo(statement);
    }
}

package org.lotuslearning.lrs.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotuslearning.lrs.Sample.encoded;
import static org.lotuslearning.lrs.Sample.error;
import static org.lotuslearning.lrs.Sample.json;

import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotuslearning.lrs.LrsServer;
import org.lotuslearning.testdatabase.TestDatabase;
import org.lotuslearning.xapi.statement.JsonText;

/** xAPI 1.0.3, Communication 2.4. None of it depends on the database. */
class AgentsResourceTest {
    private static final LrsServer LRS = LrsServer.on(TestDatabase.H2);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'name':'Jo','mbox':'mailto:jo@e.org'} | {'objectType':'Person','name':['Jo'],'mbox':['mailto:jo@e.org']}",
                "{'openid':'http://jo.e.org/'} | {'objectType':'Person','openid':['http://jo.e.org/']}",
                "{'mbox_sha1sum':'cd9b00a5611f94eaa7b1661edab976068e364975'}"
                        + " | {'objectType':'Person','mbox_sha1sum':['cd9b00a5611f94eaa7b1661edab976068e364975']}",
                "{'objectType':'Agent','account':{'homePage':'http://e.org/','name':'1'}}"
                        + " | {'objectType':'Person','account':[{'homePage':'http://e.org/','name':'1'}]}",
            })
    void answersWithThePersonThatWasAskedFor(String agent, String person) {
        HttpResponse<String> response = LRS.get("agents?agent=" + encoded(agent.replace('\'', '"')));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response)).isEqualTo(JsonText.object(person.replace('\'', '"')));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'name':'Jo'} | agent must have one of",
                "{'objectType':'Group','mbox':'mailto:jo@e.org'} | agent must be an agent, not a group",
                "true | agent must be an object",
                "{'mbox':'mailto:jo@e.org','openid':'http://jo.e.org/'} | only one of",
            })
    void namesWhatIsWrong(String agent, String problem) {
        HttpResponse<String> response = LRS.get("agents?agent=" + encoded(agent.replace('\'', '"')));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(error(response)).contains(problem);
    }
}

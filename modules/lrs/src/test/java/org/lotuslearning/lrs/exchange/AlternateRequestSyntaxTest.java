package org.lotuslearning.lrs.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotuslearning.lrs.LrsServer.basic;
import static org.lotuslearning.lrs.Sample.encoded;
import static org.lotuslearning.lrs.Sample.error;
import static org.lotuslearning.lrs.Sample.id;
import static org.lotuslearning.lrs.Sample.ids;
import static org.lotuslearning.lrs.Sample.read;
import static org.lotuslearning.lrs.Sample.someone;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotuslearning.lrs.LrsServer;
import org.lotuslearning.lrs.statement.ConsistentThrough;
import org.lotuslearning.testdatabase.TestDatabase;
import org.lotuslearning.xapi.statement.Statement;

/** xAPI 1.0.3, Communication 1.3. None of it depends on the database. */
class AlternateRequestSyntaxTest {
    private static final LrsServer LRS = LrsServer.on(TestDatabase.H2);
    private static final String AUTHORIZATION =
            "Authorization=" + encoded(basic("admin", "admin-secret")) + "&X-Experience-API-Version=1.0.3";

    /** As a browser without CORS sends it: no headers of its own. */
    private static HttpResponse<String> send(String address, String form) {
        return LrsServer.send(
                HttpRequest.newBuilder(LRS.request(address).build().uri())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
    }

    @Test
    void putsAndGetsAStatement() {
        Statement statement = read(someone(), "Grüße&mehr=1");

        HttpResponse<String> stored = send(
                "statements?method=PUT",
                AUTHORIZATION + "&statementId=" + id(statement) + "&Content-Type=application%2Fjson&content="
                        + encoded(statement.toJson().toString()));
        HttpResponse<String> found = send("statements?method=GET", AUTHORIZATION + "&statementId=" + id(statement));
        String agent = statement.actor().toJson().toString();
        HttpResponse<String> list = send("statements?method=GET", AUTHORIZATION + "&limit=1&agent=" + encoded(agent));

        assertThat(stored.statusCode()).isEqualTo(204);
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body()).contains("Grüße&mehr=1");
        assertThat(ids(list)).containsExactly(id(statement));
        assertThat(found.headers().firstValue(VersionHeader.NAME)).hasValue("1.0.3");
    }

    /** A form is read before anybody knows who sent it. */
    @Test
    void readsNoMoreThanAnyRequestNeeds() {
        assertThat(send("statements?method=GET", "a=1&".repeat(100)).statusCode())
                .isEqualTo(400);
        assertThat(send("statements?method=GET", "&".repeat(100)).statusCode()).isEqualTo(400);
        assertThat(send("statements?method=PUT", "content=" + "x".repeat(530_000))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void reachesEveryResourceWithItsConditions() {
        String place = "&activityId=" + encoded("http://www.example.com/a/" + someone()) + "&profileId=p";

        assertThat(send("activities/profile?method=PUT", AUTHORIZATION + place + "&If-None-Match=*&content=%7B%7D")
                        .statusCode())
                .isEqualTo(204);
        assertThat(send("activities/profile?method=PUT", AUTHORIZATION + place + "&If-None-Match=*&content=%7B%7D")
                        .statusCode())
                .isEqualTo(412);
        assertThat(send(
                                "activities/profile?method=POST",
                                AUTHORIZATION + place + "&content=" + encoded("{\"x\":\"é\"}") + "&Content-Length=1")
                        .statusCode())
                .isEqualTo(204);
        assertThat(send("activities/profile?method=GET", AUTHORIZATION + place).body())
                .isEqualTo("{\"x\":\"é\"}");
        assertThat(send("activities/profile?method=DELETE", AUTHORIZATION + place)
                        .statusCode())
                .isEqualTo(204);
        assertThat(send("activities/profile?method=GET", AUTHORIZATION + place).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "statements?method=GET&limit=1 | limit=1 | method is the only parameter",
                "statements?method=GET&method=PUT | limit=1 | method is the only parameter",
                "statements?method=PATCH | limit=1 | one of GET",
                "statements?method=get | limit=1 | one of GET",
                "statements?method=PUT | statementId=4fbad56e-4f3f-4b84-9a3c-a7a8a5a6e4b0 | form parameter content",
                "statements?method=GET | content=%7B%7D | form parameter content",
                "statements?method=GET | limit=1&limit=2 | more than once",
                "statements?method=GET | limit=%zz | not URL encoded",
                "statements?method=GET | limit=%1 | not URL encoded",
                "statements?method=GET | verb=http%3A%2F%2Fa%00 | has a NUL",
                "statements?method=GET | verb=http%3A%2F%2Fa%FF | not URL encoded UTF-8",
                "statements?method=PUT | Content-Type=a%2Fb%0D%0Ax&content=%7B%7D | Content-Type has a control character",
                "statements?method=PUT | Content-Type=garbage&content=%7B%7D | names no media type",
                "statements?method=GET | size=1 | size is not known",
            })
    void refusesWhatIsNotInForm(String address, String form, String problem) {
        HttpResponse<String> response = send(address, AUTHORIZATION + "&" + form);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(error(response)).contains(problem);
    }

    @Test
    void takesCredentialsAndVersionFromTheFormOnly() {
        assertThat(send("statements?method=GET", "X-Experience-API-Version=1.0.3&limit=1")
                        .statusCode())
                .isEqualTo(401);
        assertThat(send("statements?method=GET", AUTHORIZATION.replace("1.0.3", "0.8"))
                        .statusCode())
                .isEqualTo(400);
    }

    /** By HTTP it stays a POST: whatever follows a length of its own would be read as the next answer (RFC 9112, 6.3). */
    @Test
    void answersHeadWithAnEmptyBodyAndSaysSo() throws IOException {
        URI address = LRS.request("about?method=HEAD").build().uri();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String head = "POST /xapi/about?method=HEAD HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n";
            String get = "GET /xapi/about HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write((head + get).getBytes(StandardCharsets.UTF_8));
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answers.split("HTTP/1.1 200 OK", -1)).hasSize(3);
            String first = answers.substring(0, answers.lastIndexOf("HTTP/1.1 200 OK"));
            assertThat(first).endsWith("\r\n\r\n").containsIgnoringCase(VersionHeader.NAME);
            assertThat(first.lines()
                            .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length")))
                    .allMatch(line -> line.endsWith(": 0"));
            assertThat(first).doesNotContainIgnoringCase("Transfer-Encoding");
        }
    }

    @Test
    void answersHeadOfStatements() {
        HttpResponse<String> response = send("statements?method=HEAD", AUTHORIZATION + "&limit=1");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        assertThat(response.headers().firstValue("Content-Length").orElse("0")).isEqualTo("0");
    }

    @Test
    void isOnlyForPost() {
        assertThat(error(LRS.get("statements?method=GET"))).contains("method is not known");
    }

    @Test
    void isNotThereInTheNewerVersion() {
        HttpResponse<String> response = send("statements?method=GET", AUTHORIZATION.replace("1.0.3", "2.0.0"));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(error(response)).contains("2.0 has no alternate request syntax");
        assertThat(response.headers().firstValue(VersionHeader.NAME)).hasValue("2.0.0");
        assertThat(response.headers().firstValue(ConsistentThrough.NAME)).isPresent();
    }
}

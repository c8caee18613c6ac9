package org.lotuslearning.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotuslearning.systemtests.LotusSetup.Ended;

/** What {@code server-config/run} promises: a server that is ready when it says so, and a plain word when it is not. */
@ExtendWith(SharedLotus.class)
final class StartIT {

    @Test
    void saysWhereItIsOnceItIsReady(RunningLotus lotus) {
        HttpResponse<String> start = lotus.get("/");
        HttpResponse<String> health = lotus.get("/health/ready");

        assertThat(lotus.output())
                .contains("Lotus Learning is ready: http://localhost:" + lotus.port())
                .contains(lotus.demoLms().toString());
        assertThat(start.statusCode()).isEqualTo(200);
        assertThat(start.body()).contains("<html").contains("Lotus");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"status\":\"UP\"");
    }

    @Test
    void servesTheDemoLmsAtAnAddressThatIsAnotherSite(RunningLotus lotus) {
        HttpResponse<String> demo =
                lotus.send(HttpRequest.newBuilder(lotus.demoLms()).build());

        assertThat(demo.statusCode()).isEqualTo(200);
        assertThat(demo.body()).contains("<html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-page", "demo-lms/no-such-page", "lti/no-such-page", "assets/0/no-such.css"})
    void showsAPlainPageWhereNothingIs(String path, RunningLotus lotus) {
        HttpResponse<String> nothing = lotus.get("/" + path);

        assertThat(nothing.statusCode()).isEqualTo(404);
        assertThat(nothing.body()).doesNotContainIgnoringCase("payara", "glassfish", "exception", "org.lotuslearning");
    }

    @Test
    void compressesPages(RunningLotus lotus) {
        HttpResponse<String> page = lotus.get("/", "Accept-Encoding", "gzip");

        assertThat(page.headers().firstValue("Content-Encoding")).hasValue("gzip");
    }

    @Test
    void servesCompressedAssetsThatBrowsersKeep(RunningLotus lotus) {
        Matcher styles = Pattern.compile("href=\"(/assets/[^\"]+\\.css)\"")
                .matcher(lotus.get("/").body());
        assertThat(styles.find()).isTrue();

        HttpResponse<String> css = lotus.get(styles.group(1), "Accept-Encoding", "gzip");

        assertThat(css.statusCode()).isEqualTo(200);
        assertThat(css.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/css"));
        assertThat(css.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(css.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("immutable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/no-such-page", "/health/ready", "/lti/jwks"})
    void namesNoServerAndLeavesFramingToThePage(String path, RunningLotus lotus) {
        var headers = lotus.get(path).headers();

        assertThat(headers.firstValue("Server")).isEmpty();
        assertThat(headers.firstValue("X-Powered-By")).isEmpty();
        // An LMS shows our pages in its frame: the Content-Security-Policy says which may.
        assertThat(headers.firstValue("X-Frame-Options")).isEmpty();
    }

    @Test
    void refusesTrace(RunningLotus lotus) {
        HttpRequest trace = HttpRequest.newBuilder(lotus.base())
                .method("TRACE", HttpRequest.BodyPublishers.noBody())
                .build();

        assertThat(lotus.send(trace).statusCode()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void answersAtBothNamesOfThisMachine(String host, RunningLotus lotus) {
        URI address = URI.create("http://" + host + ":" + lotus.port() + "/health/ready");

        assertThat(lotus.send(HttpRequest.newBuilder(address).build()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void keepsItsDataForItsOwner(RunningLotus lotus) throws Exception {
        try (var files = Files.walk(lotus.dataDirectory())) {
            assertThat(files.skip(1))
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .as(file.toString())
                            .endsWith("------"));
        }
    }

    @Test
    void saysThatThePortIsTaken(RunningLotus lotus) {
        Ended ended = LotusSetup.fresh()
                .with("LOTUS_HTTP_PORT", String.valueOf(lotus.port()))
                .runToEnd();

        assertThat(ended.status()).isNotZero();
        assertThat(ended.output()).startsWith("LOTUS_SETTING: LOTUS_HTTP_PORT is " + lotus.port());
    }

    @Test
    void saysThatTheDataAreInUse(RunningLotus lotus) {
        Ended ended = LotusSetup.fresh()
                .with("LOTUS_DATA_DIR", lotus.dataDirectory().toString())
                .runToEnd();

        assertThat(ended.status()).isNotZero();
        assertThat(ended.output()).startsWith("LOTUS_SETTING: LOTUS_DATA_DIR is ");
    }

    @ParameterizedTest
    @CsvSource({
        "LOTUS_HTTP_PORT,        no-port",
        "LOTUS_HTTP_PORT,        70000",
        "LOTUS_HTTP_ADDRESS,     my machine",
        "LOTUS_BASE_URL,         lotus.example.org",
        "LOTUS_DEMO,             perhaps",
        "LOTUS_DATA_DIR,         /proc/nowhere",
        "LOTUS_PLATFORMS_FILE,   /nowhere/platforms.json",
        "LOTUS_DB_URL,           jdbc:nonsense:lotus",
        "LOTUS_SECRET_KEY,       short",
        "LOTUS_XAPI_ENDPOINT,    not an address"
    })
    void namesTheSettingThatIsWrong(String name, String wrong) {
        Ended ended = LotusSetup.fresh().with(name, wrong).runToEnd();

        assertThat(ended.status()).isNotZero();
        assertThat(ended.output()).containsPattern("(?m)^LOTUS_SETTING: " + name + "\\b");
        assertThat(ended.output()).doesNotContain("\tat ");
    }

    @Test
    void turnsTheDemoOffWhereOthersMayCome() {
        LotusSetup setup = LotusSetup.fresh().with("LOTUS_BASE_URL", "https://lotus.example.org");
        try (RunningLotus lotus = setup.start()) {
            HttpRequest demo = HttpRequest.newBuilder(lotus.demoLms()).build();

            assertThat(lotus.output()).contains("The demo LMS is turned off");
            assertThat(lotus.send(demo).statusCode()).isEqualTo(404);
        }
    }
}

package org.lotuslearning.lti.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformsFileTest {
    private static final String MOODLE = """
            {"name": "Moodle of the Northern Trust",
             "issuer": "https://moodle.example",
             "client_id": "abc123",
             "deployment_ids": ["1", "2"],
             "authorization_endpoint": "https://moodle.example/mod/lti/auth.php",
             "token_endpoint": "https://moodle.example/mod/lti/token.php",
             "jwks_uri": "https://moodle.example/mod/lti/certs.php"}""";

    @TempDir
    Path folder;

    @Test
    void readsAPlatform() throws IOException {
        Registration moodle = platforms("[" + MOODLE + "]").get(0);

        assertThat(moodle)
                .isEqualTo(new Registration(
                        Registration.NOT_STORED,
                        "Moodle of the Northern Trust",
                        "https://moodle.example",
                        "abc123",
                        Set.of("1", "2"),
                        new PlatformEndpoints(
                                URI.create("https://moodle.example/mod/lti/auth.php"),
                                URI.create("https://moodle.example/mod/lti/token.php"),
                                URI.create("https://moodle.example/mod/lti/certs.php")),
                        Registration.DEFAULT_ORGANISATION,
                        Registration.Source.FILE,
                        RegistrationPolicy.DEFAULT));
        assertThat(moodle.isTrusted()).isTrue();
    }

    @Test
    void readsTheOptionalFields() throws IOException {
        String more = MOODLE.replace("\"deployment_ids\": [\"1\", \"2\"]", "\"deployments_auto_accepted\": true")
                .replace(
                        "\"client_id\"",
                        "\"organisation\": \"north\", \"token_audience\": \"https://aud.example\","
                                + " \"staff_number_claim\": \"staff\", \"anonymous_launches\": true,"
                                + " \"role_overrides\": {\"Mentor\": \"educator\"},"
                                + " \"frame_origins\": [\"https://School.example/\"],"
                                + " \"institution_administrators_see_records\": true, \"client_id\"");

        Registration moodle = platforms("[" + more + "]").get(0);

        assertThat(moodle.policy())
                .isEqualTo(new RegistrationPolicy(
                        true,
                        true,
                        true,
                        Optional.of("staff"),
                        Map.of("Mentor", RoleMeaning.EDUCATOR),
                        Set.of("https://school.example")));
        assertThat(moodle.organisation()).isEqualTo("north");
        assertThat(moodle.deployments()).isEmpty();
        assertThat(moodle.endpoints().tokenAudience()).contains("https://aud.example");
    }

    @Test
    void readsAnEmptyListAndPlatformsOnThisMachine() throws IOException {
        assertThat(platforms("[]")).isEmpty();
        assertThat(platforms("[" + MOODLE.replace("https://moodle.example", "http://127.0.0.1:8080") + "]"))
                .hasSize(1);
    }

    @ParameterizedTest(name = "{2}: {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "\"name\": \"Moodle of the Northern Trust\"|\"name\": \"\"|name|must be a text",
                "\"name\": \"Moodle of the Northern Trust\",| |name|is missing",
                "\"issuer\": \"https://moodle.example\",| |issuer|is missing",
                "\"client_id\": \"abc123\"|\"client_id\": 123|client_id|must be a text",
                "[\"1\", \"2\"]|\"1\"|deployment_ids|must be a list",
                "[\"1\", \"2\"]|[1]|deployment_ids|each must be a text",
                "[\"1\", \"2\"]|[]|deployment_ids|at least one",
                "[\"1\", \"2\"]|[\"1\", \"1\"]|deployment_ids|twice",
                "\"deployment_ids\": [\"1\", \"2\"],| |deployment_ids|is missing",
                "https://moodle.example/mod/lti/auth.php|http://moodle.example/auth|authorization_endpoint|https address",
                "https://moodle.example/mod/lti/token.php|/token|token_endpoint|https address",
                "https://moodle.example/mod/lti/certs.php|not an address|jwks_uri|https address",
                "https://moodle.example/mod/lti/certs.php|ftp://moodle.example/x|jwks_uri|https address",
                "\"client_id\"|\"anonymous_launches\": \"yes\", \"client_id\"|anonymous_launches|true or false",
                "\"client_id\"|\"clientid\": \"x\", \"client_id\"|clientid|spelling",
            })
    void namesEntryAndFieldOfAMistake(String what, String instead, String field, String text) throws IOException {
        String wrong = MOODLE.replace("https://moodle.example\"", "https://second.example\"")
                .replace(what.replace("moodle.example\"", "second.example\""), instead == null ? "" : instead);

        List<String> mistakes = mistakes("[" + MOODLE + "," + wrong + "]");

        assertThat(mistakes).singleElement().asString().contains("entry 2, field " + field + ": ", text);
    }

    @Test
    void tellsAllMistakesAtOnceAndTakesNothing() throws IOException {
        String wrong = "{\"name\": \"X\", \"issuer\": 7}";

        List<String> mistakes = mistakes("[" + wrong + ", " + MOODLE + ", \"text\", " + MOODLE + "]");

        assertThat(mistakes)
                .hasSize(8)
                .anySatisfy(m -> assertThat(m).contains("entry 1, field issuer"))
                .anySatisfy(m -> assertThat(m).contains("entry 1, field jwks_uri: is missing"))
                .anySatisfy(m -> assertThat(m).contains("entry 3, must be a JSON object"))
                .anySatisfy(m -> assertThat(m).contains("entry 4, field client_id", "same issuer and client_id"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{}", "[", "[{]", "''", "text", "[] []"})
    void saysWhenItIsNoJsonList(String content) throws IOException {
        assertThat(mistakes(content))
                .singleElement()
                .asString()
                .contains("LOTUS_PLATFORMS_FILE", "is not a JSON list of platforms");
    }

    @Test
    void saysWhenItCannotBeRead() {
        assertThat(PlatformsFile.read(folder.resolve("missing.json")))
                .isInstanceOfSatisfying(
                        PlatformsFile.Mistakes.class,
                        m -> assertThat(m.messages())
                                .singleElement()
                                .asString()
                                .contains("missing.json", "cannot be read"));
    }

    private List<Registration> platforms(String json) throws IOException {
        return ((PlatformsFile.Platforms) read(json)).registrations();
    }

    private List<String> mistakes(String json) throws IOException {
        return ((PlatformsFile.Mistakes) read(json)).messages();
    }

    private PlatformsFile.Result read(String json) throws IOException {
        return PlatformsFile.read(Files.writeString(folder.resolve("platforms.json"), json));
    }
}

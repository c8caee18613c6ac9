package org.lotuslearning.web.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationsFileTest {
    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void theFile() {
        file = folder.resolve("destinations.yml");
    }

    @Test
    void readsYaml() throws IOException {
        Files.writeString(folder.resolve("trust.secret"), "s3cr3t word\n");
        write("""
                - name: ours
                  embedded: true
                - name: trust
                  endpoint: https://lrs.trust.example/xapi/
                  key: lotus
                  secretFile: trust.secret
                  version: 2.0.0
                - {name: region, endpoint: "http://127.0.0.1:8080/xapi", key: 12, secret: "no"}
                """);

        assertThat(DestinationsFile.read(file))
                .containsExactly(
                        new LrsEntry("ours", Optional.empty(), "1.0.3"),
                        lrs("trust", "https://lrs.trust.example/xapi", "lotus", "s3cr3t word", "2.0.0"),
                        lrs("region", "http://127.0.0.1:8080/xapi", "12", "no", "1.0.3"));
    }

    @Test
    void readsJsonIndentedByTabs() throws IOException {
        write("[\n\t{\"name\": \"trust\",\n\t \"endpoint\": \"https://lrs.example/xapi/\",\n\t \"key\": \"k\","
                + " \"secret\": \"s\"}\n]");

        assertThat(DestinationsFile.read(file))
                .containsExactly(lrs("trust", "https://lrs.example/xapi", "k", "s", "1.0.3"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            - name: Ours|x: name has to be of small letters, digits and hyphens
            - embedded: true|x: name is missing
            - {name: a, embedded: perhaps}|x: embedded has to be true or false
            - {name: a, embedded: true, key: k}|x: the embedded LRS needs no key
            - {name: a, key: k, secret: s}|x: endpoint is missing
            - {name: a, endpoint: lrs.example, key: k, secret: s}|x: endpoint has to be an address
            - {name: a, endpoint: "https://me:pw@lrs.example", key: k, secret: s}|x: endpoint has to be an address
            - {name: a, endpoint: "http://lrs.example/xapi", key: k, secret: s}|x: endpoint has to be https: the secret goes there
            - {name: a, endpoint: "ftp://lrs.example/xapi", key: k, secret: s}|x: endpoint has to be an address
            - {name: a, endpoint: "https://lrs.example", key: "k:k", secret: s}|x: key cannot hold a colon
            - {name: a, endpoint: "https://lrs.example", secret: s}|x: key is missing
            - {name: a, endpoint: "https://lrs.example", key: k}|x: give either secret or secretFile
            - {name: a, endpoint: "https://lrs.example", key: k, secret: s, secretFile: f}|x: give either secret or secretFile
            - {name: a, endpoint: "https://lrs.example", key: k, secretFile: f}|x: secretFile names a file that cannot be read
            - {name: a, endpoint: "https://lrs.example", key: k, secret: ""}|x: secret is empty
            - {name: a, endpoint: "https://lrs.example", key: k, secret: s, version: 0.95}|x: version has to be one of 1.0.3, 2.0.0
            - {name: a, embedded: true, password: x}|x: there is no field password; there are name
            - {name: a, embedded: true, hunter2}|x: there is no such field; there are name
            - {name: a, embedded: true, hunter: }|x: there is no such field; there are name
            - {name: a, embedded: true, name: b}|x: name stands here a second time
            - {name: [a], embedded: true}|x: name has to be a text
            - a|x: write fields here
            """)
    void namesTheLineOfAMistake(String entry, String words) throws IOException {
        write("# the stores\n" + entry + "\n");

        assertThatThrownBy(() -> DestinationsFile.read(file))
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith("LOTUS_SETTING: LOTUS_XAPI_DESTINATIONS_FILE " + file + ":2: ")
                .hasMessageContaining(words.substring(3))
                .hasMessageNotContainingAny("pw", "hunter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"- {name: a, embeded: true}", "- {nane: a, embedded: true}", "- {name: a, endpiont: x}"})
    void doesNotMissWhatAMistypedFieldMayBe(String entry) throws IOException {
        write(entry);

        assertThatThrownBy(() -> DestinationsFile.read(file))
                .hasMessageMatching(".*: there is no field [a-z]+; there are name,[^;]*")
                .hasMessageNotContainingAny("missing", "give either");
    }

    @Test
    void tellsAllMistakesAtOnceAndNoSecret() throws IOException {
        write("""
                - {name: a, embedded: true}
                - {name: b, embedded: true}
                - name: a
                  endpoint: https://lrs.example
                  key: k
                  secret: hunter2
                  secret: hunter3
                """);

        assertThatThrownBy(() -> DestinationsFile.read(file))
                .hasMessageContainingAll(
                        file + ":2: an earlier entry is the embedded LRS already",
                        file + ":7: secret stands here a second time")
                .hasMessageNotContaining("hunter");
    }

    @Test
    void refusesTheSameNameTwice() throws IOException {
        write("- {name: a, embedded: true}\n- {name: a, endpoint: 'https://lrs.example', key: k, secret: s}\n");

        assertThatThrownBy(() -> DestinationsFile.read(file))
                .hasMessageContaining(file + ":2: an earlier entry has the same name");
    }

    @Test
    void namesTheEntryWhereAllStandOnOneLine() throws IOException {
        write(
                "[{\"name\":\"a\",\"embedded\":true},{\"name\":\"a\",\"endpoint\":\"https://lrs.example\",\"key\":\"k\","
                        + "\"secret\":\"s\"},{\"name\":\"c\",\"endpoint\":\"https://lrs.example\",\"key\":\"k\",\"secret\":\"\"}]");

        assertThatThrownBy(() -> DestinationsFile.read(file))
                .hasMessageContainingAll(
                        file + ":1: entry 2: an earlier entry has the same name",
                        file + ":1: entry 3: secret is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "name: a", "just words"})
    void refusesWhatIsNoList(String text) throws IOException {
        write(text);

        assertThatThrownBy(() -> DestinationsFile.read(file))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("is not a list");
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret: *hunter2", "secret: 'hunter2", "secret: @hunter2", "\tsecret: hunter2"})
    void saysWhereItIsNotWellFormedWithoutRepeatingIt(String line) throws IOException {
        write("- name: a\n  " + line + "\n");

        assertThatThrownBy(() -> DestinationsFile.read(file))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("destinations.yml:")
                .hasMessageNotContaining("hunter");
    }

    private static LrsEntry lrs(String name, String endpoint, String key, String secret, String version) {
        return new LrsEntry(name, Optional.of(new LrsAddress(URI.create(endpoint), key, secret)), version);
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text);
    }
}

package org.lotuslearning.tracking.statements;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lotuslearning.testprofile.Profile;
import org.lotuslearning.testprofile.Verdict;
import org.lotuslearning.xapi.statement.Statement;

/** README.md shows what is sent, so what it shows is what {@link StatementWriter} writes. */
class StatementsReadmeTest {
    private static final Pattern EXAMPLE = Pattern.compile("```json\n(\\{\"id\".*?)```", Pattern.DOTALL);

    private final StatementWriter writer = new StatementWriter(SampleEvents.SETTINGS);

    @Test
    void showsOneStatementOfEachKind() throws IOException {
        List<JsonObject> written = Stream.concat(
                        SampleEvents.all().values().stream()
                                .map(event -> writer.write(event).orElseThrow()),
                        Stream.of(SampleEvents.voiding()))
                .map(Statement::toJson)
                .toList();

        assertThat(examples().stream().map(StatementsReadmeTest::comparable))
                .containsExactlyElementsOf(
                        written.stream().map(StatementsReadmeTest::comparable).toList());
    }

    @Test
    void showsStatementsThatFollowTheProfile() throws IOException {
        Profile profile = new Profile(StatementProfile.of(SampleEvents.SETTINGS).toJson());

        assertThat(examples())
                .allSatisfy(example -> assertThat(profile.check(example)).isInstanceOf(Verdict.Follows.class));
    }

    private static List<JsonObject> examples() throws IOException {
        return EXAMPLE.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(found -> parse(found.group(1)))
                .toList();
    }

    /** Each statement has another id. */
    private static JsonValue comparable(JsonObject statement) {
        return Json.createPointer("/id").replace(statement, Json.createValue("any"));
    }

    private static JsonObject parse(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}

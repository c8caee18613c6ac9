package org.lotuslearning.xapi.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StatementTest {
    private static final Agent LEARNER = Agent.of(new Account(URI.create("https://lms.example.org"), "a6385"));
    private static final Verb COMPLETED =
            Verb.of(URI.create("http://adlnet.gov/expapi/verbs/completed"), "en", "completed");
    private static final Activity MODULE = new Activity(
            URI.create("https://lotus.example.org/activities/lotus/learn"),
            Optional.of(
                    ActivityDefinition.of(URI.create("http://adlnet.gov/expapi/activities/module"), "en", "Learn")));

    @Test
    void isBuiltFromItsPartsAndSaysWhatTheSpecificationWantsToRead() {
        UUID id = UUID.fromString("12345678-1234-5678-1234-567812345678");
        UUID registration = UUID.fromString("ec531277-b57b-4c15-8d91-d292c5b2b8f7");

        Statement statement = Statement.builder(LEARNER, COMPLETED, MODULE)
                .id(id)
                .timestamp(Timestamp.of(Instant.parse("2026-01-31T09:30:00Z")))
                .result(Result.EMPTY.withCompletion(true).withDuration(IsoDuration.of(Duration.ofMinutes(42))))
                .context(Context.EMPTY
                        .withRegistration(registration)
                        .withLanguage("en-GB")
                        .withPlatform("Lotus Learning")
                        .withContextActivities(ContextActivities.of(
                                Activity.of(URI.create("https://lotus.example.org/activities/lotus")),
                                Activity.of(URI.create("https://lotus.example.org/activities/lotus")),
                                Activity.of(URI.create("https://lotus.example.org/profile/1")))))
                .build();

        assertThat(Examples.READER.statement(statement.toJson())).isEqualTo(new Reading.Valid<>(statement));
        assertThat(statement.toJson().getValue("/result").toString())
                .isEqualTo("{\"completion\":true,\"duration\":\"PT42M\"}");
        assertThat(statement.toJson().getValue("/actor").toString())
                .isEqualTo("{\"objectType\":\"Agent\",\"account\":"
                        + "{\"homePage\":\"https://lms.example.org\",\"name\":\"a6385\"}}");
    }

    @Test
    void cannotBeBuiltAgainstTheRules() {
        Statement.Builder onTheLearner =
                Statement.builder(LEARNER, COMPLETED, LEARNER).context(Context.EMPTY.withPlatform("Lotus Learning"));
        BigDecimal tooMuch = new BigDecimal("1.5");

        assertThatThrownBy(onTheLearner::build).hasMessageContaining("/context/platform");
        assertThatThrownBy(() -> Score.scaled(tooMuch)).hasMessageContaining("/scaled");
        assertThatThrownBy(() -> Context.EMPTY.withLanguage("en_GB")).hasMessageContaining("/language");
        assertThatThrownBy(() -> new Identifier.Mbox("someone")).hasMessageContaining("/mbox");
        assertThatThrownBy(() -> Activity.of(URI.create("lotus"))).hasMessageContaining("/id");
    }
}

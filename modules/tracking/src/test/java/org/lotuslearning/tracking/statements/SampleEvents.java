package org.lotuslearning.tracking.statements;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lotuslearning.learning.answers.AnswerContent;
import org.lotuslearning.learning.catalogue.Exercise;
import org.lotuslearning.learning.catalogue.ExerciseUnit;
import org.lotuslearning.learning.catalogue.Part;
import org.lotuslearning.learning.events.CheckResult;
import org.lotuslearning.learning.events.LearningEvent;
import org.lotuslearning.learning.events.Run;
import org.lotuslearning.xapi.statement.Statement;

/** One event for each kind of statement, by the name of its template in the profile: those that README.md shows. */
final class SampleEvents {
    static final StatementSettings SETTINGS = new StatementSettings(URI.create("https://learn.example"));
    static final Instant AT = Instant.parse("2026-11-20T09:00:00.123Z");
    static final Run RUN = new Run(
            5,
            UUID.fromString("11111111-2222-4333-8444-555555555555"),
            9,
            "https://lms.example",
            "sub-1",
            "lotus",
            "learn",
            "Learn",
            3,
            true);

    private SampleEvents() {}

    static Map<String, LearningEvent> all() {
        Map<String, LearningEvent> events = new LinkedHashMap<>();
        events.put("initialized", new LearningEvent.Begun(RUN, AT));
        events.put("experienced", new LearningEvent.PageRead(RUN, AT, "1.2", "How to tell it apart"));
        events.put(
                "answered",
                new LearningEvent.UnitAnswered(
                        RUN, AT, "1.2", "1.2.i", "From feeling to intention", "choice", 1, Optional.empty()));
        events.put(
                "checked",
                new LearningEvent.UnitAnswered(
                        RUN, AT, "1.2", "1.2.check", "What stayed", "choice", 1, check("empathy")));
        events.put("progressed", new LearningEvent.Progressed(RUN, AT, 75));
        events.put(
                "completed",
                new LearningEvent.Completed(RUN, AT, Duration.ofMinutes(95).plusMillis(1230)));
        return events;
    }

    /** What takes the statement of {@code initialized} back, as README.md shows it. */
    static Statement voiding() {
        return new StatementWriter(SETTINGS).voiding(UUID.fromString("0f0d6d1a-6e5b-4a4e-9a53-5a6d0a3c2f11"), AT);
    }

    static LearningEvent of(String kind) {
        return Optional.ofNullable(all().get(kind)).orElseThrow();
    }

    /** A check of one question. */
    static Optional<CheckResult> check(String chosen) {
        Part.Question question = new Part.Question(
                "first", "What comes first?", List.of(option("empathy"), option("pity")), List.of("empathy"));
        Exercise exercise = new Exercise(
                "1.2.check",
                Exercise.Kind.CHECK,
                "What stayed",
                "",
                List.of(new ExerciseUnit("1.2.check", ExerciseUnit.Audience.INDIVIDUAL, false, Optional.empty())),
                List.of(question),
                Map.of(),
                List.of());
        return CheckResult.of(exercise, new AnswerContent(Map.of("first", List.of(chosen)), false));
    }

    private static Part.Option option(String value) {
        return new Part.Option(value, value, Optional.empty(), Optional.of("<p>" + value + "</p>"));
    }
}

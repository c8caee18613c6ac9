package org.lotuslearning.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a demo server authors see at the next reload what they wrote, or what is wrong with it. */
final class AuthorPreviewIT {

    private static final String PAGE = """
            ---
            title: Notice before you answer
            minutes: 6
            ---
            Most answers come too fast.

            ```exercise
            id: "1.1.i"
            title: Your last answer
            for: individual
            purpose: To see where a pause would have helped.
            parts:
              - type: reflection
                id: pause
                prompts:
                  - {id: a, text: "What would you have noticed?"}
            ```
            """;

    @TempDir
    Path courses;

    @Test
    void changesShowAtTheNextReloadAndLoseNothing() throws IOException {
        writeCourse();
        try (RunningLotus lotus =
                LotusSetup.fresh().with("LOTUS_CONTENT_DIR", courses.toString()).start()) {
            HttpPerson.named("Oluwaseun Adeyemi", lotus).add("kindness/begin", "Begin");
            HttpPerson learner = HttpPerson.named(Amina.NAME, lotus);
            URI session = learner.open("Begin");
            String csrf = new Html(learner.get(session.resolve("p/1.1")).body())
                    .hiddenFields()
                    .get("csrf");

            write("kindness/begin/en/1.1.md", PAGE.replace("too fast", "too quickly") + question());
            assertThat(learner.get(session.resolve("p/1.1")).body()).contains("too quickly", "Where will you try it?");

            write("kindness/begin/en/1.1.md", PAGE.replace("minutes: 6", "minutes: soon"));
            HttpResponse<String> mistakes = learner.get(session.resolve("p/1.1"));
            assertThat(mistakes.statusCode()).isEqualTo(409);
            assertThat(mistakes.body()).contains("kindness/begin/en/1.1.md:3");
            Map<String, String> draft = Map.of("csrf", csrf, "pause-a", "The red panda yawned", "do", "draft");
            assertThat(learner.post(session.resolve("u/1.1.i"), draft).statusCode())
                    .isEqualTo(303);

            write("kindness/begin/en/1.1.md", PAGE);
            assertThat(new Html(learner.get(session.resolve("p/1.1")).body()).textArea("pause-a"))
                    .isEqualTo("The red panda yawned");
        }
    }

    private static String question() {
        return """

                ```exercise
                id: "1.1.t"
                title: Together
                for: team
                purpose: To try it as a team.
                parts:
                  - type: team-discussion
                    id: talk
                    prompts:
                      - {id: a, text: "Where will you try it?"}
                ```
                """;
    }

    private void writeCourse() throws IOException {
        write("kindness/course.yml", """
                id: kindness
                title: Kindness at work
                summary: A short course about one small habit.
                credit: The words here are our own.
                licence: CC BY 4.0
                modules: [begin]
                """);
        write("kindness/begin/module.yml", """
                id: begin
                version: 1
                title: Begin
                strapline: Notice one thing
                petal: plum
                outcomes: [Notice what a colleague needs before you answer.]
                pages: ["1.1"]
                """);
        write("kindness/begin/en/1.1.md", PAGE);
    }

    private void write(String file, String text) throws IOException {
        Path path = courses.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}

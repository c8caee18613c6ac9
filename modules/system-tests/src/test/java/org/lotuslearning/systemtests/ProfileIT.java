package org.lotuslearning.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lotuslearning.testprofile.Profile;
import org.lotuslearning.testprofile.Verdict;

/** Our xAPI Profile as it is served, and the statements of whole runs as the embedded LRS hands them out. */
@ExtendWith(SharedLotus.class)
final class ProfileIT {

    private static final String ADDRESS = "/profile/v1";

    @Test
    void holdsForEveryStatementOfARunAndForTheRun(RunningLotus lotus) throws IOException {
        HttpPerson learner = HttpPerson.learner("Chidi Eze", lotus);
        learnsWhole(learner);

        List<Told> told = Eventually.gives(() -> {
            List<Told> sent = new Lrs(lotus).statements();
            assertThat(sent)
                    .anyMatch(s -> s.namesOurProfile()
                            && s.actor().equals(learner.sub())
                            && s.event().equals("answered learn/1.1.check"));
            return sent;
        });

        Profile profile = new Profile(json(lotus.get(ADDRESS)));
        assertThat(told).filteredOn(s -> s.actor().equals(learner.sub())).allMatch(Told::namesOurProfile);
        List<Told> ours = told.stream().filter(Told::namesOurProfile).toList();
        assertThat(ours)
                .allSatisfy(statement -> assertThat(profile.check(statement.json()))
                        .as(statement.json().toString())
                        .isInstanceOf(Verdict.Follows.class));
        assertThat(kinds(ours, learner, profile))
                .contains("initialized", "experienced", "answered", "checked", "progressed", "completed");
        Map<String, List<JsonObject>> runs = ours.stream()
                .collect(
                        Collectors.groupingBy(Told::registration, Collectors.mapping(Told::json, Collectors.toList())));
        assertThat(runs)
                .allSatisfy((registration, run) ->
                        assertThat(profile.followed(run)).as(registration).isTrue());
    }

    @Test
    void isThereForProgramsAtTheAddressThatStatementsName(RunningLotus lotus) {
        HttpResponse<String> anything = lotus.get(ADDRESS);

        assertThat(anything.statusCode()).isEqualTo(200);
        assertThat(anything.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/ld+json"));
        assertThat(anything.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(anything.headers().allValues("Vary")).anyMatch(vary -> vary.contains("Accept"));
        assertThat(json(anything).getJsonArray("versions").getJsonObject(0).getString("id"))
                .isEqualTo("http://localhost:" + lotus.port() + ADDRESS);
        assertThat(lotus.get(ADDRESS, "Accept", "application/json").headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(lotus.get("/profile").body()).as("the newest version").isEqualTo(anything.body());
    }

    /** RFC 9110, 8.6, 8.8, 9.3.7 and 13.1.2. */
    @Test
    void tellsProgramsWhetherItHasChanged(RunningLotus lotus) throws IOException {
        HttpResponse<String> got = lotus.get(ADDRESS);
        String tag = got.headers().firstValue("ETag").orElseThrow();

        assertThat(got.headers().firstValue("Last-Modified")).isPresent();
        HttpResponse<String> unchanged = lotus.get(ADDRESS, "If-None-Match", tag);
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.headers().firstValue("ETag")).hasValue(tag);
        assertThat(lotus.get(ADDRESS, "If-None-Match", "\"another\"").statusCode())
                .isEqualTo(200);
        assertThat(lotus.get(ADDRESS, "Accept", "application/json").headers().firstValue("ETag"))
                .as("another representation")
                .isPresent()
                .isNotEqualTo(Optional.of(tag));
        for (String accept : List.of("*/*", "text/html")) {
            HttpURLConnection head = opened(lotus, "HEAD");
            head.setRequestProperty("Accept", accept);
            assertThat(head.getResponseCode()).isEqualTo(200);
            assertThat(head.getHeaderField("Content-Length"))
                    .as(accept)
                    .isEqualTo(String.valueOf(
                            lotus.get(ADDRESS, "Accept", accept).body().getBytes(StandardCharsets.UTF_8).length));
        }
        HttpURLConnection options = opened(lotus, "OPTIONS");
        assertThat(options.getResponseCode()).isEqualTo(204);
        assertThat(options.getHeaderField("Allow")).contains("GET", "HEAD", "OPTIONS");
        assertThat(options.getHeaderField("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    private static HttpURLConnection opened(RunningLotus lotus, String method) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://localhost:" + lotus.port() + ADDRESS).toURL().openConnection();
        connection.setRequestMethod(method);
        return connection;
    }

    @Test
    void isAPageForPeople(RunningLotus lotus) {
        HttpResponse<String> page =
                lotus.get(ADDRESS, "Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");

        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(page.body()).contains("<h1", "id=\"answered\"", "id=\"run\"", "id=\"exercise\"");
    }

    private static void learnsWhole(HttpPerson learner) throws IOException {
        HttpLearning learning = new HttpLearning(learner);
        learning.read("1.2");
        learning.answerFeelings("Thoughts");
        learning.doTheRestAndFinish();
        learning.answerCheck();
    }

    private static List<String> kinds(List<Told> told, HttpPerson learner, Profile profile) {
        return told.stream()
                .filter(statement -> statement.actor().equals(learner.sub()))
                .map(statement -> profile.check(statement.json()))
                .flatMap(verdict -> ((Verdict.Follows) verdict).templates().stream())
                .map(template -> template.replaceFirst(".*#", ""))
                .distinct()
                .toList();
    }

    private static JsonObject json(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}

package org.lotuslearning.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.lotuslearning.systemtests.LtiAnswers.As;
import org.lotuslearning.systemtests.LtiMessage.Kind;

/** Two servers on one PostgreSQL are one tool: a launch may change between them, and a message is accepted once. */
@Execution(ExecutionMode.CONCURRENT)
final class TwoNodesIT {

    @Test
    void acceptAMessageOnce() {
        try (LtiPlatform platform = new LtiPlatform()) {
            LotusSetup first = LotusSetup.fresh()
                    .onPostgres()
                    .with("LOTUS_DEMO", "false")
                    .with("LOTUS_PLATFORMS_FILE", platform.platformsFile().toString());
            try (RunningLotus one = first.start();
                    RunningLotus other = first.another()
                            .with("LOTUS_BASE_URL", one.base().toString())
                            .start()) {
                changesBetweenThem(one, other, platform);
                acceptOneOfEightAtOnce(one, other, platform);
            }
        }
    }

    private static void changesBetweenThem(RunningLotus one, RunningLotus other, LtiPlatform platform) {
        LtiVisit here = new LtiVisit(platform, one.base());
        LtiVisit there = here.atNode(other.base());
        String form = here.message(Kind.LEARNER_LINK, here.login()).formBody();

        LtiAnswers.isAccepted(there.post("lti/launch", form), As.LEARNER, here);

        LtiAnswers.isRefused(here.post("lti/launch", form), "LTI-REPLAY", one);
        LtiAnswers.isRefused(there.post("lti/launch", form), "LTI-REPLAY", other);
    }

    private static void acceptOneOfEightAtOnce(RunningLotus one, RunningLotus other, LtiPlatform platform) {
        LtiVisit here = new LtiVisit(platform, one.base());
        LtiVisit there = here.atNode(other.base());
        String form = here.message(Kind.LEARNER_LINK, here.login()).formBody();

        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> (i % 2 == 0 ? here : there).post("lti/launch", form), task -> new Thread(task).start()))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join).toList())
                .filteredOn(answer -> answer.statusCode() != 303)
                .hasSize(7)
                .allSatisfy(answer ->
                        assertThat(LtiAnswers.codeOf(answer)).as(answer.body()).hasValue("LTI-REPLAY"));
    }
}

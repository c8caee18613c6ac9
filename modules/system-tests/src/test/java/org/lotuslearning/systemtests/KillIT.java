package org.lotuslearning.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Nothing acknowledged is lost and nothing is recorded twice, however often the server is killed with signal 9 while
 * several people's answers are being saved (design.md, rule 2).
 */
final class KillIT {

    private static final int KILLS = "full".equals(System.getProperty("proof")) ? 10 : 3;

    /** Texts that each learner gets acknowledged before the server is killed under the next ones. */
    private static final int TEXTS = 10;

    @Test
    void keepsEveryAcknowledgedAnswerAndTellsTheLrsOfEachOnce() {
        try (RunningLotus lotus = Lrs.credential(LotusSetup.fresh()).start()) {
            List<BusyLearner> learners = Stream.of(Amina.NAME, "Siân Pritchard", "Chidi Eze")
                    .map(name -> new BusyLearner(HttpPerson.learner(name, lotus)))
                    .toList();

            for (int kill = 0; kill < KILLS; kill++) {
                killWhileTheyWrite(lotus, learners);
                lotus.startAgain();
                learners.forEach(BusyLearner::findsEverythingAgain);
            }
            learners.forEach(BusyLearner::finishes);

            List<Told> told = statementsOnceAllHaveFinished(lotus, learners);
            assertThat(told).extracting(Told::id).doesNotHaveDuplicates();
            assertThat(learners).allSatisfy(learner -> isToldOnce(told, learner));
        }
    }

    private static void killWhileTheyWrite(RunningLotus lotus, List<BusyLearner> learners) {
        List<Integer> before = learners.stream().map(BusyLearner::acknowledged).toList();
        List<CompletableFuture<Void>> writing = learners.stream()
                .map(learner -> CompletableFuture.runAsync(
                        learner::writeUntilTheServerIsGone, task -> new Thread(task).start()))
                .toList();
        Eventually.holds(() -> {
            for (int i = 0; i < learners.size(); i++) {
                assertThat(learners.get(i).acknowledged()).isGreaterThan(before.get(i) + TEXTS);
            }
        });
        lotus.killHard();
        writing.forEach(CompletableFuture::join);
    }

    /** The relay sends in order, so whoever's completion is there has nothing on the way any more. */
    private static List<Told> statementsOnceAllHaveFinished(RunningLotus lotus, List<BusyLearner> learners) {
        return Eventually.gives(() -> {
            List<Told> told = new Lrs(lotus).statements();
            assertThat(told)
                    .filteredOn(statement -> statement.verb().equals("completed"))
                    .extracting(Told::actor)
                    .containsAll(learners.stream().map(BusyLearner::sub).toList());
            return told;
        });
    }

    private static void isToldOnce(List<Told> all, BusyLearner learner) {
        List<Told> told =
                all.stream().filter(t -> t.actor().equals(learner.sub())).toList();
        assertThat(told).extracting(Told::registration).containsOnly(told.get(0).registration());
        assertThat(told)
                .extracting(Told::event)
                .filteredOn(event -> !event.startsWith("progressed") && !event.equals("answered learn/1.2.i"))
                .containsExactlyInAnyOrder(
                        "initialized learn",
                        "experienced learn/1.1",
                        "experienced learn/1.2",
                        "experienced learn/1.3",
                        "experienced learn/1.4",
                        "answered learn/1.3.i",
                        "answered learn/1.4.i",
                        "completed learn");
        assertThat(told)
                .filteredOn(t -> t.event().equals("answered learn/1.2.i"))
                .hasSize(learner.versions());
    }
}

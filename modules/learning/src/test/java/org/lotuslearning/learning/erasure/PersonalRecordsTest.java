package org.lotuslearning.learning.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.learning.enrolment.Enrolment;
import org.lotuslearning.learning.people.Learner;
import org.lotuslearning.learning.roster.OnCourse;
import org.lotuslearning.learning.roster.RosterPlace;
import org.lotuslearning.learning.testworld.World;
import org.lotuslearning.testdatabase.TestDatabase;

class PersonalRecordsTest {
    private static final List<Long> PLATFORMS = List.of(7L);

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void deletesOnePersonAndNobodyElse(TestDatabase database) {
        World world = World.of(database);
        LearningModule module = world.newCourse();
        Learner ada = world.meet();
        Learner ben = world.meet();
        Enrolment adas = work(world, ada, module);
        work(world, ben, module);
        listed(world, ada, ben);
        Map<String, Long> bens = count(world, ben);
        assertThat(bens)
                .containsEntry("runs", 2L)
                .containsEntry("answers", 5L)
                .containsEntry("drafts", 1L)
                .containsEntry("pages", 2L)
                .containsEntry("courseLists", 1L);
        assertThat(count(world, ada)).isEqualTo(bens);

        world.run(() ->
                world.personalRecords.erase(world.personalRecords.lock(ada.id()).orElseThrow(), PLATFORMS));

        assertThat(count(world, ada).values()).containsOnly(0L);
        assertThat(world.call(() -> world.people.find(ada.issuer(), ada.sub()))).isEmpty();
        assertThat(world.call(() -> world.personalRecords.byRegistration(adas.registration())))
                .isEmpty();
        assertThat(world.call(() -> world.personalRecords.lock(ada.id()))).isEmpty();
        assertThat(count(world, ben)).isEqualTo(bens);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void exportsEveryVersionOfWhatWasWritten(TestDatabase database) {
        World world = World.of(database);
        Learner ada = world.meet();
        Enrolment run = work(world, ada, world.newCourse());
        listed(world, ada);

        JsonObject person = world.call(() -> world.personalExport.person(ada));
        List<JsonObject> runs = world.call(() -> world.personalExport.runs(ada).stream()
                .map(world.personalExport::run)
                .toList());

        assertThat(person.getString("id")).isEqualTo(ada.sub());
        assertThat(person.getString("name")).isEqualTo("Ada Example");
        assertThat(runs).hasSize(2);
        JsonObject first = runs.get(0);
        assertThat(first.getString("registration")).isEqualTo(run.registration().toString());
        assertThat(first.getJsonArray("answers").toString())
                .contains("My first thought", "My second thought", "\"version\":2");
        assertThat(first.getJsonArray("drafts").toString()).contains("Half a thought");
        assertThat(first.getJsonArray("links")).hasSize(1);
        assertThat(first.getJsonArray("pages")).hasSize(2);
        assertThat(world.call(() -> world.personalExport.courseLists(ada, PLATFORMS)))
                .hasSize(1)
                .allSatisfy(list ->
                        assertThat(list.asJsonObject().getString("name")).isEqualTo("Ada on the list"));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void forgetsAnswersOfRunsThatNobodyWentOnWith(TestDatabase database) {
        World world = World.of(database);
        LearningModule module = world.newCourse();
        Learner ada = world.meet();
        Enrolment old = work(world, ada, module);
        world.clock.advance(Duration.ofDays(100));
        Learner ben = world.meet();
        work(world, ben, module);

        // people of other tests are as old
        world.run(
                () -> world.personalRecords.forgetAnswers(world.clock.instant().minus(Duration.ofDays(50)), 1000));

        assertThat(count(world, ada))
                .containsEntry("answers", 0L)
                .containsEntry("drafts", 0L)
                .containsEntry("runs", 2L);
        assertThat(world.stored(old).open()).as("who comes back begins anew").isFalse();
        assertThat(count(world, ben)).containsEntry("answers", 5L);
        assertThat(world.call(() ->
                        world.personalRecords.notSeenSince(world.clock.instant().minus(Duration.ofDays(50)), 1000)))
                .contains(ada.id())
                .doesNotContain(ben.id());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsWhatIsBeingWrittenAndAllThatGoesWithIt(TestDatabase database) throws Exception {
        World world = World.of(database);
        Enrolment run = world.arrive(world.meet(), world.newCourse());
        world.submit(run, "1.2.i", "mindful-a", "My first thought");
        world.clock.advance(Duration.ofDays(100));
        Instant moment = world.clock.instant().minus(Duration.ofDays(50));
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch forgetting = new CountDownLatch(1);
        ExecutorService browser = Executors.newSingleThreadExecutor();
        Future<?> writing = browser.submit(() -> world.run(() -> {
            world.journey.draft(run.id(), "1.2.i", Map.of("mindful-a", List.of("A second one")), false);
            world.persistence.entities().flush();
            written.countDown();
            awaited(forgetting);
        }));

        awaited(written);
        world.run(() -> {
            // the other waits for this, and this for the other's lock
            forgetting.countDown();
            world.personalRecords.forgetAnswers(moment, 1000);
        });
        writing.get(1, TimeUnit.MINUTES);
        browser.shutdown();

        assertThat(world.call(() -> world.personalExport.run(world.stored(run)).toString()))
                .contains("My first thought", "A second one");
        assertThat(world.stored(run).open()).isTrue();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void remembersTheIssuersOfBeforeAMove(TestDatabase database) {
        World world = World.of(database);
        Learner ada = world.meet();
        String next = "https://" + UUID.randomUUID() + ".example";
        String last = "https://" + UUID.randomUUID() + ".example";
        String first = ada.issuer();

        world.run(() -> world.people.move(first, next));
        world.run(() -> world.people.move(next, last));
        world.run(() -> world.people.move(last, next));
        world.run(() -> world.people.move(next, last));

        Learner moved = world.call(() -> world.people.byId(ada.id()));
        assertThat(world.call(() -> world.personalRecords.formerIssuers(moved))).containsExactlyInAnyOrder(first, next);
        assertThat(world.call(() -> world.personalExport.person(moved)).toString())
                .contains("formerPlatforms", first);
        world.run(() ->
                world.personalRecords.erase(world.personalRecords.lock(ada.id()).orElseThrow(), PLATFORMS));
        assertThat(world.call(() -> world.personalRecords.formerIssuers(ada))).isEmpty();
        world.run(() -> world.people.move(last, first));
    }

    /** Comes through a link, writes, begins again and writes more. */
    private static Enrolment work(World world, Learner learner, LearningModule module) {
        Enrolment run = world.arrive(learner, module, world.place(module, Optional.empty(), Optional.empty()));
        world.doEverything(run);
        world.submit(run, "1.2.i", "mindful-a", "My first thought");
        world.submit(run, "1.2.i", "mindful-a", "My second thought");
        world.call(() -> world.journey.draft(run.id(), "1.2.i", Map.of("mindful-a", List.of("Half a thought")), false));
        Enrolment next = world.call(() -> world.journey.startAgain(run.id(), module, Optional.empty()));
        world.submit(next, "1.2.i", "mindful-a", "Once more");
        return run;
    }

    private static void listed(World world, Learner... learners) {
        RosterPlace place = new RosterPlace(7, "deployment-1", World.name("context"));
        world.run(() -> world.rosters.offered(place, URI.create("https://lms.example/members")));
        long roster = world.call(() -> world.rosters.toAsk(place, Duration.ZERO))
                .orElseThrow()
                .roster();
        List<OnCourse> everyone = List.of(learners).stream()
                .map(learner -> new OnCourse(learner.sub(), Optional.of("Ada on the list")))
                .toList();
        world.run(() -> world.rosters.everyone(roster, everyone, Optional.empty()));
    }

    private static Map<String, Long> count(World world, Learner learner) {
        return world.call(() -> world.personalRecords.count(learner, PLATFORMS));
    }
}

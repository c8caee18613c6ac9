package org.lotuslearning.learning.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.learning.enrolment.Enrolment;
import org.lotuslearning.learning.enrolment.Placement;
import org.lotuslearning.learning.people.Learner;
import org.lotuslearning.learning.people.Organisation;
import org.lotuslearning.learning.testworld.World;
import org.lotuslearning.testdatabase.TestDatabase;

class RecordsTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void tellsWhoDidWhatButNotWhatWasWritten(TestDatabase database) {
        World world = World.of(database);
        Organisation trust = world.newOrganisation();
        LearningModule module = world.newCourse();
        Learner learner = world.meet(trust.code(), Optional.of("Ada Example"));
        Enrolment run = world.arrive(learner, module);
        world.doEverything(run);
        world.finish(run);

        CompletionRecord record = only(world, everything(trust));

        assertThat(record)
                .isEqualTo(new CompletionRecord(
                        run.registration(),
                        Optional.of("Ada Example"),
                        Optional.empty(),
                        learner.staffNumber(),
                        module.course(),
                        "learn",
                        "Learn",
                        1,
                        4,
                        4,
                        run.begunAt(),
                        Optional.of(world.clock.instant())));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void showsAnOrganisationItsOwnOnly(TestDatabase database) {
        World world = World.of(database);
        Organisation ours = world.newOrganisation();
        Organisation theirs = world.newOrganisation();
        LearningModule module = world.newCourse();
        Enrolment run = begin(world, ours, module);
        begin(world, theirs, module);

        assertThat(registrations(world, everything(ours))).containsExactly(run.registration());
        assertThat(world.call(() -> world.records.count(everything(ours)))).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void showsWhoIsKnownFromElsewhereWhereTheirLinkIs(TestDatabase database) {
        World world = World.of(database);
        Organisation first = world.newOrganisation();
        Organisation second = world.newOrganisation();
        LearningModule module = world.newCourse();
        Placement here = place(world, first, module, "c1");
        Placement there = place(world, second, module, "c2");
        Learner ada = world.meet(first.code(), Optional.of("Ada"));
        Enrolment before = world.arrive(ada, module, here);
        world.open(before, "1.1");

        Enrolment run = world.arrive(ada, module, there);

        assertThat(run.learner().id()).isEqualTo(ada.id());
        assertThat(world.arrive(ada, module, there).id()).isEqualTo(run.id());
        assertThat(world.arrive(ada, module, here).id()).isEqualTo(before.id());
        assertThat(registrations(world, everything(first))).containsExactly(before.registration());
        assertThat(registrations(world, everything(second))).containsExactly(run.registration());
        assertThat(begunAt(world, first, here)).isEqualTo(1);
        assertThat(begunAt(world, second, there)).isEqualTo(1);
        assertThat(begunAt(world, first, there)).isZero();
        Enrolment next = world.call(() -> world.journey.startAgain(run.id(), module, Optional.of(there)));
        assertThat(next.organisation().code()).isEqualTo(second.code());
    }

    private static long begunAt(World world, Organisation organisation, Placement placement) {
        return world.call(() -> world.records
                .ofPlacement(organisation.code(), placement.id(), 1)
                .begun());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void leavesAnEducatorsOwnTryOut(TestDatabase database) {
        World world = World.of(database);
        Organisation trust = world.newOrganisation();
        LearningModule module = world.newCourse();
        Placement placement = place(world, trust, module, "c1");
        Learner educator = world.meet(trust.code(), Optional.of("Ed"));
        Enrolment own = world.call(
                () -> world.journey.arrive(educator.organisation(), educator, module, Optional.of(placement), false));
        world.doEverything(own);
        world.finish(own);

        assertThat(registrations(world, everything(trust))).isEmpty();
        assertThat(world.call(() -> world.records
                        .ofPlacement(trust.code(), placement.id(), 1)
                        .rows()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void showsAnAdministratorOfOneCourseThatCourseOnly(TestDatabase database) {
        World world = World.of(database);
        Organisation trust = world.newOrganisation();
        LearningModule module = world.newCourse();
        Learner inBoth = world.meet(trust.code(), Optional.of("Both"));
        Enrolment both = world.arrive(inBoth, module, place(world, trust, module, "c1"));
        world.arrive(inBoth, module, place(world, trust, module, "c1"));
        world.arrive(inBoth, module, place(world, trust, module, "c2"));
        world.arrive(world.meet(trust.code(), Optional.of("Other")), module, place(world, trust, module, "c2"));

        RecordFilter c1 = filter(trust, Optional.of("c1"), Optional.empty(), Optional.empty(), Optional.empty());
        RecordFilter nowhere = filter(trust, Optional.of("c3"), Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(registrations(world, c1)).containsExactly(both.registration());
        assertThat(world.call(() -> world.records.count(c1))).isEqualTo(1);
        assertThat(registrations(world, nowhere)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void filtersByCourseAndModule(TestDatabase database) {
        World world = World.of(database);
        Organisation trust = world.newOrganisation();
        LearningModule one = world.newCourse();
        Enrolment run = begin(world, trust, one);
        begin(world, trust, world.newCourse());

        RecordFilter course =
                filter(trust, Optional.empty(), Optional.of(one.course()), Optional.empty(), Optional.empty());
        RecordFilter module = new RecordFilter(
                trust.code(),
                Optional.empty(),
                Optional.of(one.course()),
                Optional.of("optimise"),
                Optional.empty(),
                Optional.empty(),
                LONDON);

        assertThat(registrations(world, course)).containsExactly(run.registration());
        assertThat(registrations(world, module)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void filtersByTheDayOfCompletionWithBothEndsIncluded(TestDatabase database) {
        World world = World.of(database);
        Organisation trust = world.newOrganisation();
        LearningModule module = world.newCourse();
        Enrolment finished = begin(world, trust, module);
        begin(world, trust, module);
        world.doEverything(finished);
        world.finish(finished);
        LocalDate day = world.clock.instant().atZone(LONDON).toLocalDate();

        assertThat(registrations(world, days(trust, day, day))).containsExactly(finished.registration());
        assertThat(registrations(world, days(trust, day.minusDays(3), day.minusDays(1))))
                .isEmpty();
        assertThat(registrations(world, days(trust, day.plusDays(1), day.plusDays(3))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void beginsDaysWhereTheReaderIs(TestDatabase database) {
        World world = World.of(database);
        Organisation trust = world.newOrganisation();
        Enrolment finished = begin(world, trust, world.newCourse());
        world.doEverything(finished);
        world.finish(finished);
        ZoneId far = ZoneId.of("Pacific/Kiritimati");
        LocalDate thereItIs = world.clock.instant().atZone(far).toLocalDate();

        RecordFilter filter = new RecordFilter(
                trust.code(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(thereItIs),
                Optional.of(thereItIs),
                far);

        assertThat(registrations(world, filter)).containsExactly(finished.registration());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void pagesThroughRecordsNewestFirst(TestDatabase database) {
        World world = World.of(database);
        Organisation trust = world.newOrganisation();
        LearningModule module = world.newCourse();
        List<UUID> newestFirst = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            newestFirst.add(0, begin(world, trust, module).registration());
            world.clock.advance(Duration.ofMinutes(1));
        }

        assertThat(page(world, trust, 1)).isEqualTo(newestFirst.subList(0, 2));
        assertThat(page(world, trust, 2)).isEqualTo(newestFirst.subList(2, 4));
        assertThat(page(world, trust, 3)).isEqualTo(newestFirst.subList(4, 5));
        assertThat(page(world, trust, 4)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void exportsEachRecordOnceEvenWhileRunsBegin(TestDatabase database) {
        World world = World.of(database);
        Organisation trust = world.newOrganisation();
        LearningModule module = world.newCourse();
        List<UUID> before = new ArrayList<>();
        for (int classes = 0; classes < 12; classes++) {
            // a class begins at the same moment, and one of them is where a chunk of 500 ends
            world.clock.advance(Duration.ofMillis(1));
            world.run(() -> {
                for (int i = 0; i < 45; i++) {
                    Learner learner = world.meet(trust.code(), Optional.empty());
                    before.add(world.enrolments
                            .begin(learner.organisation(), learner, module, true)
                            .registration());
                }
            });
        }
        List<UUID> exported = new ArrayList<>();
        ExecutorService elsewhere = Executors.newSingleThreadExecutor();

        world.run(() -> world.records.each(everything(trust), record -> {
            exported.add(record.registration());
            if (exported.size() == 100) {
                CompletableFuture.runAsync(() -> begin(world, trust, module), elsewhere)
                        .join();
            }
        }));
        elsewhere.shutdown();

        assertThat(exported).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(before);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void listsAClassByNameAndThoseWithoutOneLast(TestDatabase database) {
        World world = World.of(database);
        Organisation trust = world.newOrganisation();
        LearningModule module = world.newCourse();
        Placement placement = place(world, trust, module, "c1");
        Placement other = place(world, trust, module, "c1");
        world.arrive(world.meet(trust.code(), Optional.empty()), module, placement);
        Enrolment zoe = world.arrive(world.meet(trust.code(), Optional.of("Zoe")), module, placement);
        world.arrive(world.meet(trust.code(), Optional.of("Ada")), module, placement);
        world.arrive(world.meet(trust.code(), Optional.of("Elsewhere")), module, other);
        world.doEverything(zoe);
        world.finish(zoe);

        List<ClassRow> rows = world.call(
                () -> world.records.ofPlacement(trust.code(), placement.id(), 1).rows());

        assertThat(rows)
                .extracting(ClassRow::name)
                .containsExactly(Optional.of("Ada"), Optional.of("Zoe"), Optional.empty());
        assertThat(rows.get(1).completedAt()).contains(world.clock.instant());
        assertThat(rows.get(1).stepsDone()).isEqualTo(4);
        assertThat(rows.get(0).stepsDone()).isZero();
        assertThat(world.call(() -> world.records
                        .ofPlacement(Organisation.DEFAULT, placement.id(), 1)
                        .rows()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void showsTheNewestRunOfWhoeverStartedAgain(TestDatabase database) {
        World world = World.of(database);
        Organisation trust = world.newOrganisation();
        LearningModule module = world.newCourse();
        Placement placement = place(world, trust, module, "c1");
        Enrolment first = world.arrive(world.meet(trust.code(), Optional.of("Ada")), module, placement);
        world.open(first, "1.1");
        world.clock.advance(Duration.ofDays(1));

        world.run(() -> world.journey.startAgain(first.id(), module, Optional.of(placement)));

        assertThat(world.call(() -> world.records
                        .ofPlacement(trust.code(), placement.id(), 1)
                        .rows()))
                .singleElement()
                .satisfies(row -> assertThat(row.begunAt()).isEqualTo(world.clock.instant()));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsTheFinishOfWhoeverStartedAgain(TestDatabase database) {
        World world = World.of(database);
        Organisation trust = world.newOrganisation();
        LearningModule module = world.newCourse();
        Placement placement = place(world, trust, module, "c1");
        Placement other = place(world, trust, module, "c2");
        Enrolment first = world.arrive(world.meet(trust.code(), Optional.of("Ada")), module, placement);
        world.arrive(first.learner(), module, other);
        Learner zoe = world.meet(trust.code(), Optional.of("Zoe"));
        world.arrive(zoe, module, placement);
        world.doEverything(first);
        world.finish(first);
        Instant finished = world.clock.instant();
        world.clock.advance(Duration.ofDays(1));

        Enrolment second = world.call(() -> world.journey.startAgain(first.id(), module, Optional.of(placement)));
        world.open(second, "1.1");

        ClassPage begunAgain = world.call(() -> world.records.ofPlacement(trust.code(), placement.id(), 1));
        assertThat(begunAgain.begun()).isEqualTo(2);
        assertThat(begunAgain.finished()).isEqualTo(1);
        assertThat(begunAgain.rows())
                .containsExactly(
                        new ClassRow(
                                first.learner().id(),
                                Optional.of("Ada"),
                                second.begunAt(),
                                Optional.of(finished),
                                true,
                                1,
                                4),
                        new ClassRow(zoe.id(), Optional.of("Zoe"), first.begunAt(), Optional.empty(), false, 0, 4));
        world.doEverything(second);
        world.finish(second);
        ClassPage finishedAgain = world.call(() -> world.records.ofPlacement(trust.code(), placement.id(), 1));
        assertThat(finishedAgain.finished()).as("a person, not a run").isEqualTo(1);
        assertThat(finishedAgain.rows().get(0))
                .isEqualTo(new ClassRow(
                        first.learner().id(),
                        Optional.of("Ada"),
                        second.begunAt(),
                        Optional.of(world.clock.instant()),
                        false,
                        4,
                        4));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsSomebodyInTheClassWhoStartedAgainInAnotherCourse(TestDatabase database) {
        World world = World.of(database);
        Organisation trust = world.newOrganisation();
        LearningModule module = world.newCourse();
        Placement here = place(world, trust, module, "c1");
        Placement elsewhere = place(world, trust, module, "c2");
        Enrolment first = world.arrive(world.meet(trust.code(), Optional.of("Ada")), module, here);
        world.doEverything(first);
        world.finish(first);
        world.clock.advance(Duration.ofDays(1));

        world.run(() -> world.journey.startAgain(first.id(), module, Optional.of(elsewhere)));

        assertThat(world.call(() ->
                        world.records.ofPlacement(trust.code(), here.id(), 1).rows()))
                .singleElement()
                .satisfies(row -> assertThat(row.completedAt()).isPresent());
    }

    private static Enrolment begin(World world, Organisation organisation, LearningModule module) {
        return world.arrive(world.meet(organisation.code(), Optional.of("Ada")), module);
    }

    private static Placement place(World world, Organisation organisation, LearningModule module, String context) {
        return world.place(organisation.code(), module, Optional.empty(), Optional.empty(), context, true);
    }

    private static RecordFilter everything(Organisation organisation) {
        return filter(organisation, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static RecordFilter days(Organisation organisation, LocalDate from, LocalDate to) {
        return filter(organisation, Optional.empty(), Optional.empty(), Optional.of(from), Optional.of(to));
    }

    private static RecordFilter filter(
            Organisation organisation,
            Optional<String> context,
            Optional<String> course,
            Optional<LocalDate> from,
            Optional<LocalDate> to) {
        return new RecordFilter(
                organisation.code(),
                context.map(c -> new RecordFilter.ContextKey(7, "deployment-1", c)),
                course,
                Optional.empty(),
                from,
                to,
                LONDON);
    }

    private static List<UUID> registrations(World world, RecordFilter filter) {
        return world.call(() -> world.records.page(filter, 1, 100)).stream()
                .map(CompletionRecord::registration)
                .toList();
    }

    private static List<UUID> page(World world, Organisation organisation, int page) {
        return world.call(() -> world.records.page(everything(organisation), page, 2)).stream()
                .map(CompletionRecord::registration)
                .toList();
    }

    private static CompletionRecord only(World world, RecordFilter filter) {
        List<CompletionRecord> found = world.call(() -> world.records.page(filter, 1, 100));
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}

package org.lotuslearning.learning.testworld;

import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.lotuslearning.learning.answers.Answer;
import org.lotuslearning.learning.answers.Answers;
import org.lotuslearning.learning.answers.Draft;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.learning.enrolment.Ancestry;
import org.lotuslearning.learning.enrolment.Arrival;
import org.lotuslearning.learning.enrolment.Enrolment;
import org.lotuslearning.learning.enrolment.Enrolments;
import org.lotuslearning.learning.enrolment.ModuleVersion;
import org.lotuslearning.learning.enrolment.Placement;
import org.lotuslearning.learning.enrolment.PlacementFacts;
import org.lotuslearning.learning.enrolment.Scope;
import org.lotuslearning.learning.erasure.PersonalExport;
import org.lotuslearning.learning.erasure.PersonalRecords;
import org.lotuslearning.learning.people.Learner;
import org.lotuslearning.learning.people.Organisation;
import org.lotuslearning.learning.people.People;
import org.lotuslearning.learning.people.PersonFacts;
import org.lotuslearning.learning.progress.Evidence;
import org.lotuslearning.learning.progress.FinishOutcome;
import org.lotuslearning.learning.progress.Journey;
import org.lotuslearning.learning.progress.PageVisit;
import org.lotuslearning.learning.progress.Recall;
import org.lotuslearning.learning.progress.SubmitOutcome;
import org.lotuslearning.learning.records.Records;
import org.lotuslearning.learning.risk.RiskPolicies;
import org.lotuslearning.learning.risk.RiskPolicy;
import org.lotuslearning.learning.roster.Roster;
import org.lotuslearning.learning.roster.RosterMember;
import org.lotuslearning.learning.roster.Rosters;
import org.lotuslearning.learning.teams.GroupSize;
import org.lotuslearning.learning.teams.TeamResponse;
import org.lotuslearning.learning.teams.TeamRound;
import org.lotuslearning.learning.teams.TeamRounds;
import org.lotuslearning.testdatabase.TestClock;
import org.lotuslearning.testdatabase.TestDatabase;
import org.lotuslearning.testdatabase.TestPersistence;

/**
 * The beans of the domain on one database of each kind. Tests share it and keep apart by having a course of their own
 * ({@link #newCourse}) and people of their own ({@link #meet}).
 */
public final class World {
    private static final Map<TestDatabase, World> WORLDS = new EnumMap<>(TestDatabase.class);
    private static final AtomicInteger NAMES = new AtomicInteger();

    public final TestClock clock = new TestClock();
    public final ToldEvents events = new ToldEvents();
    public final TestPersistence persistence;
    public final People people;
    public final Enrolments enrolments;
    public final Answers answers;
    public final Journey journey;
    public final Recall recall;
    public final Evidence evidence;
    public final Records records;
    public final Rosters rosters;
    public final TeamRounds teams;
    public final RiskPolicies riskPolicies;
    public final PersonalRecords personalRecords;
    public final PersonalExport personalExport;

    private World(TestDatabase database) {
        persistence = TestPersistence.on(
                database.fresh(),
                Organisation.class,
                Learner.class,
                ModuleVersion.class,
                Enrolment.class,
                Placement.class,
                Arrival.class,
                Answer.class,
                Draft.class,
                PageVisit.class,
                RiskPolicy.class,
                Roster.class,
                RosterMember.class,
                TeamRound.class,
                TeamResponse.class);
        people = persistence.inject(new People(clock));
        enrolments = persistence.inject(new Enrolments(clock));
        answers = persistence.inject(new Answers(clock));
        recall = persistence.inject(new Recall());
        journey = persistence.inject(new Journey(enrolments, answers, recall, events, clock));
        evidence = persistence.inject(new Evidence());
        records = persistence.inject(new Records());
        rosters = persistence.inject(new Rosters(clock));
        teams = persistence.inject(new TeamRounds(enrolments, new GroupSize(5), clock));
        riskPolicies = persistence.inject(new RiskPolicies(clock));
        personalRecords = persistence.inject(new PersonalRecords());
        personalExport = persistence.inject(new PersonalExport(personalRecords));
    }

    public static synchronized World of(TestDatabase database) {
        return WORLDS.computeIfAbsent(database, World::new);
    }

    /** A name that nobody else has. */
    public static String name(String kind) {
        return kind + "-" + NAMES.incrementAndGet();
    }

    /** One call of a bean, in a transaction of its own, as the container makes it. */
    public <T> T call(Supplier<T> work) {
        return persistence.call(work);
    }

    public void run(Runnable work) {
        persistence.run(work);
    }

    /** {@link TestModule}, served in a course of its own. */
    public LearningModule newCourse() {
        LearningModule module = TestModule.in(name("course"));
        serve(module);
        return module;
    }

    public boolean serve(LearningModule module) {
        return call(() -> enrolments.serve(module));
    }

    public Learner meet() {
        return meet(Organisation.DEFAULT, Optional.of("Ada Example"));
    }

    public Learner meet(String organisation, Optional<String> fullName) {
        PersonFacts facts = new PersonFacts(
                "https://lms.example", name("sub"), fullName, Optional.empty(), Optional.of(name("staff")));
        return call(() -> people.meet(organisation, facts));
    }

    public Organisation newOrganisation() {
        return call(() -> {
            Organisation organisation = new Organisation(name("trust"), "A trust");
            persistence.entities().persist(organisation);
            return organisation;
        });
    }

    /** A placement with a gradebook column. */
    public Placement place(LearningModule module, Optional<String> page, Optional<String> exercise) {
        return place(Organisation.DEFAULT, module, page, exercise, "course-1", true);
    }

    public Placement place(
            String organisation,
            LearningModule module,
            Optional<String> page,
            Optional<String> exercise,
            String context,
            boolean graded) {
        String link = name("link");
        PlacementFacts facts = new PlacementFacts(
                7,
                "deployment-1",
                link,
                Optional.of(context),
                Optional.of("A course"),
                Optional.of("A link"),
                graded ? Optional.of(URI.create("https://lms.example/items/" + link)) : Optional.empty(),
                Optional.empty(),
                Set.of("score"));
        Scope scope = new Scope(module.course(), module.id(), page, exercise);
        return call(() -> enrolments.place(people.organisation(organisation), facts, scope, Ancestry.NONE));
    }

    public Enrolment arrive(Learner learner, LearningModule module, Placement placement) {
        return call(() -> journey.arrive(placement.organisation(), learner, module, Optional.of(placement), true));
    }

    public Enrolment arrive(Learner learner, LearningModule module) {
        return call(() -> journey.arrive(learner.organisation(), learner, module, Optional.empty(), true));
    }

    public void open(Enrolment run, String page) {
        run(() -> journey.open(run.id(), page));
    }

    public SubmitOutcome submit(Enrolment run, String unit, String field, String text) {
        return call(() -> journey.submit(run.id(), unit, Map.of(field, List.of(text)), false));
    }

    public FinishOutcome finish(Enrolment run) {
        return call(() -> journey.finish(run.id()));
    }

    /** Everything required but the finish itself. */
    public void doEverything(Enrolment run) {
        open(run, "1.1");
        open(run, "1.2");
        submit(run, "1.2.i", "mindful-a", "I noticed");
        submit(run, "1.3.c", "strongest", "helping");
    }

    /** The run as the database has it. */
    public Enrolment stored(Enrolment run) {
        return call(() -> enrolments.find(run.id()).orElseThrow());
    }
}

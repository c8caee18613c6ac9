package org.lotuslearning.learning.teams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lotuslearning.learning.catalogue.ModuleDefinition;
import org.lotuslearning.learning.enrolment.Enrolment;
import org.lotuslearning.learning.enrolment.Enrolments;

/**
 * Keeps team sessions. Whoever changes a round holds its lock, so that an answer is either counted or told that it came
 * too late.
 */
@ApplicationScoped
@Transactional
public class TeamRounds {
    /** Answers that one round takes. */
    public static final int MOST_ANSWERS = 200;

    @PersistenceContext
    private EntityManager entities;

    private final Enrolments enrolments;
    private final GroupSize groupSize;
    private final Clock clock;

    @SuppressWarnings("NullAway.Init") // the container injects the entity manager
    @Inject
    public TeamRounds(Enrolments enrolments, GroupSize groupSize, Clock clock) {
        this.enrolments = enrolments;
        this.groupSize = groupSize;
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected TeamRounds() {
        this(null, null, null);
    }

    /**
     * Opens a round, unless one is open.
     *
     * @return false when the run has no such team session
     */
    public boolean start(long enrolmentId, String unit, String part) {
        Enrolment run = enrolments.lock(enrolmentId);
        if (Asked.of(run.moduleVersion().definition(), unit, part).isEmpty()) {
            return false;
        }
        List<TeamRound> known = rounds(enrolmentId, unit, part);
        if (known.stream().noneMatch(r -> r.open(clock.instant()))) {
            known.stream().filter(r -> r.overdue(clock.instant())).forEach(this::lapse);
            entities.flush(); // gives open_mark free before the new round takes it
            entities.persist(new TeamRound(enrolmentId, unit, part, freeCode(), clock.instant()));
        }
        return true;
    }

    private String freeCode() {
        return Stream.generate(JoinCode::random)
                .filter(code -> byCode(code).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** Closes the open round, if there is one: counts what was answered and deletes it. */
    public void close(long enrolmentId, String unit, String part) {
        rounds(enrolmentId, unit, part).stream()
                .filter(round -> round.open(clock.instant()))
                .map(this::locked)
                .filter(round -> round.open(clock.instant()))
                .forEach(round -> asked(round).ifPresent(asked -> close(round, asked)));
    }

    /**
     * Lets the open rounds of a run that was started again go on in the run that followed, where the note-taker looks for
     * them. One that asks something else there is closed, with its counts.
     */
    public void follow(long before, long next) {
        enrolments.lock(before); // no round is begun in it meanwhile
        ModuleDefinition definition = enrolments.lock(next).moduleVersion().definition();
        openRounds(before).stream()
                .map(this::locked)
                .filter(round -> round.open(clock.instant()))
                .forEach(round -> asked(round).ifPresent(asked -> {
                    boolean same = Asked.of(definition, round.unit(), round.part())
                            .filter(asked::sameAs)
                            .isPresent();
                    boolean free =
                            rounds(next, round.unit(), round.part()).stream().noneMatch(r -> r.open(clock.instant()));
                    if (same && free) {
                        round.goOn(next);
                    } else {
                        close(round, asked);
                    }
                }));
    }

    private List<TeamRound> openRounds(long enrolmentId) {
        return entities.createQuery(
                        "select r from TeamRound r where r.enrolment = :e and r.openMark is not null", TeamRound.class)
                .setParameter("e", enrolmentId)
                .getResultList();
    }

    private void close(TeamRound round, Asked asked) {
        List<Map<String, String>> responses = responses(round);
        Optional<Map<String, List<Integer>>> counts =
                groupSize.hides(responses.size()) ? Optional.of(asked.count(responses)) : Optional.empty();
        round.close(responses.size(), counts, clock.instant());
        deleteResponses(round);
    }

    /** How far the note-taker's newest round is. */
    public TeamStanding standing(long enrolmentId, String unit, String part) {
        return rounds(enrolmentId, unit, part).stream()
                .findFirst()
                .map(this::standing)
                .orElseGet(TeamStanding.NotBegun::new);
    }

    /** The newest result, also when a later round is open or had too few answers. */
    public Optional<TeamResult> result(long enrolmentId, String unit, String part) {
        return rounds(enrolmentId, unit, part).stream()
                .flatMap(round -> result(round).stream())
                .findFirst();
    }

    /**
     * The round that a code leads to.
     *
     * @param device the secret of the device
     * @param proof what the device was given when it answered
     */
    public Optional<JoinedRound> find(String code, String device, String proof) {
        return byCode(code)
                .flatMap(round -> asked(round).map(asked -> {
                    boolean answered = own(round, device).isPresent();
                    boolean proved = answered || round.proof().equals(proof);
                    TeamStanding standing = standing(round);
                    if (standing instanceof TeamStanding.Closed closed && !proved) {
                        standing = new TeamStanding.Closed(closed.at(), closed.answered(), Optional.empty());
                    }
                    return new JoinedRound(asked.exercise().title(), asked.session(), answered, standing, proved);
                }));
    }

    /**
     * Takes a colleague's answer.
     *
     * @param device the secret of the device: it can answer once, and change what it answered
     * @param chosen values by statement id
     */
    public TeamAnswerOutcome answer(String code, String device, Map<String, String> chosen) {
        Optional<TeamRound> found = byCode(code).map(this::locked);
        Optional<Asked> asked = found.flatMap(this::asked);
        if (found.isEmpty() || asked.isEmpty()) {
            return new TeamAnswerOutcome.Unknown();
        }
        TeamRound round = found.get();
        if (!round.open(clock.instant())) {
            return new TeamAnswerOutcome.Over();
        }
        Map<String, String> ratings = asked.get().clean(chosen);
        List<String> missing = asked.get().missing(ratings);
        if (!missing.isEmpty()) {
            return new TeamAnswerOutcome.Incomplete(missing);
        }
        Optional<TeamResponse> own = own(round, device);
        if (own.isEmpty() && answered(round) >= MOST_ANSWERS) {
            return new TeamAnswerOutcome.Full();
        }
        own.ifPresentOrElse(
                response -> response.change(ratings),
                () -> entities.persist(
                        new TeamResponse(TeamResponse.deviceHash(round.proof(), device), round.id(), ratings)));
        return new TeamAnswerOutcome.Kept(round.proof());
    }

    /** Ends rounds that nobody closed, with all their answers, and lets codes that are over lead nowhere. */
    public void forgetOld() {
        entities.createQuery(
                        "select r from TeamRound r where r.code is not null and r.expiresAt <= :now", TeamRound.class)
                .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                .getResultList()
                .forEach(old -> {
                    TeamRound round = locked(old);
                    if (round.overdue(clock.instant())) {
                        lapse(round);
                    } else if (!round.expiresAt().isAfter(clock.instant())) {
                        round.forgetCode();
                    }
                });
    }

    private void lapse(TeamRound round) {
        deleteResponses(round);
        round.lapse();
    }

    private TeamStanding standing(TeamRound round) {
        if (round.open(clock.instant())) {
            return new TeamStanding.Open(round.code(), round.expiresAt(), answered(round));
        }
        return round.closedAt()
                .<TeamStanding>map(at -> new TeamStanding.Closed(at, round.answered(), result(round)))
                .orElseGet(() -> new TeamStanding.Lapsed(round.expiresAt()));
    }

    /** Held against today's group size too: a stricter one hides what a laxer one showed. */
    private Optional<TeamResult> result(TeamRound round) {
        return round.counts()
                .filter(counts -> groupSize.hides(round.answered()))
                .flatMap(counts -> asked(round)
                        .map(asked -> new TeamResult(
                                round.closedAt().orElseThrow(),
                                round.answered(),
                                asked.session().scale(),
                                asked.rows(counts))));
    }

    private Optional<Asked> asked(TeamRound round) {
        return enrolments
                .find(round.enrolment())
                .flatMap(run -> Asked.of(run.moduleVersion().definition(), round.unit(), round.part()));
    }

    /** Newest first. */
    private List<TeamRound> rounds(long enrolmentId, String unit, String part) {
        return entities.createQuery(
                        "select r from TeamRound r where r.enrolment = :e and r.unit = :unit and r.part = :part"
                                + " order by r.begunAt desc, r.id desc",
                        TeamRound.class)
                .setParameter("e", enrolmentId)
                .setParameter("unit", unit)
                .setParameter("part", part)
                .getResultList();
    }

    private Optional<TeamRound> byCode(String code) {
        return entities.createQuery(
                        "select r from TeamRound r where r.code = :code and r.expiresAt > :now", TeamRound.class)
                .setParameter("code", code)
                .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                .getResultStream()
                .findFirst();
    }

    private TeamRound locked(TeamRound round) {
        entities.refresh(round, LockModeType.PESSIMISTIC_WRITE);
        return round;
    }

    private Optional<TeamResponse> own(TeamRound round, String device) {
        return Optional.ofNullable(entities.find(TeamResponse.class, TeamResponse.deviceHash(round.proof(), device)));
    }

    private List<Map<String, String>> responses(TeamRound round) {
        return entities.createQuery("select r from TeamResponse r where r.round = :round", TeamResponse.class)
                .setParameter("round", round.id())
                .getResultStream()
                .map(TeamResponse::ratings)
                .toList();
    }

    private int answered(TeamRound round) {
        return entities.createQuery("select count(r) from TeamResponse r where r.round = :round", Long.class)
                .setParameter("round", round.id())
                .getSingleResult()
                .intValue();
    }

    private void deleteResponses(TeamRound round) {
        entities.createQuery("delete from TeamResponse r where r.round = :round")
                .setParameter("round", round.id())
                .executeUpdate();
    }
}

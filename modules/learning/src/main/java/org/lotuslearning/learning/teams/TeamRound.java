package org.lotuslearning.learning.teams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One time that a team rates the statements of a team session.
 *
 * <p>Life cycle: open → closed by the note-taker, with the counts if enough answered, or lapsed if nobody closed it in
 * time. The code leads to it while it is open and, for the result, as long again.
 */
@Entity
@Table(name = "team_round")
public class TeamRound {
    /** How long colleagues can answer, and see the result afterwards. */
    public static final Duration LASTS = Duration.ofHours(12);

    private static final ObjectMapper JSON = new ObjectMapper();

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "team_round_seq")
    @SequenceGenerator(name = "team_round_seq", sequenceName = "team_round_seq", allocationSize = 50)
    private long id;

    @Column(name = "enrolment_id")
    private long enrolment;

    private String unit;
    private String part;
    private @Nullable String code;

    @Column(name = "open_mark")
    private @Nullable String openMark;

    private String proof;

    @Column(name = "begun_at")
    private OffsetDateTime begunAt;

    @Column(name = "expires_at")
    private OffsetDateTime expiresAt;

    @Column(name = "closed_at")
    private @Nullable OffsetDateTime closedAt;

    private int answered;
    private @Nullable String counts;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected TeamRound() {}

    TeamRound(long enrolment, String unit, String part, String code, Instant now) {
        this.enrolment = enrolment;
        this.unit = unit;
        this.part = part;
        this.code = code;
        this.openMark = mark();
        this.proof = UUID.randomUUID().toString();
        this.begunAt = now.atOffset(ZoneOffset.UTC);
        this.expiresAt = now.plus(LASTS).atOffset(ZoneOffset.UTC);
    }

    /** Whether colleagues can answer. */
    boolean open(Instant now) {
        return openMark != null && expiresAt.toInstant().isAfter(now);
    }

    /** Whether its time has run out while it was open. */
    boolean overdue(Instant now) {
        return openMark != null && !open(now);
    }

    /** Ends it with the counts, or without any where too few answered. */
    void close(int people, Optional<Map<String, List<Integer>>> ratings, Instant now) {
        openMark = null;
        closedAt = now.atOffset(ZoneOffset.UTC);
        expiresAt = now.plus(LASTS).atOffset(ZoneOffset.UTC);
        answered = people;
        counts = ratings.map(TeamRound::json).orElse(null);
    }

    /** Lets it go on in another run. */
    void goOn(long run) {
        enrolment = run;
        openMark = mark();
    }

    private String mark() {
        return enrolment + "/" + unit + "/" + part;
    }

    void lapse() {
        openMark = null;
        code = null;
    }

    void forgetCode() {
        code = null;
    }

    long id() {
        return id;
    }

    long enrolment() {
        return enrolment;
    }

    String unit() {
        return unit;
    }

    String part() {
        return part;
    }

    String code() {
        return code == null ? "" : code;
    }

    String proof() {
        return proof;
    }

    Instant expiresAt() {
        return expiresAt.toInstant();
    }

    Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt).map(OffsetDateTime::toInstant);
    }

    /** How many answered; known once it is closed. */
    int answered() {
        return answered;
    }

    /** How many chose each step of the scale, by statement id. */
    Optional<Map<String, List<Integer>>> counts() {
        return Optional.ofNullable(counts).map(TeamRound::parse);
    }

    private static String json(Map<String, List<Integer>> ratings) {
        try {
            return JSON.writeValueAsString(ratings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Numbers can be written", e);
        }
    }

    private static Map<String, List<Integer>> parse(String text) {
        try {
            return JSON.readValue(text, new TypeReference<Map<String, List<Integer>>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Counts are not what was written", e);
        }
    }
}

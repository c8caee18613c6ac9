package org.lotuslearning.learning.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.learning.events.Run;
import org.lotuslearning.learning.people.Learner;
import org.lotuslearning.learning.people.Organisation;

/**
 * One learner's run through a learning module.
 *
 * <p>Life cycle: begun (open) → completed (still open, may be read and changed) → closed, when the learner starts
 * again. A learner has at most one open run of a module and kind in each organisation, since each has records of its own;
 * {@code open_mark} makes the database hold that.
 */
@Entity
public class Enrolment {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "enrolment_seq")
    @SequenceGenerator(name = "enrolment_seq", sequenceName = "enrolment_seq", allocationSize = 50)
    private long id;

    @ManyToOne
    private Organisation organisation;

    @ManyToOne
    private Learner learner;

    @ManyToOne
    @JoinColumn(name = "module_version_id")
    private ModuleVersion moduleVersion;

    private String course;

    @Column(name = "learning_module")
    private String module;

    private UUID registration;
    private boolean roster;

    @Column(name = "open_mark")
    private @Nullable String openMark;

    @Column(name = "begun_at")
    private OffsetDateTime begunAt;

    @Column(name = "active_at")
    private OffsetDateTime activeAt;

    @Column(name = "completed_at")
    private @Nullable OffsetDateTime completedAt;

    @Column(name = "last_page")
    private @Nullable String lastPage;

    @Column(name = "steps_done")
    private int stepsDone;

    @Column(name = "steps_total")
    private int stepsTotal;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Enrolment() {}

    Enrolment(Organisation organisation, Learner learner, ModuleVersion moduleVersion, boolean roster, Instant now) {
        this.organisation = organisation;
        this.learner = learner;
        this.moduleVersion = moduleVersion;
        this.course = moduleVersion.course();
        this.module = moduleVersion.module();
        this.registration = UUID.randomUUID();
        this.roster = roster;
        this.openMark = openMark(organisation, learner, course, module, roster);
        this.begunAt = now.atOffset(ZoneOffset.UTC);
        this.activeAt = begunAt;
    }

    private static String openMark(
            Organisation organisation, Learner learner, String course, String module, boolean roster) {
        boolean atHome = organisation.code().equals(learner.organisation().code());
        return learner.id() + "/" + course + "/" + module + (roster ? "" : "/own")
                + (atHome ? "" : "@" + organisation.id());
    }

    /** A run goes with the link that it came through where that is given to another organisation. */
    public void belongTo(Organisation current) {
        if (!organisation.code().equals(current.code())) {
            organisation = current;
            openMark = openMark == null ? null : openMark(current, learner, course, module, roster);
        }
    }

    public void visited(String page, Instant now) {
        lastPage = page;
        activeAt = now.atOffset(ZoneOffset.UTC);
    }

    /**
     * Sets how many required pages and units are done.
     *
     * @return whether that changed
     */
    public boolean moved(int done, int total) {
        boolean changed = stepsDone != done || stepsTotal != total;
        stepsDone = done;
        stepsTotal = total;
        return changed;
    }

    /** Marks the run as completed. Completing twice is a bug of the caller. */
    public Duration complete(Instant now) {
        if (completedAt != null) {
            throw new IllegalStateException("Enrolment " + id + " is completed already");
        }
        completedAt = now.atOffset(ZoneOffset.UTC);
        return Duration.between(begunAt.toInstant(), now);
    }

    void close() {
        openMark = null;
    }

    public long id() {
        return id;
    }

    public Organisation organisation() {
        return organisation;
    }

    public Learner learner() {
        return learner;
    }

    public ModuleVersion moduleVersion() {
        return moduleVersion;
    }

    public String course() {
        return course;
    }

    public String module() {
        return module;
    }

    public UUID registration() {
        return registration;
    }

    /** Whether the run counts for the class and the records; an educator's own try does not. */
    public boolean roster() {
        return roster;
    }

    public boolean open() {
        return openMark != null;
    }

    public Instant begunAt() {
        return begunAt.toInstant();
    }

    /** When a page was last opened in it. */
    public Instant activeAt() {
        return activeAt.toInstant();
    }

    public Optional<Instant> completedAt() {
        return Optional.ofNullable(completedAt).map(OffsetDateTime::toInstant);
    }

    public Optional<String> lastPage() {
        return Optional.ofNullable(lastPage);
    }

    public int stepsDone() {
        return stepsDone;
    }

    public int stepsTotal() {
        return stepsTotal;
    }

    /** How events name this run. */
    public Run run() {
        return new Run(
                id,
                registration,
                learner.id(),
                learner.issuer(),
                learner.sub(),
                learner.pseudonym(),
                course,
                module,
                moduleVersion.title(),
                moduleVersion.number(),
                roster);
    }
}

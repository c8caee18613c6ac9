package org.lotuslearning.web.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.web.page.Words;

/**
 * A session: what one LTI launch allows, for twelve hours since it was last used.
 *
 * <p>The id stands in the address and opens nothing; the secret stands in a cookie whose path is that address.
 */
@Entity
public class Launch {
    /** How long a session lives without being used. */
    public static final Duration IDLE = Duration.ofHours(12);

    @Id
    private String id;

    @Column(name = "secret_hash")
    private String secretHash;

    private String csrf;
    private String organisation;
    private String roles;

    @Column(name = "platform_id")
    private long platform;

    @Column(name = "deployment_id")
    private String deployment;

    @Column(name = "context_id")
    private @Nullable String context;

    @Column(name = "context_title")
    private @Nullable String contextTitle;

    @Column(name = "learner_id")
    private long learner;

    @Column(name = "placement_id")
    private @Nullable Long placement;

    @Column(name = "enrolment_id")
    private @Nullable Long enrolment;

    /** Id of the session that this one began beside; its own id for the first. */
    private @Nullable String family;

    private @Nullable String course;

    @Column(name = "learning_module")
    private @Nullable String module;

    private @Nullable String page;
    private @Nullable String exercise;

    @Column(name = "deep_linking")
    private @Nullable String deepLinking;

    @Column(name = "review_of")
    private @Nullable String reviewOf;

    @Column(name = "return_url")
    private @Nullable String returnUrl;

    @Column(name = "login_query")
    private @Nullable String loginQuery;

    private @Nullable String language;

    @Column(name = "begun_at")
    private OffsetDateTime begunAt;

    @Column(name = "seen_at")
    private OffsetDateTime seenAt;

    @Column(name = "closed_at")
    private @Nullable OffsetDateTime closedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Launch() {}

    Launch(LaunchFacts facts, String secret, Instant now) {
        this.id = Secret.random();
        this.family = id;
        this.secretHash = Secret.hash(secret);
        this.csrf = Secret.random();
        this.organisation = facts.organisation();
        this.roles = String.join(" ", facts.roles());
        this.platform = facts.platform();
        this.deployment = facts.deployment();
        this.context = facts.context().orElse(null);
        this.contextTitle = facts.contextTitle().orElse(null);
        this.learner = facts.learner();
        this.placement = facts.placement().orElse(null);
        this.enrolment = facts.enrolment().orElse(null);
        this.course = facts.course().orElse(null);
        facts.scope().ifPresent(scope -> {
            this.course = scope.course();
            this.module = scope.module();
            this.page = scope.page().orElse(null);
            this.exercise = scope.exercise().orElse(null);
        });
        this.deepLinking = facts.deepLinking().orElse(null);
        this.returnUrl = facts.returnUrl().orElse(null);
        this.language = facts.language().orElse(null);
        this.begunAt = now.atOffset(ZoneOffset.UTC);
        this.seenAt = begunAt;
    }

    void join(Launch first) {
        family = first.family();
    }

    /** Sessions that began beside each other close together. */
    String family() {
        return family == null ? id : family;
    }

    boolean opensWith(String secret) {
        return Secret.same(secretHash, Secret.hash(secret));
    }

    boolean live(Instant now) {
        return closedAt == null && seenAt.toInstant().plus(IDLE).isAfter(now);
    }

    boolean closed() {
        return closedAt != null;
    }

    public String id() {
        return id;
    }

    /** The address that everything of this launch stands under, with a slash at the end. */
    public String base() {
        return "/l/" + id + "/";
    }

    public String csrf() {
        return csrf;
    }

    public String organisation() {
        return organisation;
    }

    /** See {@link Role}. */
    public Set<String> roles() {
        return roles.isEmpty() ? Set.of() : Set.of(roles.split(" "));
    }

    /** Whether what is learnt in it counts: what staff try out is no record. */
    public boolean roster() {
        return roles.isEmpty();
    }

    public boolean educator() {
        return roles().contains(Role.EDUCATOR);
    }

    /** Whether the records of the whole organisation may be seen, rather than those of the context. */
    public boolean wholeOrganisation() {
        return roles().contains(Role.ORGANISATION_RECORDS);
    }

    /**
     * Whether somebody learns in it: a run was begun through it, or it is for a whole course. Staff who came for a
     * placement take it themselves first.
     */
    public boolean learning() {
        return enrolment != null || (course != null && placement == null && deepLinking == null);
    }

    public long platform() {
        return platform;
    }

    public String deployment() {
        return deployment;
    }

    public Optional<String> context() {
        return Optional.ofNullable(context);
    }

    public Optional<String> contextTitle() {
        return Optional.ofNullable(contextTitle);
    }

    public long learner() {
        return learner;
    }

    public Optional<Long> placement() {
        return Optional.ofNullable(placement);
    }

    public Optional<Long> enrolment() {
        return Optional.ofNullable(enrolment);
    }

    public Optional<String> course() {
        return Optional.ofNullable(course);
    }

    public Optional<String> module() {
        return Optional.ofNullable(module);
    }

    /** The page a placement is for, when it is not for a whole module. */
    public Optional<String> page() {
        return Optional.ofNullable(page);
    }

    /** The exercise a placement is for. */
    public Optional<String> exercise() {
        return Optional.ofNullable(exercise);
    }

    /** What the platform asked for in a deep-linking launch, as JSON. */
    public Optional<String> deepLinking() {
        return Optional.ofNullable(deepLinking);
    }

    /** Whose progress a session from the gradebook is about: their {@code sub}. */
    public Optional<String> reviewOf() {
        return Optional.ofNullable(reviewOf);
    }

    /** BCP 47 tag of what the session's pages are said in. */
    public String language() {
        return language == null ? Words.ENGLISH : language;
    }

    Optional<String> loginQuery() {
        return Optional.ofNullable(loginQuery);
    }

    public Optional<String> returnUrl() {
        return Optional.ofNullable(returnUrl);
    }
}

package org.lotuslearning.learning.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.learning.people.Organisation;

/** One resource link of one context, with what it is for and where its grades go. */
@Entity
public class Placement {
    /** The last launch is noted at most this often. */
    private static final Duration SEEN_STEP = Duration.ofHours(1);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "placement_seq")
    @SequenceGenerator(name = "placement_seq", sequenceName = "placement_seq", allocationSize = 50)
    private long id;

    @ManyToOne
    private Organisation organisation;

    @Column(name = "platform_id")
    private long platform;

    @Column(name = "deployment_id")
    private String deployment;

    @Column(name = "resource_link_id")
    private String resourceLink;

    @Column(name = "context_id")
    private @Nullable String context;

    @Column(name = "context_title")
    private @Nullable String contextTitle;

    private @Nullable String title;
    private String course;

    @Column(name = "learning_module")
    private String module;

    private @Nullable String page;
    private @Nullable String exercise;

    @Column(name = "line_item")
    private @Nullable String lineItem;

    @Column(name = "line_items")
    private @Nullable String lineItems;

    @Column(name = "grade_scopes")
    private @Nullable String gradeScopes;

    /** What the link asks for; empty for completion. */
    @Column(name = "grade_rule")
    @Enumerated(EnumType.STRING)
    private @Nullable GradeRule gradeRule;

    /** What the educator chose here. */
    @Column(name = "grade_rule_chosen")
    @Enumerated(EnumType.STRING)
    private @Nullable GradeRule gradeRuleChosen;

    @Column(name = "seen_at")
    private OffsetDateTime seenAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Placement() {}

    Placement(Organisation organisation, PlacementFacts facts, Scope scope, Instant now) {
        this.organisation = organisation;
        this.platform = facts.platform();
        this.deployment = facts.deployment();
        this.resourceLink = facts.resourceLink();
        this.course = scope.course();
        this.module = scope.module();
        this.page = scope.page().orElse(null);
        this.exercise = scope.exercise().orElse(null);
        this.seenAt = now.atOffset(ZoneOffset.UTC);
        seen(facts, scope, now);
    }

    /**
     * Takes over what the newest launch says. A grade address once known is kept when a launch leaves it out. A launch
     * that says nothing new writes nothing: a class that opens a link together does not queue up for this row.
     */
    final void seen(PlacementFacts facts, Scope scope, Instant now) {
        context = newer(facts.context(), context);
        contextTitle = newer(facts.contextTitle(), contextTitle);
        title = newer(facts.title(), title);
        if (!scope.equals(scope())) {
            course = scope.course();
            module = scope.module();
            page = scope.page().orElse(null);
            exercise = scope.exercise().orElse(null);
        }
        lineItem = newer(facts.lineItem().map(URI::toString), lineItem);
        lineItems = newer(facts.lineItems().map(URI::toString), lineItems);
        gradeScopes = newer(
                Optional.of(String.join(" ", new TreeSet<>(facts.gradeScopes())))
                        .filter(s -> !s.isEmpty()),
                gradeScopes);
        if (seenAt.toInstant().plus(SEEN_STEP).isBefore(now)) {
            seenAt = now.atOffset(ZoneOffset.UTC);
        }
    }

    /** A link follows its deployment, which an administrator may give to another organisation. */
    final void belongTo(Organisation current) {
        if (!organisation.code().equals(current.code())) {
            organisation = current;
        }
    }

    /** JPA's change tracking compares references: an equal text must stay the one that was read. */
    private static @Nullable String newer(Optional<String> said, @Nullable String known) {
        return said.filter(s -> !s.equals(known)).orElse(known);
    }

    /** Remembers the gradebook column that was found or made for this placement. */
    void gradedIn(URI found) {
        lineItem = found.toString();
    }

    /** What the link asks for, which every launch says again. A choice that was made here stays. */
    public final void asksFor(GradeRule rule) {
        if (rule != (gradeRule == null ? GradeRule.COMPLETION : gradeRule)) {
            gradeRule = rule;
        }
    }

    /** What the educator of this placement wants from now on. */
    final void choose(GradeRule rule) {
        gradeRuleChosen = rule;
    }

    /** Takes over what was settled where its link was copied from, also where the copy lost its custom parameters. */
    final void inherit(Placement ancestor) {
        if (ancestor.gradeRuleChosen != null || ancestor.gradeRule() != GradeRule.COMPLETION) {
            gradeRuleChosen = ancestor.gradeRule();
        }
    }

    public final GradeRule gradeRule() {
        GradeRule said = gradeRuleChosen == null ? gradeRule : gradeRuleChosen;
        return said == null ? GradeRule.COMPLETION : said;
    }

    public long id() {
        return id;
    }

    public Organisation organisation() {
        return organisation;
    }

    public long platform() {
        return platform;
    }

    public String deployment() {
        return deployment;
    }

    public String resourceLink() {
        return resourceLink;
    }

    public Optional<String> contextTitle() {
        return Optional.ofNullable(contextTitle);
    }

    public Optional<String> title() {
        return Optional.ofNullable(title);
    }

    public final Scope scope() {
        return new Scope(course, module, Optional.ofNullable(page), Optional.ofNullable(exercise));
    }

    public Optional<URI> lineItem() {
        return Optional.ofNullable(lineItem).map(URI::create);
    }

    public Optional<URI> lineItems() {
        return Optional.ofNullable(lineItems).map(URI::create);
    }

    public Set<String> gradeScopes() {
        return gradeScopes == null ? Set.of() : Set.of(gradeScopes.split(" "));
    }

    /** Whether the platform has anywhere to put a grade. */
    public boolean graded() {
        return lineItem != null || lineItems != null;
    }
}

package org.lotuslearning.learning.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.learning.catalogue.ModuleDefinition;

/** One version of a learning module as it was served: its pages, exercises and requirements. */
@Entity
@Table(name = "module_version")
public class ModuleVersion {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "module_version_seq")
    @SequenceGenerator(name = "module_version_seq", sequenceName = "module_version_seq", allocationSize = 50)
    private long id;

    private String course;

    @Column(name = "learning_module")
    private String module;

    private int number;
    private String title;
    private String definition;

    @Column(name = "first_served_at")
    private OffsetDateTime firstServedAt;

    /** Parsed once, as reading a page asks for it many times. */
    @Transient
    private @Nullable Parsed parsed;

    /** A definition with its text: JPA may give the entity another text without telling what was made of the old one. */
    private record Parsed(String text, ModuleDefinition definition) {}

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected ModuleVersion() {}

    ModuleVersion(LearningModule module, Instant now) {
        this.course = module.course();
        this.module = module.id();
        this.number = module.version();
        this.firstServedAt = now.atOffset(ZoneOffset.UTC);
        this.title = module.title();
        this.definition = ModuleDefinition.of(module).toJson();
    }

    /** Takes over corrected wording. Exercises and requirements have to be the same. */
    void correct(LearningModule corrected) {
        title = corrected.title();
        definition = ModuleDefinition.of(corrected).toJson();
    }

    public long id() {
        return id;
    }

    public String course() {
        return course;
    }

    public String module() {
        return module;
    }

    public int number() {
        return number;
    }

    public String title() {
        return title;
    }

    public ModuleDefinition definition() {
        Parsed known = parsed;
        if (known == null || !known.text().equals(definition)) {
            known = new Parsed(definition, ModuleDefinition.parse(definition));
            parsed = known;
        }
        return known.definition();
    }
}

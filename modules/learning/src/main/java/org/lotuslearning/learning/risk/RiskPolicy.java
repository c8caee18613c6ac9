package org.lotuslearning.learning.risk;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.lotuslearning.learning.people.Organisation;

/** The one policy of an organisation, replaced as a whole when an administrator enters it anew. */
@Entity
@Table(name = "risk_policy")
public class RiskPolicy {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "risk_policy_seq")
    @SequenceGenerator(name = "risk_policy_seq", sequenceName = "risk_policy_seq", allocationSize = 50)
    private long id;

    @ManyToOne
    @SuppressWarnings("UnusedVariable") // read by queries
    private Organisation organisation;

    private String name;
    private LocalDate dated;
    private String source;
    private String bands;

    @Column(name = "saved_at")
    private OffsetDateTime savedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected RiskPolicy() {}

    @SuppressWarnings("NullAway.Init") // the rest is set by say(…)
    RiskPolicy(Organisation organisation, RiskTerms terms, Instant now) {
        this.organisation = organisation;
        say(terms, now);
    }

    final void say(RiskTerms terms, Instant now) {
        name = terms.name();
        dated = terms.dated();
        source = terms.source();
        bands = json(terms.bands());
        savedAt = now.atOffset(ZoneOffset.UTC);
    }

    public RiskTerms terms() {
        return new RiskTerms(
                name,
                dated,
                source,
                Json.createReader(new StringReader(bands)).readArray().getValuesAs(JsonObject.class).stream()
                        .map(RiskPolicy::band)
                        .toList());
    }

    public Instant savedAt() {
        return savedAt.toInstant();
    }

    private static RiskTerms.Band band(JsonObject band) {
        return new RiskTerms.Band(
                band.getString("label"),
                band.getInt("from"),
                band.getInt("to"),
                RiskTerms.Tint.of(band.getString("tint")).orElse(RiskTerms.Tint.GREY));
    }

    private static String json(List<RiskTerms.Band> bands) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        bands.forEach(band -> array.add(Json.createObjectBuilder()
                .add("label", band.label())
                .add("from", band.from())
                .add("to", band.to())
                .add("tint", band.tint().word())));
        return array.build().toString();
    }
}

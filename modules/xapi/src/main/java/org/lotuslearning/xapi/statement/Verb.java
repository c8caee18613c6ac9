package org.lotuslearning.xapi.statement;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Optional;

/** What was done (xAPI 1.0.3, Data 2.4.3). */
public record Verb(URI id, Optional<LanguageMap> display) {
    /** The one verb with a meaning of its own: the statement that the object refers to no longer counts (2.3.2). */
    public static final URI VOIDED = URI.create("http://adlnet.gov/expapi/verbs/voided");

    public Verb {
        Scalars.iri(id, "id");
    }

    /** For example {@code Verb.of(URI.create("http://adlnet.gov/expapi/verbs/completed"), "en", "completed")}. */
    public static Verb of(URI id, String language, String display) {
        return new Verb(id, Optional.of(LanguageMap.of(language, display)));
    }

    static Verb read(JsonFields fields) {
        return new Verb(fields.required("id", Scalars::iri), fields.object("display", LanguageMap::read));
    }

    public boolean isVoided() {
        return id.toString().equals(VOIDED.toString());
    }

    public JsonObject toJson() {
        return JsonOut.object()
                .put("id", id.toString())
                .put("display", display, LanguageMap::toJson)
                .build();
    }
}

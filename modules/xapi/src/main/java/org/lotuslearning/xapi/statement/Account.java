package org.lotuslearning.xapi.statement;

import jakarta.json.JsonObject;
import java.net.URI;

/**
 * A user account on an existing system (xAPI 1.0.3, Data 2.4.2.4).
 *
 * @param homePage the system, e.g. an LTI issuer
 * @param name how the system knows the person; best an opaque id
 */
public record Account(URI homePage, String name) implements Identifier {
    public Account {
        Scalars.iri(homePage, "homePage");
    }

    static Account read(JsonFields fields) {
        return new Account(fields.required("homePage", Scalars::iri), fields.required("name", Scalars::text));
    }

    @Override
    public JsonObject toJson() {
        JsonObject account = JsonOut.object()
                .put("homePage", homePage.toString())
                .put("name", name)
                .build();
        return JsonOut.object().put("account", account).build();
    }

    @Override
    public String key() {
        // a line break cannot stand in an IRI, so no two accounts share a key
        return "account:" + homePage + "\n" + name;
    }
}

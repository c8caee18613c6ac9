package org.lotuslearning.xapi.statement;

import jakarta.json.JsonValue;
import java.net.URI;
import java.util.UUID;

/**
 * Reads statements, and the single values that xAPI passes as parameters, by the rules of one version.
 *
 * <p>Strict, as Data 2.2 asks of an LRS: unknown properties, nulls outside extensions, wrong types and wrong formats
 * are refused with the JSON pointer of the property. Thread-safe.
 */
public final class StatementReader {
    private final XapiVersion version;

    public StatementReader(XapiVersion version) {
        this.version = version;
    }

    /** A statement. */
    public Reading<Statement> statement(JsonValue json) {
        return Reading.of(() -> JsonFields.read(json, version, Statement::read));
    }

    /** A statement in JSON text. */
    public Reading<Statement> statement(String json) {
        return JsonText.parse(json).then(this::statement);
    }

    /** An agent or a group, as in the parameter {@code agent}. */
    public Reading<Actor> actor(JsonValue json) {
        return Reading.of(() -> JsonFields.read(json, version, Actor::read));
    }

    public Reading<UUID> uuid(String text) {
        return Reading.of(() -> Scalars.uuid(text));
    }

    public Reading<URI> iri(String text) {
        return Reading.of(() -> Scalars.iri(text));
    }

    public Reading<Timestamp> timestamp(String text) {
        return Reading.of(() -> Timestamp.read(text, version));
    }
}

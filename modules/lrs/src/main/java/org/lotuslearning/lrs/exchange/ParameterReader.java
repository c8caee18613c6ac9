package org.lotuslearning.lrs.exchange;

import jakarta.json.JsonValue;
import org.lotuslearning.xapi.statement.Actor;
import org.lotuslearning.xapi.statement.Agent;
import org.lotuslearning.xapi.statement.JsonText;
import org.lotuslearning.xapi.statement.Reading;
import org.lotuslearning.xapi.statement.StatementReader;
import org.lotuslearning.xapi.statement.XapiVersion;

/** What parameters of several resources hold. */
public final class ParameterReader {
    private ParameterReader() {}

    /** The parameter {@code agent} where it may be no group (Communication 2.4 and 2.6). */
    public static Reading<Agent> agent(String json, XapiVersion version) {
        Reading<JsonValue> parsed = JsonText.parse(json);
        if (parsed instanceof Reading.Refused<JsonValue> refused) {
            return new Reading.Refused<>(refused.pointer(), refused.problem());
        }
        Reading<Actor> actor = new StatementReader(version).actor(((Reading.Valid<JsonValue>) parsed).value());
        if (actor instanceof Reading.Refused<Actor> refused) {
            return new Reading.Refused<>(refused.pointer(), refused.problem());
        }
        return ((Reading.Valid<Actor>) actor).value() instanceof Agent agent
                ? new Reading.Valid<>(agent)
                : new Reading.Refused<>("", "must be an agent, not a group");
    }

    /** An id that clients make up, of a state or a profile document. */
    public static Reading<String> name(String text) {
        return text.isEmpty() ? new Reading.Refused<>("", "must not be empty") : new Reading.Valid<>(text);
    }
}

package org.lotuslearning.lrs.exchange;

import java.util.function.Function;
import org.lotuslearning.xapi.statement.Actor;
import org.lotuslearning.xapi.statement.Agent;
import org.lotuslearning.xapi.statement.Group;
import org.lotuslearning.xapi.statement.Identifier;
import org.lotuslearning.xapi.statement.JsonText;
import org.lotuslearning.xapi.statement.Reading;
import org.lotuslearning.xapi.statement.StatementReader;

/** What parameters of several resources hold. */
public final class ParameterReader {
    private ParameterReader() {}

    /** The parameter {@code agent} where it may be no group (Communication 2.4 and 2.6), as {@link Parameters} reads it. */
    public static Function<String, Reading<Agent>> agent(StatementReader reader) {
        return json -> actor(json, reader)
                .then(actor -> actor instanceof Agent agent
                        ? new Reading.Valid<>(agent)
                        : new Reading.Refused<>("", "must be an agent, not a group"));
    }

    /** The same where it may be one: "Agent or Identified Group Object" (Communication 2.1.3). */
    public static Function<String, Reading<Identifier>> agentOrGroup(StatementReader reader) {
        return json -> actor(json, reader).then(ParameterReader::identifier);
    }

    private static Reading<Identifier> identifier(Actor actor) {
        if (actor instanceof Agent agent) {
            return new Reading.Valid<>(agent.identifier());
        }
        return ((Group) actor)
                .identifier()
                .<Reading<Identifier>>map(Reading.Valid::new)
                .orElseGet(() -> new Reading.Refused<>("", "must be an agent or an identified group"));
    }

    private static Reading<Actor> actor(String json, StatementReader reader) {
        return JsonText.parse(json).then(reader::actor);
    }

    /** An id that clients make up, of a state or a profile document. */
    public static Reading<String> name(String text) {
        return text.isEmpty() ? new Reading.Refused<>("", "must not be empty") : new Reading.Valid<>(text);
    }
}

package org.lotuslearning.lrs.document;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.lotuslearning.lrs.exchange.HashedKey;
import org.lotuslearning.xapi.statement.Agent;
import org.lotuslearning.xapi.statement.Identifier;

/**
 * What documents are about. They are listed by it, and within it named by ids that clients make up.
 *
 * @param agent absent for an activity's profile
 * @param activity absent for an agent's profile
 * @param registration only of states, and there only where the client has one
 */
public record DocumentContext(
        DocumentKind kind, Optional<Agent> agent, Optional<URI> activity, Optional<UUID> registration) {
    public static DocumentContext state(Agent agent, URI activity, Optional<UUID> registration) {
        return new DocumentContext(DocumentKind.STATE, Optional.of(agent), Optional.of(activity), registration);
    }

    public static DocumentContext activityProfile(URI activity) {
        return new DocumentContext(
                DocumentKind.ACTIVITY_PROFILE, Optional.empty(), Optional.of(activity), Optional.empty());
    }

    public static DocumentContext agentProfile(Agent agent) {
        return new DocumentContext(DocumentKind.AGENT_PROFILE, Optional.of(agent), Optional.empty(), Optional.empty());
    }

    /** Of documents of every registration, which 2.3 lists and deletes together where none is given. */
    UUID key() {
        return HashedKey.of(kind.word(), agentKey(), activityText());
    }

    /** Of all that is about the agent; or, where there is none, about the activity. */
    UUID subjectKey() {
        return agent.map(one -> subjectKey(one.identifier())).orElseGet(() -> HashedKey.of("activity", activityText()));
    }

    static UUID subjectKey(Identifier identifier) {
        return HashedKey.of("agent", identifier.key());
    }

    UUID key(String name) {
        return HashedKey.of(
                kind.word(),
                agentKey(),
                activityText(),
                registration.map(UUID::toString).orElse(""),
                name);
    }

    private String agentKey() {
        return agent.map(one -> one.identifier().key()).orElse("");
    }

    private String activityText() {
        return activity.map(URI::toString).orElse("");
    }
}

package org.lotuslearning.xapi.remote;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.lotuslearning.xapi.statement.Agent;

/** What a document of an LRS belongs to; each owner has a namespace of document ids (Communication 2.2). */
public sealed interface DocumentOwner {
    /**
     * What an activity remembers of somebody (2.3).
     *
     * @param registration of one run; without it, documents of no run in particular
     */
    record State(URI activity, Agent agent, Optional<UUID> registration) implements DocumentOwner {}

    /** What is kept of an activity (2.7). */
    record ActivityProfile(URI activity) implements DocumentOwner {}

    /** What is kept of somebody (2.6). */
    record AgentProfile(Agent agent) implements DocumentOwner {}
}

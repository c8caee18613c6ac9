package org.lotuslearning.lrs.document;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.List;
import org.lotuslearning.lrs.exchange.LrsSettings;
import org.lotuslearning.lrs.exchange.ParameterReader;
import org.lotuslearning.lrs.exchange.Versioned;

/** Documents about an agent, whatever it does (Communication 2.6). */
@Path("agents/profile")
@Versioned
@Dependent
public class AgentProfileResource extends ProfileResource {
    private static final Addressing ADDRESSING = new Addressing(
            "profileId",
            List.of("agent"),
            (given, reader) -> DocumentContext.agentProfile(given.required("agent", ParameterReader.agent(reader))));

    @Inject
    public AgentProfileResource(DocumentStore store, LrsSettings settings) {
        super(new DocumentExchange(store, settings, ADDRESSING));
    }
}

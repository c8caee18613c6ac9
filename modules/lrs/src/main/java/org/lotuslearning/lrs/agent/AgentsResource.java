package org.lotuslearning.lrs.agent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.lotuslearning.lrs.access.Client;
import org.lotuslearning.lrs.exchange.ParameterReader;
import org.lotuslearning.lrs.exchange.Parameters;
import org.lotuslearning.lrs.exchange.VersionRequirement;
import org.lotuslearning.lrs.exchange.Versioned;
import org.lotuslearning.xapi.statement.Agent;
import org.lotuslearning.xapi.statement.JsonText;
import org.lotuslearning.xapi.statement.StatementReader;

/**
 * The Person behind an agent (Communication 2.4). This LRS joins no agents, so it is "the information associated with
 * the requested Agent": names and other addresses of people are not collected.
 */
@Path("agents")
@Versioned
@Dependent
public class AgentsResource {
    @GET
    @RolesAllowed({Client.READ, Client.PROFILE, Client.STATE})
    @Produces(MediaType.APPLICATION_JSON)
    public String person(@Context ContainerRequestContext request) {
        StatementReader reader =
                new StatementReader(VersionRequirement.of(request).orElseThrow());
        Agent agent = new Parameters(request.getUriInfo().getQueryParameters(), Set.of("agent"))
                .required("agent", ParameterReader.agent(reader));
        JsonObjectBuilder person = JsonText.PROVIDER.createObjectBuilder().add("objectType", "Person");
        agent.name().ifPresent(name -> person.add("name", list().add(name)));
        agent.identifier().toJson().forEach((property, value) -> person.add(property, listOf(value)));
        return person.build().toString();
    }

    private static JsonArrayBuilder listOf(JsonValue value) {
        return list().add(value);
    }

    private static JsonArrayBuilder list() {
        return JsonText.PROVIDER.createArrayBuilder();
    }
}

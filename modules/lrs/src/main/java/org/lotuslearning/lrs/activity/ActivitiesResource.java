package org.lotuslearning.lrs.activity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Set;
import org.lotuslearning.lrs.access.Client;
import org.lotuslearning.lrs.exchange.Parameters;
import org.lotuslearning.lrs.exchange.VersionRequirement;
import org.lotuslearning.lrs.exchange.Versioned;
import org.lotuslearning.xapi.statement.JsonText;
import org.lotuslearning.xapi.statement.StatementReader;

/** An activity with all that statements have said of it (Communication 2.5). */
@Path("activities")
@Versioned
@Dependent
public class ActivitiesResource {
    private final Activities activities;

    @Inject
    public ActivitiesResource(Activities activities) {
        this.activities = activities;
    }

    /** Answers unknown activities too, with their id alone, as 2.0 requires and 1.0.3 recommends. */
    @GET
    @RolesAllowed({Client.READ, Client.DEFINE, Client.PROFILE, Client.STATE})
    @Produces(MediaType.APPLICATION_JSON)
    public String activity(@Context ContainerRequestContext request) {
        StatementReader reader =
                new StatementReader(VersionRequirement.of(request).orElseThrow());
        URI id = new Parameters(request.getUriInfo().getQueryParameters(), Set.of("activityId"))
                .required("activityId", reader::iri);
        JsonObjectBuilder activity = JsonText.PROVIDER
                .createObjectBuilder()
                .add("objectType", "Activity")
                .add("id", id.toString());
        activities.definition(id).ifPresent(definition -> activity.add("definition", definition));
        return activity.build().toString();
    }
}

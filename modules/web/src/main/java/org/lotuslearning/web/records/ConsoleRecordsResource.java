package org.lotuslearning.web.records;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.lotuslearning.learning.people.Organisation;
import org.lotuslearning.learning.risk.RiskPolicies;
import org.lotuslearning.web.console.ConsoleFrames;
import org.lotuslearning.web.console.ConsolePlace;
import org.lotuslearning.web.page.Link;
import org.lotuslearning.web.session.Role;

/** Completion records for whoever is signed in to the console. */
@Path("/")
@RequestScoped
@RolesAllowed(Role.ADMINISTRATOR)
public class ConsoleRecordsResource {
    @Inject
    ConsoleFrames frames;

    @Inject
    RiskPolicies policies;

    @Inject
    RecordsPages recordsPages;

    @GET
    @Path("records")
    public Response records(@BeanParam RecordsQuery query) {
        return recordsPages.page(reader(query.read()), query.read());
    }

    @GET
    @Path("records.csv")
    public Response csv(@BeanParam RecordsQuery query) {
        return recordsPages.csv(reader(query.read()), query.read());
    }

    /** Of the organisation that was chosen, or of the one that every server has. */
    private RecordsPages.Reader reader(RecordsPages.Query query) {
        List<Link> organisations = policies.organisations().stream()
                .map(o -> new Link(o.code(), o.name()))
                .toList();
        String wanted = query.organisation().isBlank() ? Organisation.DEFAULT : query.organisation();
        return new RecordsPages.Reader(
                wanted, organisations, Optional.empty(), "/", frames.of("Completion records", ConsolePlace.RECORDS));
    }
}

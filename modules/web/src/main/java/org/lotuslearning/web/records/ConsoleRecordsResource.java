package org.lotuslearning.web.records;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.lotuslearning.learning.people.Organisation;
import org.lotuslearning.web.page.Frame;
import org.lotuslearning.web.session.CurrentConsole;
import org.lotuslearning.web.session.Role;

/** Completion records for whoever is signed in to the console. */
@Path("/")
@RequestScoped
@RolesAllowed(Role.ADMINISTRATOR)
public class ConsoleRecordsResource {
    @Inject
    CurrentConsole console;

    @Inject
    RecordsPages recordsPages;

    @GET
    @Path("records")
    public Response records(@BeanParam RecordsQuery query) {
        return recordsPages.page(reader(), query.read());
    }

    @GET
    @Path("records.csv")
    public Response csv(@BeanParam RecordsQuery query) {
        return recordsPages.csv(reader(), query.read());
    }

    private RecordsPages.Reader reader() {
        Frame frame = new Frame(
                "Completion records",
                console.csrf().orElse(""),
                Frame.Kind.STAFF,
                "",
                "/console",
                Optional.empty(),
                Optional.empty(),
                Optional.of("/console/sign-out"));
        return new RecordsPages.Reader(Organisation.DEFAULT, Optional.empty(), "/", frame);
    }
}

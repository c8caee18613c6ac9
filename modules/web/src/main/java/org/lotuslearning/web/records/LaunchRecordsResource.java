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
import org.lotuslearning.learning.records.RecordFilter;
import org.lotuslearning.web.page.Frame;
import org.lotuslearning.web.session.CurrentLaunch;
import org.lotuslearning.web.session.Launch;
import org.lotuslearning.web.session.Role;

/**
 * Completion records in a launch: the whole organisation's for L&amp;D where the registration allows it, the context's
 * own for its administrator (design.md, rule 5).
 */
@Path("/l/{launch}")
@RequestScoped
@RolesAllowed(Role.RECORDS)
public class LaunchRecordsResource {
    @Inject
    CurrentLaunch current;

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
        Launch launch = current.get();
        Optional<RecordFilter.ContextKey> context = launch.wholeOrganisation()
                ? Optional.empty()
                : Optional.of(new RecordFilter.ContextKey(
                        launch.platform(), launch.deployment(), launch.context().orElse("")));
        Frame frame = new Frame(
                "Completion records",
                launch.csrf(),
                Frame.Kind.STAFF,
                launch.wholeOrganisation() ? "" : launch.contextTitle().orElse(""),
                launch.base(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(launch.base() + "close"));
        return new RecordsPages.Reader(launch.organisation(), List.of(), context, launch.base(), frame);
    }
}

package org.lotuslearning.web.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lotuslearning.tracking.outbox.Destinations;
import org.lotuslearning.tracking.relay.Deliveries;
import org.lotuslearning.tracking.relay.DestinationStatus;
import org.lotuslearning.web.page.Dates;
import org.lotuslearning.web.page.Html;
import org.lotuslearning.web.page.Pages;
import org.lotuslearning.web.session.Role;

/** One destination of statements or scores: what it refused and why, and what staff can do about it. */
@Path("/console/deliveries/{destination: .+}")
@RequestScoped
@RolesAllowed(Role.ADMINISTRATOR)
public class DeliveriesResource {
    /** How many of the refused are shown. */
    static final int MOST = 100;

    @Inject
    Deliveries deliveries;

    @Inject
    DeliveryWords words;

    @Inject
    ConsoleFrames frames;

    @Inject
    Pages pages;

    @Inject
    Clock clock;

    @PathParam("destination")
    String destination = "";

    @GET
    public Response page(@QueryParam("done") @DefaultValue("") String done) {
        DestinationStatus status = status();
        List<DeliveryView.Refused> refused = deliveries.quarantine(destination, MOST).stream()
                .map(row -> new DeliveryView.Refused(row.id(), Dates.moment(row.createdAt(), clock), row.reason()))
                .toList();
        DeliveryView view = new DeliveryView(
                frames.of(words.named(destination), ConsolePlace.OVERVIEW, notice(done)),
                words.row(status),
                status.delivered(),
                status.since()
                        .filter(at -> Destinations.isLrs(destination))
                        .map(Dates::day)
                        .orElse(""),
                refused,
                status.state() == DestinationStatus.State.REMOVED);
        return Html.page(pages.render("delivery.jte", view));
    }

    private DestinationStatus status() {
        return deliveries.status().stream()
                .filter(s -> s.name().equals(destination))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static Optional<String> notice(String done) {
        return switch (done) {
            case "unsure" -> Optional.of("Nothing was dropped: tick the box first.");
            case "kept" ->
                Optional.of(
                        "Nothing was dropped: that can be done only once the settings do not name the store any more.");
            default -> Optional.empty();
        };
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response act(
            @FormParam("do") @DefaultValue("") String what, @FormParam("sure") @DefaultValue("") String sure)
            throws SQLException {
        String here = "/console/deliveries/" + status().name();
        switch (what) {
            case "resume" -> deliveries.resume(destination);
            case "replay" -> deliveries.replay(destination);
            case "drop" -> {
                if (!sure.equals("yes")) {
                    return Html.seeOther(here + "?done=unsure");
                }
                if (!deliveries.drop(destination)) {
                    return Html.seeOther(here + "?done=kept");
                }
            }
            default -> throw new BadRequestException();
        }
        return Html.seeOther("/console");
    }
}

package org.lotuslearning.web.educator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.lotuslearning.web.learner.FieldError;
import org.lotuslearning.web.lookup.Wanted;
import org.lotuslearning.web.session.Role;

/**
 * Deep linking: an educator chooses what to put into a course of the LMS, first what, then how. Every button keeps what
 * is ticked and typed, so that nothing is lost on the way to a preview and back.
 */
@Path("/l/{launch}/pick")
@RequestScoped
@RolesAllowed(Role.PICKER)
public class PickerResource {
    @Inject
    Picking picking;

    @GET
    public Response choose(@QueryParam("q") @DefaultValue("") String q) {
        return picking.list(Wanted.of(q), List.of(), Response.Status.OK);
    }

    /** Keeps the ticks and goes where the button leads. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response chosen(MultivaluedMap<String, String> form) {
        String button = value(form, "do");
        if (button.equals("cancel")) {
            return picking.cancel();
        }
        Wanted wanted = Wanted.of(button.equals("all") ? "" : value(form, "q"));
        String here = wanted.isNothing() ? Picks.LIST : wanted.in(Picks.LIST);
        List<String> chosen = form.getOrDefault("content", List.of());
        Picks picks = picking.keep(picking.picks().ticked(picking.known(chosen)).at(here));
        String preview = value(form, "preview");
        if (!preview.isEmpty()) {
            return picking.preview(preview, here);
        }
        if (!button.equals("next")) {
            return picking.to(here);
        }
        Optional<String> problem = picking.problem(chosen, picks);
        return problem.isPresent()
                ? picking.list(wanted, List.of(new FieldError("content", problem.get())), Response.Status.BAD_REQUEST)
                : picking.to(Picks.LINKS);
    }

    /** From a preview to where the educator was. */
    @GET
    @Path("back")
    public Response back() {
        return picking.to(picking.picks().at());
    }

    @GET
    @Path("links")
    public Response links() {
        return picking.picks().links().isEmpty() ? picking.to(Picks.LIST) : picking.links(false, Response.Status.OK);
    }

    /** Keeps what was typed; the last button sends it to the LMS, signed, by way of the educator's browser. */
    @POST
    @Path("links")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response settled(MultivaluedMap<String, String> form) {
        String button = value(form, "do");
        if (button.equals("cancel")) {
            return picking.cancel();
        }
        List<PickedLink> typed = picking.known(form.getOrDefault("link", List.of())).stream()
                .map(content -> PickedLink.typed(content, form))
                .toList();
        Picks picks = picking.keep(
                picking.picks().with(typed).without(value(form, "remove")).at(Picks.LINKS));
        String preview = value(form, "preview");
        if (!preview.isEmpty()) {
            return picking.preview(preview, Picks.LINKS);
        }
        if (picks.links().isEmpty() || button.equals("back")) {
            picking.keep(picks.at(Picks.LIST));
            return picking.to(Picks.LIST);
        }
        return button.equals("add") ? picking.add(picks) : picking.to(Picks.LINKS);
    }

    private static String value(MultivaluedMap<String, String> form, String name) {
        return Optional.ofNullable(form.getFirst(name)).orElse("");
    }
}

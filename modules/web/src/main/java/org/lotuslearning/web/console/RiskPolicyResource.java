package org.lotuslearning.web.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.lotuslearning.learning.people.Organisation;
import org.lotuslearning.learning.risk.RiskForm;
import org.lotuslearning.learning.risk.RiskPolicies;
import org.lotuslearning.learning.risk.RiskTerms;
import org.lotuslearning.web.page.Frame;
import org.lotuslearning.web.page.Html;
import org.lotuslearning.web.page.Pages;
import org.lotuslearning.web.session.CurrentConsole;
import org.lotuslearning.web.session.Role;

/** Where an administrator enters what an organisation's own policy calls risk scores. */
@Path("/console/risk-policy/{organisation}")
@RequestScoped
@RolesAllowed(Role.ADMINISTRATOR)
public class RiskPolicyResource {
    @Inject
    CurrentConsole console;

    @Inject
    RiskPolicies policies;

    @Inject
    Pages pages;

    @GET
    public Response page(@PathParam("organisation") String code) {
        return show(
                Response.Status.OK, code, policies.of(code).map(RiskForm::of).orElseGet(RiskForm::empty));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@PathParam("organisation") String code, MultivaluedMap<String, String> sent) {
        RiskForm form = RiskForm.read(sent);
        Optional<RiskTerms> terms = form.terms();
        if (terms.isEmpty()) {
            return show(Response.Status.BAD_REQUEST, code, form);
        }
        if (!policies.save(code, terms.get())) {
            throw new NotFoundException();
        }
        return Html.seeOther("/console#risk-policies");
    }

    @POST
    @Path("remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@PathParam("organisation") String code) {
        policies.remove(code);
        return Html.seeOther("/console#risk-policies");
    }

    private Response show(Response.Status status, String code, RiskForm form) {
        Organisation organisation = policies.organisations().stream()
                .filter(o -> o.code().equals(code))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        String title = organisation.named() ? "Risk policy of " + organisation.name() : "Risk policy";
        Frame frame = new Frame(
                title,
                console.csrf().orElse(""),
                Frame.Kind.STAFF,
                "",
                "/console",
                Optional.empty(),
                Optional.empty(),
                console.csrf().map(csrf -> "/console/sign-out"));
        RiskPolicyView view = new RiskPolicyView(frame, title, policies.of(code), form, "/console/risk-policy/" + code);
        return Html.page(status, pages.render("risk-policy.jte", view));
    }
}

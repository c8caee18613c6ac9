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
import org.lotuslearning.web.page.Dates;
import org.lotuslearning.web.page.Html;
import org.lotuslearning.web.page.Pages;
import org.lotuslearning.web.session.Role;

/** Where an administrator enters what an organisation's own policy calls risk scores. */
@Path("/console/risk-policy")
@RequestScoped
@RolesAllowed(Role.ADMINISTRATOR)
public class RiskPolicyResource {
    @Inject
    ConsoleFrames frames;

    @Inject
    RiskPolicies policies;

    @Inject
    Pages pages;

    @GET
    public Response list() {
        RiskPoliciesView view = new RiskPoliciesView(
                frames.of("Risk policies", ConsolePlace.RISK_POLICY),
                policies.organisations().stream().map(this::row).toList());
        return Html.page(pages.render("risk-policies.jte", view));
    }

    private RiskPoliciesView.Row row(Organisation organisation) {
        return new RiskPoliciesView.Row(
                organisation.name(),
                policies.of(organisation.code())
                        .map(p -> p.name() + ", " + Dates.day(p.dated()))
                        .orElse(""),
                "/console/risk-policy/" + organisation.code());
    }

    @GET
    @Path("{organisation}")
    public Response page(@PathParam("organisation") String code) {
        return show(
                Response.Status.OK, code, policies.of(code).map(RiskForm::of).orElseGet(RiskForm::empty));
    }

    @POST
    @Path("{organisation}")
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
        return Html.seeOther("/console/risk-policy");
    }

    @POST
    @Path("{organisation}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@PathParam("organisation") String code) {
        policies.remove(code);
        return Html.seeOther("/console/risk-policy");
    }

    private Response show(Response.Status status, String code, RiskForm form) {
        Organisation organisation = policies.organisations().stream()
                .filter(o -> o.code().equals(code))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        String title = organisation.named() ? "Risk policy of " + organisation.name() : "Risk policy";
        RiskPolicyView view = new RiskPolicyView(
                frames.of(title, ConsolePlace.RISK_POLICY),
                title,
                policies.of(code),
                form,
                "/console/risk-policy/" + code);
        return Html.page(status, pages.render("risk-policy.jte", view));
    }
}

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lotuslearning.learning.people.Learner;
import org.lotuslearning.lti.registration.KnownPlatform;
import org.lotuslearning.lti.registration.KnownPlatforms;
import org.lotuslearning.lti.registration.Registration;
import org.lotuslearning.web.erasure.Eraser;
import org.lotuslearning.web.erasure.Erasures;
import org.lotuslearning.web.erasure.Held;
import org.lotuslearning.web.erasure.PersonData;
import org.lotuslearning.web.erasure.PersonExport;
import org.lotuslearning.web.learner.FieldError;
import org.lotuslearning.web.page.Dates;
import org.lotuslearning.web.page.Html;
import org.lotuslearning.web.page.Pages;
import org.lotuslearning.web.session.Role;

/** What is held about one person: how much, all of it to take away, and its erasure. */
@Path("/console/people/{id: \\d{1,18}}")
@RequestScoped
@RolesAllowed(Role.ADMINISTRATOR)
public class PersonResource {
    @Inject
    ConsoleFrames frames;

    @Inject
    PersonData data;

    @Inject
    PersonExport export;

    @Inject
    Eraser eraser;

    @Inject
    Erasures erasures;

    @Inject
    KnownPlatforms platforms;

    @Inject
    Pages pages;

    @Inject
    Clock clock;

    @PathParam("id")
    long id;

    @GET
    public Response page() {
        return show(Response.Status.OK, "person.jte", "What is held", PlatformForm.empty());
    }

    /** By POST, since it leaves a line in the audit: nobody reads what a person wrote without a trace. */
    @POST
    @Path("export.zip")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response export(MultivaluedMap<String, String> sent) {
        Learner learner = learner();
        byte[] file = export.of(learner);
        erasures.exported(data.counts(learner));
        return Response.ok(file, "application/zip")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"personal-data-" + id + "-" + LocalDate.now(clock) + ".zip\"")
                .build();
    }

    @GET
    @Path("erase")
    public Response question() {
        return asking(Response.Status.OK, PlatformForm.empty());
    }

    @POST
    @Path("erase")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response erase(MultivaluedMap<String, String> sent) {
        PlatformForm form = PlatformForm.read(sent);
        if (!form.value("person").strip().equals(learner().sub().strip())) {
            return asking(
                    Response.Status.BAD_REQUEST,
                    form.with(List.of(
                            new FieldError("person", "Type the person’s id as it stands above. Nothing was erased"))));
        }
        return eraser.erase(id)
                .map(reference -> Html.seeOther("/console/people?done=" + reference))
                .orElseThrow(NotFoundException::new);
    }

    private Response asking(Response.Status status, PlatformForm form) {
        return show(status, "person-erase.jte", "Erase a person", form);
    }

    private Response show(Response.Status status, String template, String title, PlatformForm form) {
        Learner learner = learner();
        PersonView view = new PersonView(
                frames.of(title, ConsolePlace.PEOPLE),
                "/console/people/" + id,
                learner.fullName().orElse(""),
                learner.email().orElse(""),
                platform(learner.issuer()),
                learner.sub(),
                Dates.day(learner.seenAt()),
                Held.inWords(data.counts(learner)).entrySet().stream()
                        .map(count -> new PersonView.Count(count.getKey(), count.getValue()))
                        .toList(),
                data.elsewhere(learner),
                form);
        return Html.page(status, pages.render(template, view));
    }

    private String platform(String issuer) {
        String names = platforms.all().stream()
                .map(KnownPlatform::registration)
                .filter(registration -> registration.issuer().equals(issuer))
                .map(Registration::name)
                .distinct()
                .collect(Collectors.joining(", "));
        return Optional.of(names)
                .filter(n -> !n.isEmpty())
                .map(n -> n + " (" + issuer + ")")
                .orElse(issuer);
    }

    private Learner learner() {
        return data.byId(id).orElseThrow(NotFoundException::new);
    }
}

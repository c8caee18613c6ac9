package org.lotuslearning.web.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lotuslearning.learning.people.Learner;
import org.lotuslearning.learning.people.People;
import org.lotuslearning.lti.registration.KnownPlatform;
import org.lotuslearning.lti.registration.KnownPlatforms;
import org.lotuslearning.web.erasure.Eraser;
import org.lotuslearning.web.erasure.Erasures;
import org.lotuslearning.web.erasure.Held;
import org.lotuslearning.web.erasure.PersonData;
import org.lotuslearning.web.learner.FieldError;
import org.lotuslearning.web.page.Csv;
import org.lotuslearning.web.page.Dates;
import org.lotuslearning.web.page.Html;
import org.lotuslearning.web.page.Pages;
import org.lotuslearning.web.session.Role;

/** Finding somebody whose data is asked for, and what was erased. An id is sent in forms, never in an address. */
@Path("/console/people")
@RequestScoped
@RolesAllowed(Role.ADMINISTRATOR)
public class PeopleResource {
    private static final int MOST = 50;

    @Inject
    ConsoleFrames frames;

    @Inject
    KnownPlatforms platforms;

    @Inject
    People people;

    @Inject
    PersonData data;

    @Inject
    Erasures erasures;

    @Inject
    Pages pages;

    @GET
    public Response page(
            @QueryParam("done") @DefaultValue("") String done, @QueryParam("from") @DefaultValue("0") int from) {
        Optional<String> notice = erasures.lines(0, MOST).stream()
                .filter(line -> line.reference().equals(done))
                .findFirst()
                .map(line -> "The person was erased. The reference for your records is " + line.reference() + ".");
        return show(Response.Status.OK, PlatformForm.empty(), notice, Math.max(0, from));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response find(MultivaluedMap<String, String> sent) {
        PlatformForm form = PlatformForm.read(sent);
        String id = form.value("person").strip();
        Optional<Learner> found = id.isEmpty() ? Optional.empty() : data.find(form.value("issuer"), id);
        if (found.isPresent()) {
            return Html.seeOther("/console/people/" + found.get().id());
        }
        String problem = id.isEmpty()
                ? "Enter the person’s id"
                : "Nobody with this id has come from this platform, and no run has it as its registration. Ids are compared to"
                        + " the letter";
        return show(
                Response.Status.BAD_REQUEST,
                form.with(List.of(new FieldError("person", problem))),
                Optional.empty(),
                0);
    }

    private Response show(Response.Status status, PlatformForm form, Optional<String> notice, int from) {
        List<Erasures.Line> lines = erasures.lines(from, MOST + 1);
        PeopleView view = new PeopleView(
                frames.of("People", ConsolePlace.PEOPLE, notice),
                issuers(),
                form,
                lines.stream().limit(MOST).map(PeopleResource::row).toList(),
                lines.size() > MOST ? "/console/people?from=" + (from + MOST) : "");
        return Html.page(status, pages.render("people.jte", view));
    }

    /** Whoever is known here can be chosen, from a platform that is no longer registered too. */
    private List<PeopleView.Issuer> issuers() {
        Map<String, Set<String>> names = new LinkedHashMap<>();
        platforms.all().stream()
                .map(KnownPlatform::registration)
                .forEach(one -> names.computeIfAbsent(one.issuer(), issuer -> new LinkedHashSet<>())
                        .add(one.name()));
        people.issuers().forEach(issuer -> names.computeIfAbsent(issuer, gone -> Set.of("Not registered any more")));
        return names.entrySet().stream()
                .map(e -> new PeopleView.Issuer(e.getKey(), String.join(", ", e.getValue())))
                .toList();
    }

    private static PeopleView.ErasedRow row(Erasures.Line line) {
        return new PeopleView.ErasedRow(
                Dates.day(line.at()) + ", " + Dates.time(line.at()),
                switch (line.by()) {
                    case Eraser.ADMINISTRATOR -> "Erased by the administrator";
                    case Erasures.EXPORT -> "Exported by the administrator";
                    default -> "Erased by the retention period";
                },
                line.reference(),
                Held.inWords(line.counts()).entrySet().stream()
                        .filter(count -> count.getValue() > 0)
                        .map(count -> count.getKey() + ": " + count.getValue())
                        .toList(),
                line.elsewhere() == 0 ? "" : "/console/people/erased/" + line.reference() + ".csv",
                line.elsewhere());
    }

    /** Statements of an erased person, for the owners of other LRSs. A file, whatever the browser would like better. */
    @GET
    @Path("erased/{reference: [0-9a-f-]{36}}.csv")
    public Response statements(@PathParam("reference") String reference) {
        List<Erasures.Listed> listed = erasures.elsewhere(reference);
        if (listed.isEmpty()) {
            throw new NotFoundException();
        }
        StringBuilder csv =
                new StringBuilder(Csv.line(List.of("Endpoint", "Statement id", "Void sent or queued by us")));
        listed.forEach(one -> csv.append(
                Csv.line(List.of(one.endpoint(), one.statement().toString(), one.voidQueued() ? "yes" : "no"))));
        return Response.ok(csv.toString(), MediaType.valueOf("text/csv; charset=UTF-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"statements-to-delete-" + reference + ".csv\"")
                .build();
    }
}

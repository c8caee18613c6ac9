package org.lotuslearning.web.statements;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lotuslearning.lrs.access.Credential;
import org.lotuslearning.lrs.access.Credentials;
import org.lotuslearning.lrs.statement.StatementBrowser;
import org.lotuslearning.lrs.statement.StatementBrowser.Found;
import org.lotuslearning.lrs.statement.StatementBrowser.Some;
import org.lotuslearning.lrs.statement.StatementBrowser.Wanted;
import org.lotuslearning.lti.registration.Registration;
import org.lotuslearning.lti.registration.Registrations;
import org.lotuslearning.web.console.ConsoleFrames;
import org.lotuslearning.web.console.ConsolePlace;
import org.lotuslearning.web.page.Dates;
import org.lotuslearning.web.page.Html;
import org.lotuslearning.web.page.Pages;
import org.lotuslearning.web.page.Unquoted;
import org.lotuslearning.web.session.Role;

/** What the embedded LRS holds, for the administrator: a list, one statement, a file. */
@Path("/console")
@RequestScoped
@RolesAllowed(Role.ADMINISTRATOR)
public class StatementBrowserResource {
    static final String HERE = "/console/statements";
    private static final int SIZE = 50;
    private static final System.Logger LOG = System.getLogger(StatementBrowserResource.class.getName());

    @Inject
    ConsoleFrames frames;

    @Inject
    StatementBrowser statements;

    @Inject
    Credentials credentials;

    @Inject
    Registrations registrations;

    @Inject
    Pages pages;

    @Inject
    Clock clock;

    @GET
    @Path("statements")
    public Response list(
            @Context UriInfo address,
            @QueryParam("older") @DefaultValue("") String older,
            @QueryParam("newer") @DefaultValue("") String newer) {
        StatementsQuery query = new StatementsQuery(address.getQueryParameters());
        StatementsFilter filter = query.filter();
        Some some = filter.errors().isEmpty()
                ? some(query.wanted(), place(older), place(newer))
                : new Some(List.of(), false);
        return show(filter, some, place(older).isPresent() || place(newer).isPresent());
    }

    /** Going back ends at the newest, where the first page is full again. */
    private Some some(Wanted wanted, OptionalLong older, OptionalLong newer) {
        if (newer.isPresent()) {
            Some back = statements.oldest(wanted, newer, SIZE);
            if (back.more()) {
                List<Found> newestFirst = new ArrayList<>(back.statements());
                Collections.reverse(newestFirst);
                return new Some(newestFirst, true);
            }
            return statements.newest(wanted, OptionalLong.empty(), SIZE);
        }
        return statements.newest(wanted, older, SIZE);
    }

    private Response show(StatementsFilter filter, Some some, boolean within) {
        String search = filter.search();
        String and = HERE + search + (search.isEmpty() ? "?" : "&");
        List<Found> found = some.statements();
        StatementsView view = new StatementsView(
                frames.of("Statements", ConsolePlace.STATEMENTS),
                filter,
                registrations.all().stream()
                        .map(Registration::issuer)
                        .distinct()
                        .sorted()
                        .toList(),
                found.stream().map(one -> row(one, filter)).toList(),
                HERE + ".jsonl" + search,
                within && !found.isEmpty() ? and + "newer=" + found.get(0).place() : "",
                some.more() ? and + "older=" + found.get(found.size() - 1).place() : "");
        return Html.page(
                filter.errors().isEmpty() ? Response.Status.OK : Response.Status.BAD_REQUEST,
                pages.render("statements.jte", view));
    }

    private StatementsView.Row row(Found one, StatementsFilter filter) {
        JsonObject json = one.json();
        return new StatementsView.Row(
                moment(one.stored()),
                HERE + "/" + json.getString("id"),
                StatementWords.person(json.getJsonObject("actor"), filter),
                StatementWords.verb(json.getJsonObject("verb"), filter),
                StatementWords.object(json.getJsonObject("object"), filter));
    }

    @GET
    @Path("statements/{id: [0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}}")
    public Response one(@PathParam("id") String id) {
        StatementBrowser.Single single = statements.find(UUID.fromString(id)).orElseThrow(NotFoundException::new);
        Found one = single.statement();
        JsonObject shown = shown(one.json(), relays());
        StatementView view = new StatementView(
                frames.of("Statement", ConsolePlace.STATEMENTS),
                one.json().getString("id"),
                moment(one.stored()),
                StatementWords.sender(one.json()),
                single.voided(),
                !shown.equals(one.json()),
                StatementWords.indented(shown));
        return Html.page(pages.render("statement.jte", view));
    }

    /** One statement a line; a filter that is wrong shows the page instead, and what cannot be completed breaks off. */
    @GET
    @Path("statements.jsonl")
    public Response export(
            @Context UriInfo address, @Context HttpServletRequest request, @Context HttpServletResponse answer) {
        StatementsQuery query = new StatementsQuery(address.getQueryParameters());
        if (!query.filter().errors().isEmpty()) {
            return show(query.filter(), new Some(List.of(), false), false);
        }
        StreamingOutput body = output -> {
            try {
                write(query.wanted(), output);
            } catch (UncheckedIOException e) {
                throw e.getCause(); // nobody is there any more
            } catch (RuntimeException e) {
                if (!answer.isCommitted()) {
                    throw e;
                }
                LOG.log(Level.ERROR, "An export of statements broke off", Unquoted.of(e));
                Connections.cut(request);
            }
        };
        return Response.ok(body)
                .type("application/jsonl;charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"statements-" + LocalDate.now(clock) + ".jsonl\"")
                .build();
    }

    private void write(Wanted wanted, OutputStream output) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
        Set<String> relays = relays();
        statements.each(wanted, one -> {
            try {
                writer.write(shown(one, relays).toString());
                writer.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        writer.flush();
    }

    /** Keys of our own relay. */
    private Set<String> relays() {
        return credentials.all().stream()
                .filter(one -> one.origin() == Credential.Origin.RELAY)
                .map(one -> one.client().key())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static JsonObject shown(JsonObject statement, Set<String> relays) {
        return relays.contains(StatementWords.senderKey(statement)) ? statement : OthersStatement.spared(statement);
    }

    private static String moment(Instant stored) {
        return Dates.time(stored) + " on " + Dates.day(stored);
    }

    /** A place that is none shows the first page. */
    private static OptionalLong place(String text) {
        return text.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}

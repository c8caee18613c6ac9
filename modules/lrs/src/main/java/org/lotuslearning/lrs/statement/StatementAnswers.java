package org.lotuslearning.lrs.statement;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.lotuslearning.xapi.statement.JsonText;

/** Statements as the answer to one GET (Communication 2.1.3). */
final class StatementAnswers {
    /** Characters of Accept-Language that are looked at; people's browsers send fewer than a hundred. */
    private static final int LONGEST_HEADER = 300;

    private final StatementStore store;
    private final CanonicalActivities definitions;
    private final StatementFormat format;
    private final boolean withFiles;
    private final List<Locale.LanguageRange> languages;
    private final Request request;

    StatementAnswers(
            StatementStore store,
            CanonicalActivities definitions,
            QueryParameters query,
            HttpHeaders headers,
            Request request) {
        this.store = store;
        this.definitions = definitions;
        this.format = query.format();
        this.withFiles = query.all().flag("attachments");
        this.languages = languages(headers);
        this.request = request;
    }

    /** One statement, with a tag: a statement does not change, but how much of it is given out does. */
    Response single(StoredStatement one) {
        String json = formatted(List.of(one)).get(0).toString();
        String hash = AttachedFile.hex("SHA-256", json.getBytes(StandardCharsets.UTF_8));
        EntityTag tag = new EntityTag(withFiles ? hash + "-files" : hash);
        Date stored = Date.from(one.stored().truncatedTo(ChronoUnit.SECONDS));
        // canonical definitions change without the statement, so there its time says nothing
        ResponseBuilder unchanged = format == StatementFormat.CANONICAL
                ? request.evaluatePreconditions(tag)
                : request.evaluatePreconditions(stored, tag);
        return (unchanged == null ? ok(json, List.of(one)) : unchanged)
                .tag(tag)
                .lastModified(stored)
                .build();
    }

    /** A page of those that match. */
    Response page(StatementPage page, UriInfo address) {
        JsonArrayBuilder statements = JsonText.PROVIDER.createArrayBuilder();
        formatted(page.statements()).forEach(statements::add);
        JsonObject result = JsonText.PROVIDER
                .createObjectBuilder()
                .add("statements", statements)
                .add("more", more(page.next(), address))
                .build();
        return ok(result.toString(), page.statements()).build();
    }

    private List<JsonObject> formatted(List<StoredStatement> statements) {
        List<JsonObject> complete =
                statements.stream().map(StoredStatement::complete).toList();
        return format.apply(complete, definitions, languages);
    }

    private ResponseBuilder ok(String json, List<StoredStatement> statements) {
        if (!withFiles) {
            return Response.ok(json, MediaType.APPLICATION_JSON_TYPE);
        }
        StatementsWithFiles answer = new StatementsWithFiles(store, json, statements);
        return Response.ok(answer, answer.type());
    }

    /** 2.5: "including the full path and optionally a query string but excluding scheme, host, and port". */
    private static String more(OptionalLong next, UriInfo address) {
        if (next.isEmpty()) {
            return "";
        }
        var rest = address.getRequestUriBuilder()
                .replaceQueryParam(QueryParameters.AFTER, next.getAsLong())
                .build();
        return rest.getRawPath() + "?" + rest.getRawQuery();
    }

    private static List<Locale.LanguageRange> languages(HttpHeaders headers) {
        String header = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        try {
            return header == null || header.isBlank() || header.length() > LONGEST_HEADER
                    ? List.of()
                    : Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException e) {
            // a preference that nobody can read is none
            return List.of();
        }
    }
}

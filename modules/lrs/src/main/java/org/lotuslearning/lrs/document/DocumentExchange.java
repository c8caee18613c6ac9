package org.lotuslearning.lrs.document;

import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.lotuslearning.lrs.exchange.ErrorMapper;
import org.lotuslearning.lrs.exchange.LrsSettings;
import org.lotuslearning.lrs.exchange.VersionRequirement;
import org.lotuslearning.xapi.statement.JsonText;

/** What the three document resources have in common: requests in, answers out (Communication 2.2). */
final class DocumentExchange {
    private final DocumentStore store;
    private final LrsSettings settings;

    DocumentExchange(DocumentStore store, LrsSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    Response get(DocumentContext context, String name) {
        return store.find(context, name)
                .map(DocumentExchange::answer)
                .orElseGet(() -> ErrorMapper.answer(404, "There is no document with this id"));
    }

    private static Response answer(Document document) {
        return Response.ok(document.content())
                .header(HttpHeaders.CONTENT_TYPE, document.contentType())
                .tag(new EntityTag(document.tag()))
                .lastModified(Date.from(document.updated()))
                // a client's bytes from the address of our pages: no browser is to take them for one of those
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .build();
    }

    Response list(DocumentContext context, Optional<Instant> since) {
        DocumentList list = store.list(context, since);
        JsonArrayBuilder names = JsonText.PROVIDER.createArrayBuilder();
        list.names().forEach(names::add);
        Response.ResponseBuilder answer = Response.ok(names.build().toString(), MediaType.APPLICATION_JSON_TYPE);
        list.updated().map(Date::from).ifPresent(answer::lastModified);
        return answer.build();
    }

    Response put(DocumentContext context, String name, ContainerRequestContext request, InputStream body)
            throws IOException {
        var version = VersionRequirement.of(request).orElseThrow();
        Document sent = document(request, body);
        return answer(
                store.change(context, name, Changes.put(sent, Precondition.of(request), context.kind(), version)));
    }

    Response post(DocumentContext context, String name, ContainerRequestContext request, InputStream body)
            throws IOException {
        Document sent = document(request, body);
        return answer(
                store.change(context, name, Changes.post(sent, Precondition.of(request), settings.longestBody())));
    }

    Response delete(DocumentContext context, String name, ContainerRequestContext request) {
        return answer(store.change(context, name, Changes.delete(Precondition.of(request))));
    }

    Response deleteAll(DocumentContext context) {
        store.deleteAll(context);
        return Response.noContent().build();
    }

    private static Response answer(Change change) {
        return change instanceof Change.Refuse refusal
                ? ErrorMapper.answer(refusal.status(), refusal.reason())
                : Response.noContent().build();
    }

    private Document document(ContainerRequestContext request, InputStream body) throws IOException {
        int longest = settings.longestBody();
        byte[] content = body.readNBytes(longest + 1);
        if (content.length > longest) {
            throw new ClientErrorException("A document may have " + longest + " bytes", 413);
        }
        String type = Optional.ofNullable(request.getHeaderString(HttpHeaders.CONTENT_TYPE))
                .orElse(MediaType.APPLICATION_OCTET_STREAM);
        return Document.of(type, content, store.now());
    }
}

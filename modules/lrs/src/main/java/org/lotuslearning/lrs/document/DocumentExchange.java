package org.lotuslearning.lrs.document;

import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.lotuslearning.lrs.document.Addressing.Address;
import org.lotuslearning.lrs.exchange.BodyReader;
import org.lotuslearning.lrs.exchange.ErrorMapper;
import org.lotuslearning.lrs.exchange.LrsSettings;
import org.lotuslearning.lrs.exchange.Parameters;
import org.lotuslearning.lrs.exchange.VersionRequirement;
import org.lotuslearning.xapi.statement.JsonText;
import org.lotuslearning.xapi.statement.Timestamp;

/** What the three document resources have in common: requests in, answers out (Communication 2.2). */
final class DocumentExchange {
    private static final String SINCE = "since";

    private final DocumentStore store;
    private final LrsSettings settings;
    private final Addressing addressing;

    DocumentExchange(DocumentStore store, LrsSettings settings, Addressing addressing) {
        this.store = store;
        this.settings = settings;
        this.addressing = addressing;
    }

    /** One document, or without a name the ids of all. */
    Response get(ContainerRequestContext request) {
        if (!addressing.isOfOne(request)) {
            return list(request);
        }
        Address one = addressing.one(request);
        return store.find(one.context(), one.name())
                .map(document -> answer(document, request))
                .orElseGet(() -> ErrorMapper.answer(404, "There is no document with this id"));
    }

    private static Response answer(Document document, ContainerRequestContext request) {
        if (Precondition.of(request).isKnown(document.tag())) {
            return unchanged(document.tag());
        }
        return Response.ok(document.content())
                .header(HttpHeaders.CONTENT_TYPE, document.contentType())
                .tag(new EntityTag(document.tag()))
                .lastModified(Date.from(document.updated()))
                // a client's bytes from the address of our pages: no browser is to take them for one of those
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .build();
    }

    /** RFC 9110, 13.1.2: to a client that has it already. */
    private static Response unchanged(String tag) {
        return Response.notModified(new EntityTag(tag)).build();
    }

    private Response list(ContainerRequestContext request) {
        Parameters parameters = addressing.parameters(request, SINCE);
        DocumentContext context = addressing.context(parameters, request);
        Optional<Instant> since = parameters
                .optional(SINCE, Addressing.values(request)::timestamp)
                .map(Timestamp::instant);
        DocumentList list = store.list(context, since);
        JsonArrayBuilder names = JsonText.PROVIDER.createArrayBuilder();
        list.names().forEach(names::add);
        byte[] json = names.build().toString().getBytes(StandardCharsets.UTF_8);
        String tag = Document.tag(json);
        if (Precondition.of(request).isKnown(tag)) {
            return unchanged(tag);
        }
        // 3.1: "An LRS responding to a GET request MUST add an ETag HTTP header to the response"
        Response.ResponseBuilder answer =
                Response.ok(json, MediaType.APPLICATION_JSON_TYPE).tag(new EntityTag(tag));
        list.updated().map(Date::from).ifPresent(answer::lastModified);
        return answer.build();
    }

    Response put(InputStream body, ContainerRequestContext request) throws IOException {
        Address one = addressing.one(request);
        var version = VersionRequirement.of(request).orElseThrow();
        Document sent = document(request, body);
        return change(
                one, Changes.put(sent, Precondition.of(request), one.context().kind(), version));
    }

    Response post(InputStream body, ContainerRequestContext request) throws IOException {
        Address one = addressing.one(request);
        Document sent = document(request, body);
        return change(one, Changes.post(sent, Precondition.of(request), settings.longestBody()));
    }

    Response delete(ContainerRequestContext request) {
        return change(addressing.one(request), Changes.delete(Precondition.of(request)));
    }

    /** Without a name, all documents of the context. */
    Response deleteOneOrAll(ContainerRequestContext request) {
        if (addressing.isOfOne(request)) {
            return delete(request);
        }
        store.deleteAll(addressing.context(addressing.parameters(request), request));
        return Response.noContent().build();
    }

    private Response change(Address one, Change.Rule rule) {
        return answer(store.change(one.context(), one.name(), rule));
    }

    private static Response answer(Change change) {
        return change instanceof Change.Refuse refusal
                ? ErrorMapper.answer(refusal.status(), refusal.reason())
                : Response.noContent().build();
    }

    private Document document(ContainerRequestContext request, InputStream body) throws IOException {
        int longest = settings.longestBody();
        byte[] content = BodyReader.bytes(body, longest, "A document may have " + longest + " bytes");
        String type = Optional.ofNullable(request.getHeaderString(HttpHeaders.CONTENT_TYPE))
                .orElse(MediaType.APPLICATION_OCTET_STREAM);
        return Document.of(type, content, store.now());
    }
}

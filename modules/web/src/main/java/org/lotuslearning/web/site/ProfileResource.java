package org.lotuslearning.web.site;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lotuslearning.tracking.statements.StatementProfile;
import org.lotuslearning.tracking.statements.StatementSettings;
import org.lotuslearning.web.page.Frame;
import org.lotuslearning.web.page.Html;
import org.lotuslearning.web.page.Pages;

/**
 * Our xAPI Profile at the address that every statement carries as category: JSON-LD for programs, also those of other
 * sites, and a page for browsers. Without a version it is the newest.
 */
@Path("/profile{version: (/v1)?}")
@RequestScoped
@PermitAll
public class ProfileResource {
    private static final MediaType JSON_LD = new MediaType("application", "ld+json");

    /** The first wins where somebody takes anything. */
    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    JSON_LD, MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE)
            .build();

    private static final String METHODS = "GET, HEAD, OPTIONS";

    @Inject
    StatementSettings settings;

    @Inject
    Pages pages;

    /** HEAD too: what it says of the length has to be true (RFC 9110, 8.6), which it is where we count. */
    @GET
    public Response profile(@Context Request request) {
        StatementProfile profile = StatementProfile.of(settings);
        MediaType type = Optional.ofNullable(request.selectVariant(VARIANTS))
                .map(Variant::getMediaType)
                .orElse(JSON_LD);
        Response.ResponseBuilder answer = type.equals(MediaType.TEXT_HTML_TYPE)
                ? page(profile)
                : json(profile, type, request).header("Access-Control-Allow-Origin", "*");
        return answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
    }

    /** Anybody's program may ask, from a page of another site too, and whether it has changed. */
    @OPTIONS
    public Response whatMayBeAsked() {
        return Response.noContent()
                .header(HttpHeaders.ALLOW, METHODS)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Methods", METHODS)
                .header("Access-Control-Allow-Headers", "If-None-Match, If-Modified-Since")
                .header("Access-Control-Max-Age", "3600")
                .build();
    }

    private Response.ResponseBuilder page(StatementProfile profile) {
        Response page = Html.page(pages.render("profile.jte", new ProfileView(frame(), profile)));
        byte[] html = String.valueOf(page.getEntity()).getBytes(StandardCharsets.UTF_8);
        return Response.fromResponse(page).entity(html).header(HttpHeaders.CONTENT_LENGTH, html.length);
    }

    /** Only its head where the asker has it already. */
    private static Response.ResponseBuilder json(StatementProfile profile, MediaType type, Request request) {
        byte[] text = text(profile.toJson()).getBytes(StandardCharsets.UTF_8);
        // each type is a representation with a tag of its own (RFC 9110, 8.8.3)
        EntityTag tag = new EntityTag(UUID.nameUUIDFromBytes(text) + "-" + type.getSubtype());
        Date changed = Date.from(StatementProfile.GENERATED);
        Response.ResponseBuilder known = request.evaluatePreconditions(changed, tag);
        Response.ResponseBuilder answer =
                known == null ? Response.ok(text, type).header(HttpHeaders.CONTENT_LENGTH, text.length) : known;
        return answer.tag(tag).lastModified(changed).header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600");
    }

    /** With line breaks, since people read it too. */
    private static String text(JsonObject json) {
        StringWriter text = new StringWriter();
        try (var writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.write(json);
        }
        return text.toString().strip() + "\n";
    }

    private static Frame frame() {
        return new Frame(
                "xAPI Profile", "", Frame.Kind.SITE, "", "/", Optional.empty(), Optional.empty(), Optional.empty());
    }
}

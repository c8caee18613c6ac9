package org.lotuslearning.web.site;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    @Inject
    StatementSettings settings;

    @Inject
    Pages pages;

    @GET
    public Response profile(@Context Request request) {
        StatementProfile profile = StatementProfile.of(settings);
        MediaType type = Optional.ofNullable(request.selectVariant(VARIANTS))
                .map(Variant::getMediaType)
                .orElse(JSON_LD);
        Response.ResponseBuilder answer = type.equals(MediaType.TEXT_HTML_TYPE)
                ? Response.fromResponse(Html.page(pages.render("profile.jte", new ProfileView(frame(), profile))))
                : Response.ok(text(profile.toJson()), type)
                        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                        .header("Access-Control-Allow-Origin", "*");
        return answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
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

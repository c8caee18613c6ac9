package org.lotuslearning.demolms.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lotuslearning.demolms.people.People;
import org.lotuslearning.demolms.people.SignedIn;
import org.lotuslearning.demolms.settings.DemoSettings;

/** Renders templates. */
@Singleton
public final class Pages {

    private static final System.Logger LOG = System.getLogger(Pages.class.getName());

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final DemoSettings settings;
    private final Provider<People> people;

    @Inject
    Pages(DemoSettings settings, Provider<People> people) {
        engine.setBinaryStaticContent(true);
        this.settings = settings;
        this.people = people;
    }

    /**
     * A page for whoever is signed in.
     *
     * @param template the name of a template that takes {@code frame} and {@code page}
     */
    public Response show(String template, String title, SecurityContext security, Record page) {
        Frame frame = new Frame(
                settings.path(), title, SignedIn.in(security), people.get().all());
        return Response.ok(render(template, frame, page), HTML).build();
    }

    /** A page that says what is wrong. It needs no database, so that it can be shown whatever has failed. */
    public Response notice(Response.StatusType status, Notice notice) {
        Frame frame = new Frame(settings.path(), notice.title(), Optional.empty(), List.of());
        return Response.status(status)
                .entity(render("notice", frame, notice))
                .type(HTML)
                .build();
    }

    /** A page that says why a message of the tool is refused, with a reference that stands in the log too. */
    public Response refusal(String title, String why) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        // What the tool sent is quoted: a line break in it must not look like another line of the log.
        LOG.log(Level.WARNING, "refused, reference {0}: {1}", reference, why.replaceAll("\\p{Cntrl}", " "));
        return notice(Response.Status.BAD_REQUEST, new Notice(title, List.of(why), reference));
    }

    private byte[] render(String template, Frame frame, Record page) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template + ".jte", Map.of("frame", frame, "page", page), output);
        return output.toByteArray();
    }

    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("utf-8");
}

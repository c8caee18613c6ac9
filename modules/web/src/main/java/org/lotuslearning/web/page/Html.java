package org.lotuslearning.web.page;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Answers that are pages. Nothing of them stays in a browser's cache, since most hold somebody's answers. */
public final class Html {
    private Html() {}

    public static Response page(Response.StatusType status, String html) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_LANGUAGE, Words.language())
                .header(HttpHeaders.VARY, "Accept-Language, Cookie")
                .entity(html)
                .build();
    }

    public static Response page(String html) {
        return page(Response.Status.OK, html);
    }

    /** On to another page by GET, after a form. */
    public static Response seeOther(String address) {
        return Response.seeOther(URI.create(address))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}

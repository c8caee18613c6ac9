package org.lotuslearning.demolms.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.lotuslearning.demolms.settings.DemoSettings;

/** A demo signs in anybody as anybody, so it serves nothing unless it is switched on. */
@Provider
@PreMatching
@Priority(1)
@Singleton
public class DemoSwitch implements ContainerRequestFilter {

    private static final String OFF = """
            <!doctype html>
            <html lang="en-GB">
            <head><meta charset="utf-8"><title>The demo is off – Demo LMS</title></head>
            <body>
            <h1>The demo is off</h1>
            <p>The demo LMS runs only where LOTUS_DEMO is true and LOTUS_BASE_URL is an address of this computer.</p>
            </body>
            </html>
            """;

    private final DemoSettings settings;

    @Inject
    DemoSwitch(DemoSettings settings) {
        this.settings = settings;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!settings.on()) {
            request.abortWith(Response.status(Response.Status.NOT_FOUND)
                    .entity(OFF)
                    .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                    .build());
        }
    }
}

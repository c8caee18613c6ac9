package org.lotuslearning.demolms.classroom;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.lotuslearning.demolms.page.Pages;
import org.lotuslearning.demolms.settings.DemoSettings;

/** The frame that keeps small texts for the tool; nobody sees it. */
@Path("storage")
public class StorageResource {

    private final DemoSettings settings;
    private final Pages pages;

    @Inject
    StorageResource(DemoSettings settings, Pages pages) {
        this.settings = settings;
        this.pages = pages;
    }

    /** The frame. */
    @GET
    @PermitAll
    public Response frame(@Context SecurityContext security) {
        return pages.show("storage", "Storage", security, new StoragePage(settings.toolOrigin()));
    }
}

package org.lotuslearning.demolms.page;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Map;

/** The style sheet and the scripts. */
@Path("assets")
public class AssetResource {

    private static final Map<String, String> TYPES = Map.of(
            "demo.css", "text/css; charset=utf-8",
            "demo.js", "text/javascript; charset=utf-8",
            "storage.js", "text/javascript; charset=utf-8");

    /** One of them. */
    @GET
    @Path("{name}")
    @PermitAll
    public Response asset(@PathParam("name") String name) {
        String type = TYPES.get(name);
        InputStream content = type == null ? null : AssetResource.class.getResourceAsStream(name);
        if (content == null) {
            throw new NotFoundException();
        }
        return Response.ok(content, type)
                .header(HttpHeaders.CACHE_CONTROL, "max-age=300")
                .build();
    }
}

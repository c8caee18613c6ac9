package org.lotuslearning.web.assets;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Serves the assets to everyone; a browser asks once for each version. */
@Path("assets/{version}/{file}")
@PermitAll
public class AssetsResource {
    /** The file, or 404 where it is unknown or another version. */
    @GET
    @PermitAll
    public Response get(@PathParam("version") String version, @PathParam("file") String file) {
        return Assets.find(version, file)
                .map(AssetsResource::found)
                .orElseGet(() -> Response.status(Response.Status.NOT_FOUND).build());
    }

    private static Response found(Asset asset) {
        return Response.ok(asset.content(), asset.type())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}

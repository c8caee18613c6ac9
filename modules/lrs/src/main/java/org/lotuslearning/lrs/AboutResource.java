package org.lotuslearning.lrs;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.json.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.Set;
import org.lotuslearning.lrs.exchange.Parameters;
import org.lotuslearning.xapi.statement.XapiVersion;

/** Which versions of xAPI are spoken here; asks for neither credentials nor a version (Communication 2.8). */
@Path("about")
@Dependent
public class AboutResource {
    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    public String about(@Context UriInfo address) {
        new Parameters(address.getQueryParameters(), Set.of());
        var versions = Json.createArrayBuilder();
        Arrays.stream(XapiVersion.values()).map(XapiVersion::latestPatch).forEach(versions::add);
        return Json.createObjectBuilder().add("version", versions).build().toString();
    }
}

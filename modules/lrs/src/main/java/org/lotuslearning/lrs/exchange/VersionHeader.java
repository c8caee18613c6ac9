package org.lotuslearning.lrs.exchange;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import org.lotuslearning.xapi.statement.XapiVersion;

/** "The LRS MUST include the X-Experience-API-Version header in every response" (Communication 3.3), errors included. */
public class VersionHeader implements ContainerResponseFilter {
    /** Of the header. */
    public static final String NAME = "X-Experience-API-Version";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        XapiVersion version = VersionRequirement.of(request).orElse(XapiVersion.V1_0_3);
        response.getHeaders().putSingle(NAME, version.latestPatch());
    }
}

package org.lotuslearning.lrs.exchange;

import jakarta.annotation.Priority;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.Arrays;
import java.util.Optional;
import org.lotuslearning.xapi.statement.XapiVersion;

/** Finds the rules by which a request is to be read, or refuses it (Communication 3.3). */
@Versioned
@Priority(Priorities.USER)
public class VersionRequirement implements ContainerRequestFilter {
    private static final String PROPERTY = VersionRequirement.class.getName();

    /** The version that this request was found to mean; empty where it was refused before, or needs none. */
    public static Optional<XapiVersion> of(ContainerRequestContext request) {
        return Optional.ofNullable((XapiVersion) request.getProperty(PROPERTY));
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String asked = request.getHeaderString(VersionHeader.NAME);
        if (asked == null) {
            throw new BadRequestException("The header " + VersionHeader.NAME + " is required; without it a request is"
                    + " one of version " + VersionHeader.BEFORE_HEADERS + ", which is not served here");
        }
        XapiVersion rules = VersionHeader.rules(asked)
                .orElseThrow(() -> new BadRequestException("The header " + VersionHeader.NAME
                        + " names a version that is not served here; these are "
                        + Arrays.toString(XapiVersion.values())));
        request.setProperty(PROPERTY, rules);
    }
}

package org.lotuslearning.lti.launch;

import java.net.URI;
import java.util.List;

/** Where the members of the context are listed (Names and Role Provisioning Services 2.0, 3.6.1.1). */
public record NamesAndRoles(URI membershipsUrl, List<String> serviceVersions) {
    public NamesAndRoles {
        serviceVersions = List.copyOf(serviceVersions);
    }
}

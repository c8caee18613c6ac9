package org.lotuslearning.lti.registration;

import java.util.List;

/**
 * A registration with what an administrator needs to see of it.
 *
 * @param active whether it may launch
 * @param deployments all of them, the waiting ones first
 */
public record KnownPlatform(Registration registration, boolean active, List<Deployment> deployments) {
    public KnownPlatform {
        deployments = List.copyOf(deployments);
    }

    public long waiting() {
        return deployments.stream()
                .filter(d -> d.state() == Deployment.State.WAITING)
                .count();
    }
}

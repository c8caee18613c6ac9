package org.lotuslearning.lrs;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.lotuslearning.lrs.access.BasicAuthentication;
import org.lotuslearning.lrs.access.RolesAllowedFeature;
import org.lotuslearning.lrs.activity.ActivitiesResource;
import org.lotuslearning.lrs.agent.AgentsResource;
import org.lotuslearning.lrs.document.ActivityProfileResource;
import org.lotuslearning.lrs.document.AgentProfileResource;
import org.lotuslearning.lrs.document.StateResource;
import org.lotuslearning.lrs.exchange.AlternateRequestSyntax;
import org.lotuslearning.lrs.exchange.AnswerLength;
import org.lotuslearning.lrs.exchange.ErrorMapper;
import org.lotuslearning.lrs.exchange.ReadableRequest;
import org.lotuslearning.lrs.exchange.VersionHeader;
import org.lotuslearning.lrs.exchange.VersionRequirement;
import org.lotuslearning.lrs.statement.ConsistentThrough;
import org.lotuslearning.lrs.statement.StatementsResource;

/**
 * The surface {@code /xapi}. It names its classes, so that the pages' filters and mappers do not apply here; other xAPI
 * resources join by one line each.
 */
@ApplicationPath("/xapi")
public class LrsApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                AboutResource.class,
                StatementsResource.class,
                StateResource.class,
                ActivityProfileResource.class,
                AgentProfileResource.class,
                ActivitiesResource.class,
                AgentsResource.class,
                AlternateRequestSyntax.class,
                ReadableRequest.class,
                AnswerLength.class,
                BasicAuthentication.class,
                RolesAllowedFeature.class,
                VersionRequirement.class,
                VersionHeader.class,
                ConsistentThrough.class,
                ErrorMapper.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        // Jersey would answer OPTIONS and /xapi/application.wadl with a description that nobody asked for
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}

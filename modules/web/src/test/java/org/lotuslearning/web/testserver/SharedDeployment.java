package org.lotuslearning.web.testserver;

import org.jboss.arquillian.container.spi.Container;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.deployment.Deployment;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.StopSuiteContainers;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.Instance;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;
import org.jspecify.annotations.Nullable;

/**
 * Deploys once and for all. Arquillian deploys for each test class, since each may bring something else; with Payara
 * Micro a deployment is a start of the server, and all our classes bring the same.
 */
@SuppressWarnings("NullAway.Init") // Arquillian injects the fields
public final class SharedDeployment {
    @Inject
    @ClassScoped
    private InstanceProducer<DeploymentScenario> scenario;

    @Inject
    private Instance<ContainerRegistry> containers;

    private @Nullable DeploymentScenario shared;
    private boolean tried;

    public void generate(@Observes EventContext<GenerateDeployment> context) {
        if (shared == null) {
            context.proceed();
            shared = scenario.get();
        } else {
            scenario.set(shared);
        }
    }

    public void deploy(@Observes EventContext<DeployManagedDeployments> context) {
        if (!tried) {
            tried = true;
            context.proceed();
        }
        if (shared == null || !shared.deployments().stream().allMatch(d -> d.isDeployed() && !d.hasDeploymentError())) {
            throw new IllegalStateException("The server did not start: see the first test class, and its log");
        }
    }

    public void keep(@Observes EventContext<UnDeployManagedDeployments> context) {
        // the next test class finds it deployed
    }

    public void end(@Observes EventContext<StopSuiteContainers> context) throws DeploymentException {
        if (shared != null) {
            for (Deployment deployment : shared.deployedDeploymentsInUnDeployOrder()) {
                Container<?> container = containers
                        .get()
                        .getContainer(deployment.getDescription().getTarget());
                container
                        .getDeployableContainer()
                        .undeploy(deployment.getDescription().getTestableArchive());
                deployment.undeployed();
            }
        }
        context.proceed();
    }
}

package org.lotuslearning.web.testserver;

import org.jboss.arquillian.core.spi.LoadableExtension;

/** Tells Arquillian of our settings and of the shared deployment. */
public final class OneServer implements LoadableExtension {
    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(ServerSettings.class).observer(SharedDeployment.class);
    }
}

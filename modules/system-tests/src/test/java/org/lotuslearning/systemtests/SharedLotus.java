package org.lotuslearning.systemtests;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test the one server that all tests share, started on first use and stopped after the last test, and the
 * {@link LtiPlatform} that is registered with it beside the demo LMS. For tests that neither stop nor configure the
 * server and that do not mind what others have left in its database.
 */
final class SharedLotus implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(SharedLotus.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == RunningLotus.class || type == LtiPlatform.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Store store = context.getRoot().getStore(NAMESPACE); // the root store closes what it holds at the very end
        LtiPlatform platform =
                store.getOrComputeIfAbsent(LtiPlatform.class, type -> new LtiPlatform(), LtiPlatform.class);
        return parameter.getParameter().getType() == LtiPlatform.class
                ? platform
                : store.getOrComputeIfAbsent(RunningLotus.class, type -> start(platform), RunningLotus.class);
    }

    private static RunningLotus start(LtiPlatform platform) {
        return Lrs.credential(LotusSetup.fresh())
                .with("LOTUS_PLATFORMS_FILE", platform.platformsFile().toString())
                .start();
    }
}

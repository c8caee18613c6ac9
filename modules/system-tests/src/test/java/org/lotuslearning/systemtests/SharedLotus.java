package org.lotuslearning.systemtests;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test the one server that all tests share, started on first use and stopped after the last test. For tests
 * that neither stop nor configure it and that do not mind what others have left in its database.
 */
final class SharedLotus implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(SharedLotus.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningLotus.class;
    }

    @Override
    public RunningLotus resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Store store = context.getRoot().getStore(NAMESPACE); // the root store closes what it holds at the very end
        return store.getOrComputeIfAbsent(
                RunningLotus.class, type -> LotusSetup.fresh().start(), RunningLotus.class);
    }
}

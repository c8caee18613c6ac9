package org.lotuslearning.systemtests;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** For tests that are the steps of one story: after a step has failed, the next ones would only wait in vain. */
final class StepByStep implements ExecutionCondition, AfterTestExecutionCallback {

    private static final Namespace NAMESPACE = Namespace.create(StepByStep.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        String failed =
                context.getTestMethod().isEmpty() ? null : store(context).get(failed(context), String.class);
        return failed == null
                ? ConditionEvaluationResult.enabled("nothing has failed so far")
                : ConditionEvaluationResult.disabled("the story ended with " + failed);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            store(context).put(failed(context), context.getDisplayName());
        }
    }

    private static Store store(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE);
    }

    private static String failed(ExtensionContext context) {
        return context.getRequiredTestClass().getName();
    }
}

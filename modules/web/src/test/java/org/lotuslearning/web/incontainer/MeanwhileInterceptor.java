package org.lotuslearning.web.incontainer;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import org.lotuslearning.learning.progress.Journey;

/** Stands before the transactions of a learner's way, where another request may come in between. */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class MeanwhileInterceptor {
    @Inject
    Meanwhile meanwhile;

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        if (call.getTarget() instanceof Journey && call.getParameters().length > 0) {
            meanwhile.before(call.getParameters()[0]);
        }
        return call.proceed();
    }
}

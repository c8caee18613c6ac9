package org.lotuslearning.web.incontainer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Lets something happen once a request was let in, just before what it is about is touched. */
@ApplicationScoped
public class Meanwhile {
    private final Map<Long, Runnable> waiting = new ConcurrentHashMap<>();

    /** Does this when somebody's run is written to the next time. */
    public void once(long enrolment, Runnable what) {
        waiting.put(enrolment, what);
    }

    void before(@Nullable Object enrolment) {
        Optional.ofNullable(enrolment)
                .filter(Long.class::isInstance)
                .map(waiting::remove)
                .ifPresent(Runnable::run);
    }
}

package org.lotuslearning.web.incontainer;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lotuslearning.learning.events.LearningEvent;

/** Hears of events last, after the outbox has written them down, and fails for the runs it was told. */
@ApplicationScoped
public class Spoiler {
    private static final int AFTER_THE_OUTBOX = 10_000;

    private final Set<Long> spoilt = ConcurrentHashMap.newKeySet();

    public void spoil(long enrolment) {
        spoilt.add(enrolment);
    }

    public void leave(long enrolment) {
        spoilt.remove(enrolment);
    }

    void on(@Observes @Priority(AFTER_THE_OUTBOX) LearningEvent event) {
        if (spoilt.contains(event.run().enrolment())) {
            throw new IllegalStateException("Spoilt by the test");
        }
    }
}

package org.lotuslearning.learning.testworld;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.lotuslearning.learning.events.LearningEvent;

/** Remembers what was told. */
public final class ToldEvents implements Event<LearningEvent> {
    private final List<LearningEvent> all = new CopyOnWriteArrayList<>();

    @Override
    public void fire(LearningEvent event) {
        all.add(event);
    }

    public List<LearningEvent> of(long enrolment) {
        return all.stream().filter(e -> e.run().enrolment() == enrolment).toList();
    }

    public <T extends LearningEvent> List<T> of(long enrolment, Class<T> kind) {
        return of(enrolment).stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Override
    public <U extends LearningEvent> CompletionStage<U> fireAsync(U event) {
        throw new UnsupportedOperationException("Events are told within the transaction");
    }

    @Override
    public <U extends LearningEvent> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
        throw new UnsupportedOperationException("Events are told within the transaction");
    }

    @Override
    public Event<LearningEvent> select(Annotation... qualifiers) {
        throw new UnsupportedOperationException("Events have no qualifiers");
    }

    @Override
    public <U extends LearningEvent> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException("Events have no qualifiers");
    }

    @Override
    public <U extends LearningEvent> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException("Events have no qualifiers");
    }
}

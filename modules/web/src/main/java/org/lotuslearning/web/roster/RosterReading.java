package org.lotuslearning.web.roster;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.lotuslearning.learning.roster.RosterPlace;
import org.lotuslearning.learning.roster.RosterProblem;
import org.lotuslearning.learning.roster.RosterQuestion;
import org.lotuslearning.learning.roster.Rosters;
import org.lotuslearning.web.page.Unquoted;

/** Reads lists of people in the background: no page waits for an LMS, and an LMS that is slow holds up no other work. */
@ApplicationScoped
public class RosterReading {
    private static final System.Logger LOG = System.getLogger(RosterReading.class.getName());

    /** How old a list may be before the next look at the class renews it. */
    private static final Duration FRESH = Duration.ofMinutes(15);

    /** For an impatient finger. */
    private static final Duration BY_HAND = Duration.ofSeconds(10);

    /** Whoever asks by hand waits a little, since most answers come at once. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final int AT_ONCE = 4;

    @Resource
    ManagedExecutorService executor;

    @Inject
    Rosters rosters;

    @Inject
    RosterReader reader;

    private final Semaphore places = new Semaphore(AT_ONCE);

    /** Has a list that is not fresh read, and does not wait. */
    public void refresh(RosterPlace place) {
        begin(place, FRESH);
    }

    /** Has a list read now, and waits for it a moment. */
    public void again(RosterPlace place) {
        Optional<Future<?>> reading = begin(place, BY_HAND);
        if (reading.isEmpty()) {
            return;
        }
        try {
            reading.get().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // the page says that the LMS is being asked
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Reading a roster does not throw", e);
        }
    }

    /** Where all places are taken nothing is begun: the next look at the class begins it. */
    private Optional<Future<?>> begin(RosterPlace place, Duration fresh) {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        boolean begun = false;
        try {
            Optional<Future<?>> reading = rosters.toAsk(place, fresh).flatMap(this::submit);
            begun = reading.isPresent();
            return reading;
        } finally {
            if (!begun) {
                places.release();
            }
        }
    }

    private Optional<Future<?>> submit(RosterQuestion question) {
        try {
            return Optional.of(executor.submit(() -> read(question)));
        } catch (RejectedExecutionException e) {
            LOG.log(Level.WARNING, "No thread is free to read roster {0}", question.roster());
            rosters.failed(question.roster(), RosterProblem.BUSY);
            return Optional.empty();
        }
    }

    private void read(RosterQuestion question) {
        try {
            reader.read(question);
        } catch (RuntimeException e) {
            // the database is away, say, or another node wrote the same list: the next question finds out
            LOG.log(Level.WARNING, "Could not keep roster " + question.roster(), Unquoted.of(e));
        } finally {
            places.release();
        }
    }
}

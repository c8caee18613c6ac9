package org.lotuslearning.tracking.relay;

import java.lang.System.Logger.Level;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.learning.enrolment.Enrolments;
import org.lotuslearning.lti.grading.Gradebook;
import org.lotuslearning.lti.registration.Registrations;
import org.lotuslearning.tracking.outbox.Destinations;
import org.lotuslearning.tracking.relay.Queue.WaitingScore;
import org.lotuslearning.tracking.relay.Queue.WaitingStatement;

/**
 * Looks at the outbox every second and sends what waits. Each destination is sent to by one thread of one node, under a
 * lease, so order is kept; destinations do not wait for one another. Nothing is held open in the database meanwhile.
 */
public final class Relay {
    private static final System.Logger LOG = System.getLogger(Relay.class.getName());
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration READ_BACK_EVERY = Duration.ofMinutes(1);
    private static final Duration KEEP_DELIVERED = Duration.ofDays(30);
    private static final int ERROR_LENGTH = 1000;

    private final Leases leases;
    private final Queue queue;
    private final StatementSenders statements;
    private final ScoreSender scores;
    private final ReadBack readBack;
    private final BackOff backOff;
    private final Clock clock;
    private final ScheduledExecutorService executor;
    private final ExecutorService senders;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;
    private @Nullable Future<?> ticking;
    private @Nullable Future<?> forgetting;
    private @Nullable Future<?> reading;

    Relay(
            Leases leases,
            Queue queue,
            StatementSenders statements,
            ScoreSender scores,
            ReadBack readBack,
            BackOff backOff,
            Clock clock,
            ScheduledExecutorService executor,
            ExecutorService senders) {
        this.leases = leases;
        this.queue = queue;
        this.statements = statements;
        this.scores = scores;
        this.readBack = readBack;
        this.backOff = backOff;
        this.clock = clock;
        this.executor = executor;
        this.senders = senders;
    }

    /**
     * A relay that sends statements to these LRSs and scores to the registered gradebooks.
     *
     * @param client through which the LRSs are reached; must not follow redirects
     * @param executor looks at the outbox; it is not shut down here
     * @param threads makes one for each destination that is being sent to: whatever hangs holds up nobody else
     */
    public static Relay of(
            DataSource source,
            List<LrsDestination> destinations,
            HttpClient client,
            Gradebook gradebook,
            Registrations registrations,
            Enrolments enrolments,
            Clock clock,
            ScheduledExecutorService executor,
            ThreadFactory threads) {
        Queue queue = new Queue(source, clock);
        BackOff backOff = new BackOff(new SecureRandom());
        return new Relay(
                new Leases(source, clock),
                queue,
                StatementSenders.to(destinations, client, source, queue, clock),
                new ScoreSender(gradebook, registrations, enrolments, queue, new Cells(source, clock), clock),
                new ReadBack(source, gradebook, registrations, enrolments, backOff, clock),
                backOff,
                clock,
                executor,
                Executors.newCachedThreadPool(threads));
    }

    public synchronized void start() {
        guarded("introduce the destinations", this::introduce);
        ticking = executor.scheduleWithFixedDelay(
                () -> guarded("look at the outbox", this::tick), 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        long minute = READ_BACK_EVERY.toSeconds();
        reading = executor.scheduleWithFixedDelay(
                () -> guarded("look for grades to read back", this::readBack), minute, minute, TimeUnit.SECONDS);
        forgetting = executor.scheduleWithFixedDelay(
                () -> guarded("forget what was delivered", this::forget), 5, 24 * 60, TimeUnit.MINUTES);
    }

    /** From now on, so that staff see each before anything is sent to it. */
    private void introduce() throws SQLException {
        for (String lrs : statements.destinations()) {
            leases.introduce(lrs);
            statements.to(lrs).adopt(lrs);
        }
    }

    /** Stops looking; what is being sent ends by itself, and is settled or sent again later under the same ids. */
    public synchronized void stop() {
        stopped = true;
        cancel(ticking);
        cancel(reading);
        cancel(forgetting);
        senders.shutdown();
    }

    private static void cancel(@Nullable Future<?> schedule) {
        if (schedule != null) {
            schedule.cancel(false);
        }
    }

    void tick() throws SQLException {
        // an idle server takes no lease: that would be three writes a second for nothing
        for (String lrs : statements.destinations()) {
            if (!queue.statements(lrs, 1).isEmpty()) {
                begin(lrs, () -> sendAll(lrs));
            }
        }
        for (String gradebook : queue.gradebooks()) {
            begin(gradebook, () -> sendAll(gradebook));
        }
    }

    private void readBack() {
        for (long platform : readBack.platforms()) {
            begin(Destinations.results(platform), () -> readBack.readDue(platform));
        }
    }

    private void begin(String destination, Work work) {
        if (!stopped && busy.add(destination)) {
            senders.execute(() -> {
                try {
                    guarded("go on with " + destination, work);
                } finally {
                    busy.remove(destination);
                }
            });
        }
    }

    /** Sends everything that waits for a destination, until nothing is left or it has to wait. */
    void sendAll(String destination) throws SQLException {
        leases.introduce(destination);
        if (!leases.take(destination)) {
            return;
        }
        try {
            boolean more = true;
            while (more && !stopped && leases.renew(destination)) {
                more = sendSome(destination);
            }
        } catch (RuntimeException e) {
            // a bug, or an outage of our own: waited out like any other, not met again every second
            LOG.log(Level.ERROR, "Could not send to " + destination, e);
            follow(destination, new Step.TryLater(Optional.empty(), e.getClass().getName() + ", see the log"));
        } finally {
            leases.release(destination);
        }
    }

    private boolean sendSome(String destination) throws SQLException {
        Step step;
        if (Destinations.isGradebook(destination)) {
            List<WaitingScore> waiting = queue.scores(destination, 1);
            if (waiting.isEmpty()) {
                return false;
            }
            step = scores.send(waiting.get(0));
        } else {
            List<WaitingStatement> waiting = queue.statements(destination, StatementSender.BATCH);
            if (waiting.isEmpty()) {
                return false;
            }
            StatementSender sender = statements.to(destination);
            List<WaitingStatement> ours = sender.noted(waiting);
            if (ours.isEmpty()) {
                return true; // what waited is gone; there may be more behind it
            }
            step = sender.send(ours, () -> leases.renew(destination));
        }
        return follow(destination, step);
    }

    private boolean follow(String destination, Step step) throws SQLException {
        if (step instanceof Step.TryLater later) {
            Duration wait = backOff.after(leases.failures(destination), later.retryAfter());
            leases.backOff(destination, wait, shortened(later.error()));
            LOG.log(
                    Level.WARNING,
                    "{0} is away, next try in {1} s: {2}",
                    destination,
                    seconds(wait),
                    shortened(later.forLog()));
            return false;
        }
        if (step instanceof Step.Pause pause) {
            leases.pause(destination, shortened(pause.error()));
            LOG.log(
                    Level.ERROR,
                    // what the platform said may name people
                    "{0} is paused until somebody resumes it in the console, which says why",
                    destination);
            return false;
        }
        if (step instanceof Step.Lost) {
            return false;
        }
        leases.delivered(destination);
        return true;
    }

    private void forget() throws SQLException {
        queue.forgetDelivered(clock.instant().minus(KEEP_DELIVERED));
    }

    private interface Work {
        void run() throws SQLException;
    }

    /** A failure of the database or a bug must not end the schedule; the next tick tries again. */
    private static void guarded(String what, Work work) {
        try {
            work.run();
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.ERROR, "Could not " + what, e);
        }
    }

    /** Rounded up: a wait of half a second is none of 0 s. */
    private static long seconds(Duration wait) {
        return wait.plusMillis(999).toSeconds();
    }

    private static String shortened(String error) {
        return error.length() <= ERROR_LENGTH ? error : error.substring(0, ERROR_LENGTH) + "…";
    }
}

package org.lotuslearning.tracking.relay;

import java.net.http.HttpClient;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import org.lotuslearning.learning.enrolment.Enrolments;
import org.lotuslearning.lti.grading.Gradebook;
import org.lotuslearning.lti.http.OutboundHttp;
import org.lotuslearning.lti.http.OutboundSettings;
import org.lotuslearning.lti.http.PrivateAddresses;
import org.lotuslearning.lti.key.SecretBox;
import org.lotuslearning.lti.key.SigningKeys;
import org.lotuslearning.lti.registration.Registrations;
import org.lotuslearning.xapi.remote.RemoteLRS;

/** A node: its own relay on the database that others share. */
final class TestRelay {
    /** For an LRS that hangs: a test has to wait this long. */
    static final Duration IMPATIENT = Duration.ofSeconds(2);

    private static final Duration PATIENT = Duration.ofSeconds(20);

    private static final SecretBox BOX = new SecretBox("a secret key of some length");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ThreadFactory DAEMONS = work -> {
        Thread thread = new Thread(work, "relay");
        thread.setDaemon(true);
        return thread;
    };

    final Relay relay;
    final Leases leases;
    final Queue queue;
    final ScheduledExecutorService executor = Executors.newScheduledThreadPool(2, DAEMONS);
    private final String destination;

    /** @param node its key at the LRS, by which its requests are told apart */
    TestRelay(TestOutbox outbox, TestLRS lrs, String node) {
        this(outbox, lrs, node, PATIENT);
    }

    TestRelay(TestOutbox outbox, TestLRS lrs, String node, Duration timeout) {
        this(outbox, Map.of(outbox.destination, lrs), node, timeout);
    }

    /** @param lrss by the name of the destination */
    TestRelay(TestOutbox outbox, Map<String, TestLRS> lrss, String node, Duration timeout) {
        destination = outbox.destination;
        leases = new Leases(outbox.source, outbox.clock);
        queue = new Queue(outbox.source, outbox.clock);
        Map<String, StatementSender> senders = new HashMap<>();
        lrss.forEach((name, lrs) -> senders.put(
                name,
                new StatementSender(
                        new RemoteLRS(CLIENT, lrs.endpoint(), node, "secret", timeout, outbox.clock),
                        queue,
                        new SentTo(outbox.source, LrsDestination.address(lrs.endpoint())))));
        Gradebook gradebook = new Gradebook(
                new OutboundHttp(OutboundSettings.direct(PrivateAddresses.LOOPBACK)),
                new SigningKeys(outbox.source, BOX, outbox.clock),
                outbox.clock);
        ScoreSender scores = new ScoreSender(
                gradebook,
                new Registrations(outbox.source, outbox.clock),
                new Enrolments(outbox.clock),
                queue,
                new Cells(outbox.source, outbox.clock),
                outbox.clock);
        relay = new Relay(
                leases,
                queue,
                new StatementSenders(senders),
                scores,
                new ReadBack(
                        outbox.source,
                        gradebook,
                        new Registrations(outbox.source, outbox.clock),
                        new Enrolments(outbox.clock),
                        new BackOff(new Random(1)),
                        outbox.clock),
                new BackOff(new Random(1)),
                outbox.clock,
                executor,
                Executors.newCachedThreadPool(DAEMONS));
    }

    /** Begins with every destination for which something waits. */
    void tick() {
        try {
            relay.tick();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a tick does for the destination. */
    void sendAll() {
        try {
            relay.sendAll(destination);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.lotuslearning.tracking.relay;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.lotuslearning.xapi.remote.RemoteLRS;

/** One sender for each LRS of the settings. */
final class StatementSenders {
    /** Shorter than a lease, so that it does not run out under a sender that is still waiting. */
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final Map<String, StatementSender> senders;

    /** @param senders by the name of their destination */
    StatementSenders(Map<String, StatementSender> senders) {
        this.senders = Map.copyOf(senders);
    }

    /** @param client with the proxy and the trust that the installation wants */
    static StatementSenders to(
            List<LrsDestination> destinations, HttpClient client, DataSource source, Queue queue, Clock clock) {
        Map<String, StatementSender> senders = new HashMap<>();
        for (LrsDestination to : destinations) {
            RemoteLRS lrs = new RemoteLRS(client, to.endpoint(), to.key(), to.secret(), TIMEOUT, clock, to.rules());
            senders.put(to.destination(), new StatementSender(lrs, queue, new SentTo(source, to.address())));
        }
        return new StatementSenders(senders);
    }

    Set<String> destinations() {
        return senders.keySet();
    }

    StatementSender to(String destination) {
        StatementSender sender = senders.get(destination);
        if (sender == null) {
            throw new IllegalStateException(destination + " is none of the LRSs of the settings");
        }
        return sender;
    }
}

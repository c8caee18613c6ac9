package org.lotuslearning.tracking.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lotuslearning.lti.http.OutboundSettings;
import org.lotuslearning.lti.http.PrivateAddresses;
import org.lotuslearning.testdatabase.TestDatabase;
import org.lotuslearning.tracking.outbox.State;
import org.lotuslearning.tracking.relay.Queue.WaitingStatement;

class StatementSendersTest {
    /** A trust's network lets nobody out but through its proxy. */
    @Test
    void goThroughTheProxyOfTheInstallation() throws Exception {
        TestOutbox outbox = new TestOutbox(TestDatabase.H2);
        List<String> ids = outbox.write(2);
        Queue queue = new Queue(outbox.source, outbox.clock);
        try (TestLRS proxy = new TestLRS()) {
            URI through = URI.create("http://127.0.0.1:" + proxy.endpoint().getPort());
            StatementSenders senders = StatementSenders.to(
                    List.of(new LrsDestination(
                            outbox.destination,
                            URI.create("http://lrs.invalid/xapi/"),
                            "key",
                            "secret",
                            false,
                            "1.0.3")),
                    OutboundSettings.of(Optional.of(through), Optional.empty(), PrivateAddresses.NONE)
                            .client(Set.of()),
                    outbox.source,
                    queue,
                    outbox.clock);
            List<WaitingStatement> waiting = queue.statements(outbox.destination, 2);

            Step step = senders.to(outbox.destination).send(waiting, () -> true);

            assertThat(step).isEqualTo(new Step.Continue());
            assertThat(proxy.storedIds()).isEqualTo(ids);
            assertThat(outbox.inState(State.SENT.name())).isEqualTo(ids);
        }
    }
}

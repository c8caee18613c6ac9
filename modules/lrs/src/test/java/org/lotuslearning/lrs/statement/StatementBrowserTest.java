package org.lotuslearning.lrs.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotuslearning.lrs.Sample.read;
import static org.lotuslearning.lrs.Sample.someone;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotuslearning.lrs.access.Client;
import org.lotuslearning.lrs.statement.StatementBrowser.Found;
import org.lotuslearning.lrs.statement.StatementBrowser.Person;
import org.lotuslearning.lrs.statement.StatementBrowser.Some;
import org.lotuslearning.lrs.statement.StatementBrowser.Wanted;
import org.lotuslearning.testdatabase.TestDatabase;
import org.lotuslearning.xapi.statement.Statement;
import org.lotuslearning.xapi.statement.XapiVersion;

/** Somebody who is named by several accounts; what is found by one, {@code StatementBrowserIT} tries. */
class StatementBrowserTest {
    private static final Client CLIENT = new Client("relay", "Relay", Set.of(Client.WRITE));
    private static final String HOME = "https://lms.example.org";

    /** Pages of huge statements end early, so that one account's may reach less far back than another's. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void handsOutWhatIsUnderAnyAccountInOrderAndOnce(TestDatabase database) {
        StatementStore store = new StatementStore(database.fresh(), Clock.systemUTC());
        StatementBrowser browser = new StatementBrowser(store);
        String once = someone();
        String now = someone();
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            sent.add(store(store, read(once, "x".repeat(900_000) + i)));
            sent.add(store(store, read(now, "page" + i)));
            store(store, read(someone(), "page" + i));
        }
        Wanted wanted = new Wanted(
                List.of(new Person(HOME, once), new Person(HOME, now)),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());

        List<String> oldestFirst = new ArrayList<>();
        List<String> newestFirst = new ArrayList<>();
        for (int most : List.of(3, 50)) {
            oldestFirst.clear();
            newestFirst.clear();
            Some some = browser.oldest(wanted, OptionalLong.empty(), most);
            add(some, oldestFirst);
            while (some.more()) {
                some = browser.oldest(wanted, last(some), most);
                add(some, oldestFirst);
            }
            some = browser.newest(wanted, OptionalLong.empty(), most);
            add(some, newestFirst);
            while (some.more()) {
                some = browser.newest(wanted, last(some), most);
                add(some, newestFirst);
            }
            assertThat(oldestFirst).isEqualTo(sent);
            Collections.reverse(newestFirst);
            assertThat(newestFirst).isEqualTo(sent);
        }
        List<String> each = new ArrayList<>();
        browser.each(wanted, one -> each.add(0, one.getString("id")));
        assertThat(each).isEqualTo(sent);
    }

    private static OptionalLong last(Some some) {
        List<Found> found = some.statements();
        return OptionalLong.of(found.get(found.size() - 1).place());
    }

    private static void add(Some some, List<String> ids) {
        some.statements().forEach(one -> ids.add(one.json().getString("id")));
    }

    private static String store(StatementStore store, Statement statement) {
        UUID id = statement.id().orElseThrow();
        Submission submission = new Submission(id, statement.toJson(), statement, XapiVersion.V1_0_3, List.of());
        assertThat(store.store(List.of(submission), CLIENT, CLIENT.authority(URI.create(HOME))))
                .isEqualTo(new Storing.Stored(List.of(id)));
        return id.toString();
    }
}

package org.lotuslearning.lrs.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotuslearning.lrs.Sample.someone;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotuslearning.lrs.LrsServer;
import org.lotuslearning.lrs.access.Client;
import org.lotuslearning.testdatabase.TestDatabase;
import org.lotuslearning.xapi.statement.Reading;
import org.lotuslearning.xapi.statement.XapiVersion;

class FileTableTest {
    private static final Client CLIENT = new Client("relay", "Relay", Set.of(Client.WRITE));

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsAFileAsLongAsAStatementHasIt(TestDatabase database) throws SQLException {
        DataSource source = database.fresh();
        StatementStore store = new StatementStore(source, Clock.systemUTC());
        StoredStatement first = stored(store, "shared");
        StoredStatement second = stored(store, "shared");
        StoredStatement third = stored(store, "other");

        try (Connection connection = source.getConnection()) {
            FileTable files = new FileTable(connection);
            files.delete(List.of(first.sequence(), third.sequence()));

            assertThat(files.of(List.of(first.sequence(), third.sequence()))).isEmpty();
            assertThat(files.content(sha2("shared"))).isPresent();
            assertThat(files.content(sha2("other"))).isEmpty();

            files.delete(List.of(second.sequence()));

            assertThat(files.content(sha2("shared"))).isEmpty();
        }
    }

    private static StoredStatement stored(StatementStore store, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        byte[] body = SentFiles.body("{}", SentFiles.part("text/plain", bytes));
        AttachedFile file =
                AttachedFile.of(Multipart.parts(body, SentFiles.BOUNDARY).get(1));
        String json =
                SentFiles.statement(someone(), SentFiles.attachment("http://example.com/usage", "text/plain", bytes));
        Reading<Submission> read =
                new Submissions(XapiVersion.V1_0_3, Map.of(file.sha2(), file)).single(json, UUID.randomUUID());
        Submission submission = ((Reading.Valid<Submission>) read).value();
        store.store(List.of(submission), CLIENT, CLIENT.authority(LrsServer.HOME));
        return store.find(submission.id()).orElseThrow();
    }

    private static String sha2(String content) {
        return SentFiles.sha2(content.getBytes(StandardCharsets.UTF_8));
    }
}

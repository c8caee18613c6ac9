package org.lotuslearning.lrs.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotuslearning.lrs.Sample.about;
import static org.lotuslearning.lrs.Sample.activity;
import static org.lotuslearning.lrs.Sample.agent;
import static org.lotuslearning.lrs.Sample.read;
import static org.lotuslearning.lrs.Sample.someone;
import static org.lotuslearning.lrs.Sample.statement;
import static org.lotuslearning.lrs.Sample.voiding;

import jakarta.json.JsonObject;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotuslearning.lrs.HandSetClock;
import org.lotuslearning.lrs.access.Client;
import org.lotuslearning.lrs.exchange.HashedKey;
import org.lotuslearning.lrs.statement.StatementErasure;
import org.lotuslearning.lrs.statement.StatementStore;
import org.lotuslearning.lrs.statement.Storing;
import org.lotuslearning.lrs.statement.Submission;
import org.lotuslearning.testdatabase.TestDatabase;
import org.lotuslearning.xapi.statement.Account;
import org.lotuslearning.xapi.statement.Context;
import org.lotuslearning.xapi.statement.Group;
import org.lotuslearning.xapi.statement.Statement;
import org.lotuslearning.xapi.statement.StatementRef;
import org.lotuslearning.xapi.statement.XapiVersion;

class AgentErasureTest {
    private static final Client CLIENT = new Client("relay", "Relay", Set.of(Client.ALL));
    private static final JsonObject AUTHORITY = CLIENT.authority(URI.create("https://lotus.example.org/"));
    private static final List<String> TABLES = List.of("lrs_statement", "lrs_facet", "lrs_reference");

    private final HandSetClock clock = new HandSetClock();

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void leavesTheTablesAsIfThePersonHadNeverBeen(TestDatabase database) {
        DataSource source = database.fresh();
        String ada = someone();
        String ben = someone();
        Statement bens = read(ben, "1.1");
        Statement adas = read(ada, "1.1");
        Statement bensOnAdas = about(ben, adas);
        Statement adasOnBens = about(ada, bens);
        Statement bensOnHersOnHis = about(ben, adasOnBens);
        store(source, bens, adas, bensOnAdas, adasOnBens, bensOnHersOnHis, voiding(ada, adas));
        Statement stays = read(ben, "1.2");
        store(source, stays);

        int erased = new AgentErasure(source).erase(person(ada));

        assertThat(erased).isEqualTo(3);
        assertThat(ids(source, "lrs_statement", "statement_id"))
                .containsExactlyInAnyOrder(id(bens), id(bensOnAdas), id(bensOnHersOnHis), id(stays));
        assertThat(ids(source, "lrs_facet", "sequence_number")).isSubsetOf(numbers(source));
        assertThat(ids(source, "lrs_facet", "about_number")).isSubsetOf(numbers(source));
        assertThat(ids(source, "lrs_reference", "sequence_number")).isSubsetOf(numbers(source));
        assertThat(TABLES).allSatisfy(table -> assertThat(text(source, table)).doesNotContain(ada));
        assertThat(new AgentErasure(source).count(person(ada))).isZero();
        assertThat(new AgentErasure(source).count(person(ben))).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void leavesToOthersWhatIsTheirs(TestDatabase database) {
        DataSource source = database.fresh();
        String ada = someone();
        Statement bens = mentions(someone(), ada);
        store(source, bens, read(ada, "1.1"));

        assertThat(new AgentErasure(source).erase(person(ada))).isEqualTo(1);

        assertThat(ids(source, "lrs_statement", "statement_id")).containsExactly(id(bens));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void takesWhatIsOfThePersonsRunsAndIdsUnderAnotherAccountToo(TestDatabase database) {
        DataSource source = database.fresh();
        UUID run = UUID.randomUUID();
        Statement before = statement(someone(), "experienced", activity("1.1"))
                .context(Context.EMPTY.withRegistration(run))
                .build();
        Statement sent = read(someone(), "1.1");
        Statement others = read(someone(), "1.1");
        store(source, before, sent, others);
        AgentErasure.Person person = new AgentErasure.Person(
                List.of(named(someone())), List.of(run), List.of(sent.id().orElseThrow()));

        assertThat(new AgentErasure(source).held(person).getJsonArray("statements"))
                .extracting(one -> one.asJsonObject().getString("id"))
                .containsExactlyInAnyOrder(id(before), id(sent));
        new AgentErasure(source).erase(person);

        assertThat(ids(source, "lrs_statement", "statement_id")).containsExactly(id(others));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void deletesDocumentsAndWhatIsNobodyElsesFile(TestDatabase database) {
        DataSource source = database.fresh();
        String ada = someone();
        String ben = someone();
        store(source, read(ada, "1.1"), read(ben, "1.1"));
        for (String who : List.of(ada, ben)) {
            document(source, who);
            change(source, "insert into lrs_file (sha2, piece_number, content) values (?, 0, 'aGk=')", who);
        }
        change(source, "insert into lrs_file (sha2, piece_number, content) values (?, 0, 'aGk=')", "of both");
        file(source, 1, ada);
        file(source, 1, "of both");
        file(source, 2, ben);
        file(source, 2, "of both");
        AgentErasure erasure = new AgentErasure(source);
        assertThat(erasure.countDocuments(person(ada))).isEqualTo(1);
        assertThat(erasure.held(person(ada)).getJsonArray("documents").toString())
                .contains("\"id\":\"bookmark\"", "\"base64\":\"aGk=\"");

        erasure.erase(person(ada));

        assertThat(erasure.countDocuments(person(ada))).isZero();
        assertThat(erasure.countDocuments(person(ben))).isEqualTo(1);
        assertThat(ids(source, "lrs_document_part", "document_key")).hasSize(1);
        assertThat(ids(source, "lrs_file", "sha2")).containsExactlyInAnyOrder(ben, "of both");
        assertThat(ids(source, "lrs_statement_file", "sequence_number")).containsExactly("2");
    }

    private static void document(DataSource source, String who) {
        UUID key = UUID.randomUUID();
        change(
                source,
                "insert into lrs_document (document_key, kind, context_key, subject_key, agent, activity, registration,"
                        + " document_name, content_type, updated) values (?, 'state', ?, ?, ?, '', '', 'bookmark',"
                        + " 'text/plain', timestamp with time zone '2026-11-20 09:00:00+00:00')",
                key,
                key,
                HashedKey.of("agent", agent(who).identifier().key()),
                agent(who).toJson().toString());
        change(source, "insert into lrs_document_part (document_key, part_number, content) values (?, 0, 'aGk=')", key);
    }

    private static void file(DataSource source, long sequence, String sha2) {
        change(source, "insert into lrs_statement_file (sequence_number, sha2) values (?, ?)", sequence, sha2);
    }

    private static void change(DataSource source, String sql, Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement change = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                change.setObject(i + 1, values[i]);
            }
            change.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void letsWhatStoodInTheMiddleOfAChainComeBack(TestDatabase database) {
        DataSource source = database.fresh();
        String ada = someone();
        Statement last = read(someone(), "1.1");
        Statement middle = about(ada, last);
        Statement first = about(someone(), middle);
        store(source, last, middle, first);
        Set<String> before = ways(source);

        new AgentErasure(source).erase(person(ada));
        assertThat(ways(source)).as("what is left leads nowhere").containsExactlyInAnyOrder("1 1", "3 3");
        store(source, middle);

        assertThat(ways(source)).as("but for its number").hasSameSizeAs(before).contains("3 1", "3 4", "4 1");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void leavesTheRestOfARingAsItIs(TestDatabase database) {
        DataSource source = database.fresh();
        String ada = someone();
        UUID closing = UUID.randomUUID();
        Statement first =
                statement(someone(), "commented", new StatementRef(closing)).build();
        Statement adas = about(ada, first);
        Statement last = statement(
                        someone(), "commented", new StatementRef(adas.id().orElseThrow()))
                .id(closing)
                .build();
        Statement towards = about(someone(), last);
        store(source, first, adas, last, towards);
        assertThat(ways(source)).hasSize(13);

        new AgentErasure(source).erase(person(ada));

        assertThat(ways(source)).containsExactlyInAnyOrder("1 1", "1 3", "3 3", "4 4", "4 3");
        store(source, adas);
        assertThat(ways(source)).hasSize(13);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void deletesWhatTodaysRulesWouldRefuse(TestDatabase database) {
        DataSource source = database.fresh();
        String ada = someone();
        Statement adas = read(ada, "1.1");
        Statement bens = about(someone(), adas);
        Statement adasOnBens = about(ada, bens);
        store(source, adas, bens, adasOnBens);
        change(
                source,
                "update lrs_statement set received = replace(received, '\"object\":', '\"attachments\":[{\"length\":-1}],"
                        + "\"result\":\"none\",\"object\":')");

        assertThat(new AgentErasure(source).erase(person(ada))).isEqualTo(2);

        assertThat(ways(source)).containsExactly("2 2");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void readsFewLargeStatementsAtOnce(TestDatabase database) throws SQLException {
        DataSource source = database.fresh();
        String ada = someone();
        store(source, read(ada, "1.1"), read(ada, "1.2"), read(ada, "1.3"), read(ada, "1.4"), read(ada, "1.5"));
        change(source, "update lrs_statement set received = received || repeat(' ', 900000) where sequence_number < 5");
        AgentErasure erasure = new AgentErasure(source);

        assertThat(erasure.count(person(ada))).isEqualTo(5);
        try (Connection connection = source.getConnection()) {
            StatementErasure statements = new StatementErasure(connection);
            List<Integer> sizes = new ArrayList<>();
            statements.each(
                    statements.about(List.of(account(ada)), List.of(), List.of()), some -> sizes.add(some.size()));
            assertThat(sizes).containsExactly(2, 3);
        }
        assertThat(erasure.held(person(ada)).getJsonArray("statements")).hasSize(5);
        assertThat(erasure.erase(person(ada))).isEqualTo(5);
        assertThat(ways(source)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void findsTheAccountsThatOurRelayToldAPersonUnder(TestDatabase database) {
        DataSource source = database.fresh();
        change(
                source,
                "insert into lrs_credential (credential_key, secret_hash, name, scopes, changed, created, origin)"
                        + " values ('relay', '', '', 'all', current_timestamp, current_timestamp, 'relay')");
        String ada = someone();
        String formerly = someone();
        Statement now = read(ada, "1.1");
        Statement then = read(formerly, "1.1");
        Statement others = read(someone(), "1.1");
        Statement forged = read(someone(), "1.1");
        store(source, now, then, others);
        assertThat(new StatementStore(source, clock)
                        .store(
                                List.of(new Submission(
                                        forged.id().orElseThrow(),
                                        forged.toJson(),
                                        forged,
                                        XapiVersion.V1_0_3,
                                        List.of())),
                                new Client("tool", "Tool", Set.of(Client.ALL)),
                                AUTHORITY))
                .isInstanceOf(Storing.Stored.class);
        List<UUID> told =
                Stream.of(now, then, forged).map(one -> one.id().orElseThrow()).toList();

        assertThat(new AgentErasure(source).otherAccounts(List.of(named(ada)), told))
                .containsExactly(named(formerly));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void coversEveryAccountThatAPersonHasHad(TestDatabase database) {
        DataSource source = database.fresh();
        String ada = someone();
        String formerly = someone();
        String ben = someone();
        store(source, read(ada, "1.1"), read(formerly, "1.1"), read(ben, "1.1"));
        List.of(ada, formerly, ben).forEach(who -> document(source, who));
        AgentErasure erasure = new AgentErasure(source);
        AgentErasure.Person person =
                new AgentErasure.Person(List.of(named(ada), named(formerly)), List.of(), List.of());

        assertThat(erasure.count(person)).isEqualTo(2);
        assertThat(erasure.countDocuments(person)).isEqualTo(2);
        assertThat(erasure.held(person).getJsonArray("documents")).hasSize(2);
        erasure.erase(person);

        assertThat(erasure.countDocuments(person(formerly))).isZero();
        assertThat(erasure.countDocuments(person(ben))).isEqualTo(1);
        assertThat(ways(source)).containsExactly("3 3");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void deletesDocumentsOfPeopleThatNobodyChangedSince(TestDatabase database) {
        DataSource source = database.fresh();
        document(source, someone());
        String young = someone();
        document(source, young);
        Instant then = Instant.parse("2026-11-20T09:00:00Z");
        change(
                source,
                "update lrs_document set updated = timestamp with time zone '2026-11-20 10:00:00+00:00' where agent like ?",
                "%" + young + "%");
        UUID key = UUID.randomUUID();
        change(
                source,
                "insert into lrs_document (document_key, kind, context_key, subject_key, agent, activity, registration,"
                        + " document_name, content_type, updated) values (?, 'activity profile', ?, ?, '', 'https://a.example',"
                        + " '', 'settings', 'text/plain', timestamp with time zone '2026-11-20 09:00:00+00:00')",
                key,
                key,
                key);
        AgentErasure erasure = new AgentErasure(source);

        assertThat(erasure.eraseDocumentsUnchangedSince(then)).isZero();
        assertThat(erasure.eraseDocumentsUnchangedSince(then.plusSeconds(1))).isEqualTo(1);

        assertThat(ids(source, "lrs_document", "document_name")).containsExactly("bookmark", "settings");
        assertThat(ids(source, "lrs_document_part", "document_key")).hasSize(1);
    }

    /** What leads to what, itself too, by numbers in the order of storing. */
    private static Set<String> ways(DataSource source) {
        return ids(source, "lrs_facet", "distinct sequence_number || ' ' || about_number");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void deletesWhatIsOlderThanItIsKept(TestDatabase database) {
        DataSource source = database.fresh();
        store(source, read(someone(), "1.1"), read(someone(), "1.1"));
        clock.advance(Duration.ofDays(2));
        Statement young = read(someone(), "1.1");
        store(source, young);
        Instant yesterday = clock.instant().minus(Duration.ofDays(1));

        assertThat(new AgentErasure(source).eraseStoredBefore(yesterday)).isEqualTo(2);
        assertThat(new AgentErasure(source).eraseStoredBefore(yesterday)).isZero();

        assertThat(ids(source, "lrs_statement", "statement_id")).containsExactly(id(young));
        assertThat(ids(source, "lrs_facet", "sequence_number")).isEqualTo(numbers(source));
    }

    /** A statement of one person in whose team another is. */
    private static Statement mentions(String who, String member) {
        return statement(who, "experienced", activity("1.1"))
                .context(Context.EMPTY.withTeam(new Group(Optional.empty(), Optional.empty(), List.of(agent(member)))))
                .build();
    }

    private static AgentErasure.Person person(String name) {
        return new AgentErasure.Person(List.of(named(name)), List.of(), List.of());
    }

    private static AgentErasure.Named named(String name) {
        return new AgentErasure.Named("https://lms.example.org", name);
    }

    private static Account account(String name) {
        return new Account(URI.create("https://lms.example.org"), name);
    }

    private void store(DataSource source, Statement... statements) {
        List<Submission> batch = Stream.of(statements)
                .map(one -> new Submission(one.id().orElseThrow(), one.toJson(), one, XapiVersion.V1_0_3, List.of()))
                .toList();
        assertThat(new StatementStore(source, clock).store(batch, CLIENT, AUTHORITY))
                .isInstanceOf(Storing.Stored.class);
    }

    private static String id(Statement statement) {
        return statement.id().orElseThrow().toString();
    }

    private static Set<String> numbers(DataSource source) {
        return ids(source, "lrs_statement", "sequence_number");
    }

    private static Set<String> ids(DataSource source, String table, String column) {
        Set<String> ids = new TreeSet<>();
        try (Connection connection = source.getConnection();
                ResultSet row = connection.createStatement().executeQuery("select " + column + " from " + table)) {
            while (row.next()) {
                ids.add(row.getString(1));
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(DataSource source, String table) {
        StringBuilder text = new StringBuilder();
        try (Connection connection = source.getConnection();
                ResultSet row = connection.createStatement().executeQuery("select * from " + table)) {
            while (row.next()) {
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    text.append(row.getString(i)).append('\n');
                }
            }
            return text.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

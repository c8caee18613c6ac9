package org.lotuslearning.lrs.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotuslearning.lrs.HandSetClock;
import org.lotuslearning.lrs.access.Credential.Origin;
import org.lotuslearning.testdatabase.TestDatabase;

class CredentialsTest {
    private final HandSetClock clock = new HandSetClock();

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void verifiesWhatWasEnsuredAndNothingElse(TestDatabase database) {
        Credentials credentials = new Credentials(database.fresh(), clock);

        credentials.ensure("relay", "sécret:with:colons", "Relay");

        assertThat(credentials.verify("relay", "sécret:with:colons"))
                .hasValue(new Client("relay", "Relay", Set.of(Client.WRITE, Client.READ, Client.DEFINE)));
        assertThat(credentials.verify("relay", "sécret")).isEmpty();
        assertThat(credentials.verify("relay", "")).isEmpty();
        assertThat(credentials.verify("Relay", "sécret:with:colons")).isEmpty();
        assertThat(credentials.verify("nobody", "secret")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void changesSecretNameAndScopesAtOnce(TestDatabase database) {
        Credentials credentials = new Credentials(database.fresh(), clock);
        credentials.ensure("relay", "old", "Relay");
        credentials.verify("relay", "old");

        credentials.ensure("relay", "new", "Relay 2", Set.of(Client.ALL), Origin.CONSOLE);

        assertThat(credentials.verify("relay", "old")).isEmpty();
        assertThat(credentials.verify("relay", "new")).hasValue(new Client("relay", "Relay 2", Set.of(Client.ALL)));
        assertThat(credentials.verify("relay", "new").filter(client -> client.may(Client.WRITE)))
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void asksAgainAfterFiveSecondsSoThatOtherNodesChangesCount(TestDatabase database) {
        DataSource source = database.fresh();
        Credentials here = new Credentials(source, clock);
        Credentials there = new Credentials(source, clock);
        here.ensure("relay", "old", "Relay");
        here.verify("relay", "old");

        there.ensure("relay", "new", "Relay");
        Optional<Client> atOnce = here.verify("relay", "old");
        clock.advance(Credentials.TRUSTED);

        assertThat(atOnce).isPresent();
        assertThat(here.verify("relay", "old")).isEmpty();
        assertThat(here.verify("relay", "new")).isPresent();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsNoSecretAndWritesNothingWhenNothingChanges(TestDatabase database) throws SQLException {
        DataSource source = database.fresh();
        Credentials credentials = new Credentials(source, clock);
        credentials.ensure("relay", "open sesame", "Relay");
        String before = hash(source);

        credentials.ensure("relay", "open sesame", "Relay");

        assertThat(before).startsWith("pbkdf2-sha256$").doesNotContain("sesame");
        assertThat(hash(source)).isEqualTo(before);
    }

    @Test
    void refusesAKeyThatBasicAuthenticationCannotCarry() {
        Credentials credentials = new Credentials(TestDatabase.H2.fresh(), clock);

        assertThatThrownBy(() -> credentials.ensure("a:b", "secret", "Relay"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> credentials.ensure("a", "", "Relay")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void makesKeysAndSecretsThatNobodyElseHas(TestDatabase database) {
        Credentials credentials = new Credentials(database.fresh(), clock);

        Credential.Made one = credentials.make("Power BI", Set.of(Client.READ));
        Credential.Made other = credentials.make("Simulator", Set.of(Client.WRITE, Client.READ_MINE));

        assertThat(one.secret()).hasSizeGreaterThan(40).isNotEqualTo(other.secret());
        assertThat(one.toString()).contains(one.key()).doesNotContain(one.secret());
        assertThat(credentials.verify(one.key(), one.secret()))
                .hasValue(new Client(one.key(), "Power BI", Set.of(Client.READ)));
        assertThat(credentials.verify(one.key(), other.secret())).isEmpty();
        assertThat(credentials.all())
                .extracting(c -> c.client().key())
                .containsExactlyInAnyOrder(one.key(), other.key());
        assertThatThrownBy(() -> credentials.make("Odd", Set.of("everything")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void letsTheOldSecretWorkAsLongAsWasSaid(TestDatabase database) {
        Credentials credentials = new Credentials(database.fresh(), clock);
        Credential.Made first = credentials.make("Power BI", Set.of(Client.READ));
        credentials.verify(first.key(), first.secret());

        Credential.Made second =
                credentials.rotate(first.key(), Duration.ofHours(24)).orElseThrow();
        assertThat(credentials.verify(first.key(), first.secret())).isPresent();
        assertThat(credentials.verify(first.key(), second.secret())).isPresent();
        clock.advance(Duration.ofHours(24).minusSeconds(1));
        assertThat(credentials.verify(first.key(), first.secret())).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(credentials.verify(first.key(), first.secret())).isEmpty();
        assertThat(credentials.verify(first.key(), second.secret())).isPresent();

        Credential.Made third = credentials.rotate(first.key(), Duration.ZERO).orElseThrow();
        assertThat(credentials.verify(first.key(), second.secret())).isEmpty();
        assertThat(credentials.verify(first.key(), third.secret())).isPresent();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void endsAtOnceWhatIsRevokedAndSoonOnOtherNodes(TestDatabase database) {
        DataSource source = database.fresh();
        Credentials here = new Credentials(source, clock);
        Credentials there = new Credentials(source, clock);
        Credential.Made made = here.make("Power BI", Set.of(Client.READ));
        here.rotate(made.key(), Duration.ofHours(24));
        here.verify(made.key(), made.secret());
        there.verify(made.key(), made.secret());

        assertThat(here.revoke(made.key())).isTrue();

        assertThat(here.verify(made.key(), made.secret())).isEmpty();
        clock.advance(Credentials.TRUSTED);
        assertThat(there.verify(made.key(), made.secret())).isEmpty();
        assertThat(here.find(made.key()).flatMap(Credential::revoked)).isPresent();
        assertThat(here.revoke(made.key())).isFalse();
        assertThat(here.rotate(made.key(), Duration.ZERO)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void leavesToTheirOwnersWhatTheRelayAndTheSettingsNeed(TestDatabase database) {
        Credentials credentials = new Credentials(database.fresh(), clock);
        credentials.ensure("relay", "secret", "Relay", Set.of(Client.WRITE), Origin.RELAY);
        credentials.ensure("given", "secret", "Given", Set.of(Client.READ), Origin.SETTING);

        for (String key : new String[] {"relay", "given", "nobody"}) {
            assertThat(credentials.revoke(key)).isFalse();
            assertThat(credentials.rotate(key, Duration.ZERO)).isEmpty();
        }
        credentials.release(Optional.of("given"));
        assertThat(credentials.revoke("given")).isFalse();
        credentials.release(Optional.empty());
        assertThat(credentials.revoke("given")).isTrue();
        assertThat(credentials.verify("relay", "secret")).isPresent();

        credentials.ensure("given", "secret", "Given", Set.of(Client.READ), Origin.SETTING);
        assertThat(credentials.verify("given", "secret")).isPresent();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void notesTheDayOfUseAndNoTime(TestDatabase database) {
        Credentials credentials = new Credentials(database.fresh(), clock);
        Credential.Made made = credentials.make("Power BI", Set.of(Client.READ));
        assertThat(credentials.find(made.key()).flatMap(Credential::lastUsed)).isEmpty();

        credentials.verify(made.key(), "wrong");
        assertThat(credentials.find(made.key()).flatMap(Credential::lastUsed)).isEmpty();
        credentials.verify(made.key(), made.secret());
        assertThat(credentials.find(made.key()).flatMap(Credential::lastUsed)).hasValue(LocalDate.of(2026, 1, 31));
        clock.advance(Duration.ofDays(1));
        credentials.verify(made.key(), made.secret());
        assertThat(credentials.find(made.key()).flatMap(Credential::lastUsed)).hasValue(LocalDate.of(2026, 2, 1));
    }

    private static String hash(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                var select = connection.createStatement();
                ResultSet row = select.executeQuery("select secret_hash from lrs_credential")) {
            row.next();
            return row.getString(1);
        }
    }
}

package org.lotuslearning.lrs.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotuslearning.lrs.HandSetClock;
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

        credentials.ensure("relay", "new", "Relay 2", Set.of(Client.ALL));

        assertThat(credentials.verify("relay", "old")).isEmpty();
        assertThat(credentials.verify("relay", "new")).hasValue(new Client("relay", "Relay 2", Set.of(Client.ALL)));
        assertThat(credentials.verify("relay", "new").filter(client -> client.may(Client.WRITE)))
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void forgetsWhatItVerifiedAfterAMinuteSoThatOtherNodesChangesCount(TestDatabase database) {
        DataSource source = database.fresh();
        Credentials here = new Credentials(source, clock);
        Credentials there = new Credentials(source, clock);
        here.ensure("relay", "old", "Relay");
        here.verify("relay", "old");

        there.ensure("relay", "new", "Relay");
        Optional<Client> atOnce = here.verify("relay", "old");
        clock.advance(Duration.ofMinutes(1));

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

    private static String hash(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                var select = connection.createStatement();
                ResultSet row = select.executeQuery("select secret_hash from lrs_credential")) {
            row.next();
            return row.getString(1);
        }
    }
}

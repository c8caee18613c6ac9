package org.lotuslearning.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotuslearning.testdatabase.TestDatabase;

class UnquotedTest {
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void saysNothingOfWhatWasThereAlready(TestDatabase database) {
        IllegalStateException failure = failure(database);
        assertThat(printed(failure)).as("what it is for").contains("ada-of-the-ward");

        String log = printed(Unquoted.of(failure));

        assertThat(log)
                .doesNotContain("ada-of-the-ward")
                .contains("java.lang.IllegalStateException", "SQL state 23505", "Caused by: ")
                .contains("at org.lotuslearning.web.page.UnquotedTest.failure(");
    }

    @Test
    void leavesOtherFailuresAsTheyAre() {
        IllegalStateException failure = new IllegalStateException("no database", new RuntimeException("neither"));

        assertThat(Unquoted.of(failure)).isSameAs(failure);
    }

    private static IllegalStateException failure(TestDatabase database) {
        String insert = "insert into learner (id, organisation_id, issuer, sub, seen_at, version) values (%d, 1, 'i',"
                + " 'ada-of-the-ward', current_timestamp, 0)";
        try (Connection connection = database.fresh().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(insert.formatted(1));
            statement.executeUpdate(insert.formatted(2));
            throw new AssertionError("The database took it twice");
        } catch (SQLException e) {
            return new IllegalStateException("Could not keep: " + e.getMessage(), e);
        }
    }

    private static String printed(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}

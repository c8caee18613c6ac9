package org.lotuslearning.systemtests;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One PostgreSQL for all tests, with a database for each; it ends with the process. */
final class Postgres {

    static final String USER = "postgres";
    static final String PASSWORD = "postgres";

    /** 32 bytes in Base64, for these tests only. On PostgreSQL the server makes no key of its own. */
    static final String SECRET_KEY = "bG90dXMtc3lzdGVtLXRlc3RzLWtleS0wMTIzNDU2Nzg=";

    private static @Nullable EmbeddedPostgres server;

    private Postgres() {}

    /** The JDBC address of a database that nobody has used. */
    static synchronized String newDatabase() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        EmbeddedPostgres running = running();
        try (Connection connection = running.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded PostgreSQL refused to create " + name, e);
        }
        return "jdbc:postgresql://localhost:" + running.getPort() + "/" + name;
    }

    private static EmbeddedPostgres running() {
        EmbeddedPostgres running = server;
        if (running == null) {
            try {
                running = EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            server = running;
        }
        return running;
    }
}

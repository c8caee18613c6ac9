package org.lotuslearning.web.testserver;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The empty database that the server is started on. */
abstract sealed class ServerDatabase {
    static ServerDatabase named(String name) {
        return switch (name) {
            case "H2" -> new H2();
            case "POSTGRESQL" -> new Postgresql();
            default ->
                throw new IllegalArgumentException("lotus.test.database is " + name + "; write H2 or POSTGRESQL");
        };
    }

    abstract String name();

    /** Starts it, where it has to be started, and says how the server reaches it. */
    abstract Map<String, String> settings(Path folder) throws IOException;

    void close() throws IOException {}

    private static final class H2 extends ServerDatabase {
        @Override
        String name() {
            return "h2";
        }

        @Override
        Map<String, String> settings(Path folder) {
            return Map.of("lotus.db.url", "jdbc:h2:file:" + folder.resolve("lotus") + ";WRITE_DELAY=0");
        }
    }

    private static final class Postgresql extends ServerDatabase {
        private @Nullable EmbeddedPostgres running;

        @Override
        String name() {
            return "postgresql";
        }

        @Override
        Map<String, String> settings(Path folder) throws IOException {
            EmbeddedPostgres started = EmbeddedPostgres.builder().start();
            running = started;
            return Map.of(
                    "lotus.db.driver", "org.postgresql.ds.PGSimpleDataSource",
                    "lotus.db.url", "jdbc:postgresql://127.0.0.1:" + started.getPort() + "/postgres",
                    "lotus.db.user", "postgres",
                    "lotus.db.password", "postgres",
                    "lotus.secret.key", "only-for-tests-only-for-tests-only-for-tests");
        }

        @Override
        void close() throws IOException {
            if (running != null) {
                running.close();
            }
        }
    }
}

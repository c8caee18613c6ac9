package org.lotuslearning.testdatabase;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/**
 * A migrated database of one kind. Use as {@code @ParameterizedTest @EnumSource(TestDatabase.class)} and call
 * {@link #fresh()}: every call gives an empty database, so that tests do not meet.
 */
public enum TestDatabase {
    H2 {
        @Override
        DataSource empty() {
            try {
                Path file = Files.createTempDirectory("lotus-h2").resolve("test");
                JdbcDataSource source = new JdbcDataSource();
                source.setURL("jdbc:h2:file:" + file + ";WRITE_DELAY=0;DB_CLOSE_DELAY=-1");
                source.setUser("lotus");
                source.setPassword("lotus");
                return source;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    POSTGRESQL {
        @Override
        DataSource empty() {
            String name = "t" + UUID.randomUUID().toString().replace("-", "");
            try (Connection c = server().getPostgresDatabase().getConnection();
                    var statement = c.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException("The embedded PostgreSQL refused to create " + name, e);
            }
            return server().getDatabase("postgres", name);
        }
    };

    private static @Nullable EmbeddedPostgres server;

    abstract DataSource empty();

    /** An empty database with every migration of {@code modules/web} applied. */
    public DataSource fresh() {
        return migrated(empty(), MigrationVersion.LATEST);
    }

    /** A database as an older version of the product left it; what {@link #upgrade} makes of it is for the test to see. */
    public DataSource asOf(String version) {
        return migrated(empty(), MigrationVersion.fromVersion(version));
    }

    /** Applies the migrations that are missing. */
    public static void upgrade(DataSource source) {
        migrated(source, MigrationVersion.LATEST);
    }

    private static DataSource migrated(DataSource source, MigrationVersion target) {
        Flyway.configure()
                .dataSource(source)
                .locations("filesystem:" + migrations())
                .placeholders(
                        Map.of("random_uuid", source instanceof JdbcDataSource ? "random_uuid()" : "gen_random_uuid()"))
                .target(target)
                .load()
                .migrate();
        return source;
    }

    static synchronized EmbeddedPostgres server() {
        EmbeddedPostgres running = server;
        if (running == null) {
            try {
                running = EmbeddedPostgres.builder().start();
                server = running;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return running;
    }

    private static Path migrations() {
        Path here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, dir -> dir != null, Path::getParent)
                .map(dir -> dir.resolve("modules/web/src/main/resources/db/migration"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No modules/web migrations above " + here));
    }
}

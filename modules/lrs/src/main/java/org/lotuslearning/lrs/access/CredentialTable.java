package org.lotuslearning.lrs.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.lrs.access.Credential.Origin;

/** The table {@code lrs_credential}. Takes connections of its own, outside any container transaction. */
final class CredentialTable {
    private static final String SELECT = "select credential_key, name, scopes, origin, created, former_until,"
            + " last_used, revoked, secret_hash, former_hash from lrs_credential";

    private final DataSource source;

    CredentialTable(DataSource source) {
        this.source = source;
    }

    /** A row, with the hashes that stay in this package. */
    record Row(Credential credential, String secretHash, Optional<String> formerHash) {
        /** Hashes of the secrets that work now. */
        List<String> accepted(Instant now) {
            if (credential.revoked().isPresent()) {
                return List.of();
            }
            Optional<String> former =
                    credential.formerUntil().filter(now::isBefore).flatMap(until -> formerHash);
            return Stream.concat(Stream.of(secretHash), former.stream()).toList();
        }
    }

    Optional<Row> find(String key) {
        return rows(SELECT + " where credential_key = ?", key).stream().findFirst();
    }

    List<Row> all() {
        return rows(SELECT + " order by created, credential_key");
    }

    /** False where there is no such key. */
    boolean update(Client client, Origin origin, String hash, Instant now) {
        return 1
                == write(
                        "update lrs_credential set secret_hash = ?, name = ?, scopes = ?, origin = ?, changed = ?,"
                                + " former_hash = null, former_until = null, revoked = null where credential_key = ?",
                        hash,
                        client.displayName(),
                        scopes(client),
                        origin.word(),
                        time(now),
                        client.key());
    }

    /** False where there is such a key: another node was quicker. */
    boolean insert(Client client, Origin origin, String hash, Instant now) {
        try {
            write(
                    "insert into lrs_credential (credential_key, secret_hash, name, scopes, origin, changed, created)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    client.key(),
                    hash,
                    client.displayName(),
                    scopes(client),
                    origin.word(),
                    time(now),
                    time(now));
            return true;
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof SQLException cause && "23505".equals(cause.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    /** Gives it another secret, where a person may. */
    boolean rotate(String key, String hash, @Nullable String formerHash, @Nullable Instant formerUntil, Instant now) {
        return 1
                == write(
                        "update lrs_credential set secret_hash = ?, former_hash = ?, former_until = ?, changed = ?"
                                + " where credential_key = ? and origin = 'console' and revoked is null",
                        hash,
                        formerHash,
                        formerUntil == null ? null : time(formerUntil),
                        time(now),
                        key);
    }

    /** Ends it, where a person may; nothing is left to check a secret against. */
    boolean revoke(String key, Instant now) {
        return 1
                == write(
                        "update lrs_credential set secret_hash = '', former_hash = null, former_until = null,"
                                + " changed = ?, revoked = ?"
                                + " where credential_key = ? and origin = 'console' and revoked is null",
                        time(now),
                        time(now),
                        key);
    }

    void used(String key, LocalDate day) {
        write("update lrs_credential set last_used = ? where credential_key = ?", day, key);
    }

    /** Hands over to people what the settings gave, but for the key that they give now. */
    void release(String key) {
        write("update lrs_credential set origin = 'console' where origin = 'setting' and credential_key <> ?", key);
    }

    private List<Row> rows(String sql, Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement select = bind(connection.prepareStatement(sql), parameters);
                ResultSet row = select.executeQuery()) {
            List<Row> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(row(row));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("The database did not give out credentials", e);
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        Set<String> scopes = Set.of(row.getString(3).split(" "));
        Credential credential = new Credential(
                new Client(row.getString(1), row.getString(2), scopes),
                Origin.of(row.getString(4)),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject(6, OffsetDateTime.class)).map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getObject(7, LocalDate.class)),
                Optional.ofNullable(row.getObject(8, OffsetDateTime.class)).map(OffsetDateTime::toInstant));
        return new Row(credential, row.getString(9), Optional.ofNullable(row.getString(10)));
    }

    private int write(String sql, @Nullable Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement write = bind(connection.prepareStatement(sql), parameters)) {
            return write.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The database did not take a credential", e);
        }
    }

    private static PreparedStatement bind(PreparedStatement statement, @Nullable Object... parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String scopes(Client client) {
        return String.join(" ", new TreeSet<>(client.scopes()));
    }
}

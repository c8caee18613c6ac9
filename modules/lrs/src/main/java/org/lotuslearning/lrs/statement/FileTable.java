package org.lotuslearning.lrs.statement;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The tables {@code lrs_file} and {@code lrs_statement_file}. */
final class FileTable {
    /** Bytes that make 500 000 characters of base64. */
    private static final int PIECE = 375_000;

    private final Connection connection;

    FileTable(Connection connection) {
        this.connection = connection;
    }

    /** Keeps the files that came along with new statements; one that is here already is not kept twice. */
    void add(List<NumberedStatement> added) throws SQLException {
        Map<String, AttachedFile> files = new TreeMap<>();
        for (NumberedStatement one : added) {
            one.entry().submission().files().forEach(file -> files.put(file.sha2(), file));
        }
        if (files.isEmpty()) {
            return;
        }
        files.keySet().removeAll(known(List.copyOf(files.keySet())));
        for (AttachedFile file : files.values()) {
            insert(file);
        }
        link(added);
    }

    private Set<String> known(List<String> hashes) throws SQLException {
        Set<String> known = new HashSet<>();
        for (List<String> some : Sql.slices(hashes)) {
            known.addAll(
                    hashes("select sha2 from lrs_file where piece_number = 0 and sha2 in " + Sql.marks(some), some));
        }
        return known;
    }

    private void insert(AttachedFile file) throws SQLException {
        String sql = "insert into lrs_file (sha2, piece_number, content) values (?, ?, ?)";
        byte[] content = file.content();
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            // an empty file is one empty piece
            for (int number = 0; number == 0 || number * PIECE < content.length; number++) {
                int from = number * PIECE;
                byte[] piece = Arrays.copyOfRange(content, from, Math.min(content.length, from + PIECE));
                insert.setString(1, file.sha2());
                insert.setInt(2, number);
                insert.setString(3, Base64.getEncoder().encodeToString(piece));
                insert.executeUpdate();
            }
        }
    }

    private void link(List<NumberedStatement> added) throws SQLException {
        String sql = "insert into lrs_statement_file (sequence_number, sha2) values (?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (NumberedStatement one : added) {
                for (AttachedFile file : one.entry().submission().files()) {
                    insert.setLong(1, one.sequence());
                    insert.setString(2, file.sha2());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /** The SHA-2 of every file that came along with these statements. */
    Set<String> of(List<Long> sequences) throws SQLException {
        Set<String> found = new HashSet<>();
        for (List<Long> some : Sql.slices(sequences)) {
            found.addAll(
                    hashes("select sha2 from lrs_statement_file where sequence_number in " + Sql.marks(some), some));
        }
        return found;
    }

    private Set<String> hashes(String sql, List<?> parameters) throws SQLException {
        Set<String> hashes = new HashSet<>();
        try (PreparedStatement select = Sql.bind(connection.prepareStatement(sql), parameters);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                hashes.add(row.getString(1));
            }
        }
        return hashes;
    }

    /** Forgets which files came along with these statements, and the files that no other statement has. */
    void delete(List<Long> sequences) throws SQLException {
        Set<String> files = of(sequences);
        for (List<Long> some : Sql.slices(sequences)) {
            update("delete from lrs_statement_file where sequence_number in " + Sql.marks(some), some);
        }
        for (List<String> some : Sql.slices(List.copyOf(files))) {
            String unused = " and not exists (select 1 from lrs_statement_file f where f.sha2 = lrs_file.sha2)";
            update("delete from lrs_file where sha2 in " + Sql.marks(some) + unused, some);
        }
    }

    private void update(String sql, List<?> parameters) throws SQLException {
        try (PreparedStatement update = Sql.bind(connection.prepareStatement(sql), parameters)) {
            update.executeUpdate();
        }
    }

    Optional<byte[]> content(String sha2) throws SQLException {
        String sql = "select content from lrs_file where sha2 = ? order by piece_number";
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        boolean known = false;
        try (PreparedStatement select = Sql.bind(connection.prepareStatement(sql), List.of(sha2));
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                known = true;
                content.writeBytes(Base64.getDecoder().decode(row.getString(1)));
            }
        }
        return known ? Optional.of(content.toByteArray()) : Optional.empty();
    }
}

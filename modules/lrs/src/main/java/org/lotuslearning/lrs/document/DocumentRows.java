package org.lotuslearning.lrs.document;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.lotuslearning.xapi.statement.Agent;
import org.lotuslearning.xapi.statement.Identifier;

/** The tables {@code lrs_document} and {@code lrs_document_part} over one connection. */
final class DocumentRows {
    /** Bytes of a part: in base64 they stay below the 1 048 576 characters that H2 can hold. */
    private static final int PART = 700_000;

    private final Connection connection;

    DocumentRows(Connection connection) {
        this.connection = connection;
    }

    /** @param toChange whether nobody else may change it until this transaction ends */
    Optional<Document> find(UUID key, boolean toChange) throws SQLException {
        String sql = "select content_type, updated from lrs_document where document_key = ?"
                + (toChange ? " for update" : "");
        try (PreparedStatement select = bind(sql, key);
                ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            String type = row.getString(1);
            Instant updated = row.getObject(2, OffsetDateTime.class).toInstant();
            return Optional.of(Document.of(type, content(key), updated));
        }
    }

    byte[] content(UUID key) throws SQLException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        String sql = "select content from lrs_document_part where document_key = ? order by part_number";
        try (PreparedStatement select = bind(sql, key);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                content.writeBytes(Base64.getDecoder().decode(row.getString(1)));
            }
        }
        return content.toByteArray();
    }

    DocumentList list(DocumentContext context, Optional<Instant> since) throws SQLException {
        List<Object> parameters = parameters(context);
        since.ifPresent(time -> parameters.add(time.atOffset(ZoneOffset.UTC)));
        String sql = "select document_name, updated from lrs_document" + where(context)
                + (since.isPresent() ? " and updated > ?" : "");
        SortedSet<String> names = new TreeSet<>();
        Optional<Instant> newest = Optional.empty();
        try (PreparedStatement select = bind(sql, parameters.toArray());
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                names.add(row.getString(1));
                Instant updated = row.getObject(2, OffsetDateTime.class).toInstant();
                newest = newest.filter(updated::isBefore).or(() -> Optional.of(updated));
            }
        }
        return new DocumentList(List.copyOf(names), newest);
    }

    void deleteAll(DocumentContext context) throws SQLException {
        execute("delete from lrs_document" + where(context), parameters(context).toArray());
    }

    int deleteAbout(Identifier agent) throws SQLException {
        return execute("delete from lrs_document where subject_key = ?", DocumentContext.subjectKey(agent));
    }

    private static String where(DocumentContext context) {
        return " where context_key = ?" + (context.registration().isPresent() ? " and registration = ?" : "");
    }

    private static List<Object> parameters(DocumentContext context) {
        List<Object> parameters = new ArrayList<>(List.of(context.key()));
        context.registration().map(UUID::toString).ifPresent(parameters::add);
        return parameters;
    }

    void insert(DocumentContext context, String name, Document document) throws SQLException {
        execute(
                "insert into lrs_document (document_key, kind, context_key, subject_key, agent, activity, registration,"
                        + " document_name, content_type, updated) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                context.key(name),
                context.kind().word(),
                context.key(),
                context.subjectKey(),
                context.agent().map(Agent::toJson).map(Object::toString).orElse(""),
                context.activity().map(Object::toString).orElse(""),
                context.registration().map(Object::toString).orElse(""),
                name,
                document.contentType(),
                document.updated().atOffset(ZoneOffset.UTC));
        insertParts(context.key(name), document.content());
    }

    void update(UUID key, Document document) throws SQLException {
        execute(
                "update lrs_document set content_type = ?, updated = ? where document_key = ?",
                document.contentType(),
                document.updated().atOffset(ZoneOffset.UTC),
                key);
        execute("delete from lrs_document_part where document_key = ?", key);
        insertParts(key, document.content());
    }

    void delete(UUID key) throws SQLException {
        execute("delete from lrs_document where document_key = ?", key);
    }

    private void insertParts(UUID key, byte[] content) throws SQLException {
        for (int from = 0; from < content.length; from += PART) {
            byte[] part = Arrays.copyOfRange(content, from, Math.min(content.length, from + PART));
            execute(
                    "insert into lrs_document_part (document_key, part_number, content) values (?, ?, ?)",
                    key,
                    from / PART,
                    Base64.getEncoder().encodeToString(part));
        }
    }

    private int execute(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = bind(sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    private PreparedStatement bind(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}

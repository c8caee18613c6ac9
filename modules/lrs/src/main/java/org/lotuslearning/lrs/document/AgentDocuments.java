package org.lotuslearning.lrs.document;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import org.lotuslearning.xapi.statement.Identifier;
import org.lotuslearning.xapi.statement.JsonText;

/** The states and profiles of one agent, in the transaction of a connection, which the caller ends. */
public final class AgentDocuments {
    private final Connection connection;
    private final Identifier agent;

    public AgentDocuments(Connection connection, Identifier agent) {
        this.connection = connection;
        this.agent = agent;
    }

    public long count() throws SQLException {
        try (PreparedStatement select = select("count(*)");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Each with its content in base64, whatever that is. */
    public JsonArray held() throws SQLException {
        JsonArrayBuilder held = JsonText.PROVIDER.createArrayBuilder();
        try (PreparedStatement select =
                        select("document_key, kind, activity, registration, document_name, content_type, updated");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                held.add(JsonText.PROVIDER
                        .createObjectBuilder()
                        .add("kind", row.getString(2))
                        .add("activity", row.getString(3))
                        .add("registration", row.getString(4))
                        .add("id", row.getString(5))
                        .add("contentType", row.getString(6))
                        .add(
                                "updated",
                                row.getObject(7, OffsetDateTime.class)
                                        .toInstant()
                                        .toString())
                        .add("base64", base64(row.getObject(1, UUID.class))));
            }
        }
        return held.build();
    }

    private String base64(UUID document) throws SQLException {
        return Base64.getEncoder().encodeToString(new DocumentRows(connection).content(document));
    }

    public void erase() throws SQLException {
        new DocumentRows(connection).deleteAbout(agent);
    }

    /** Those of every agent. */
    public static int eraseUnchangedSince(Connection connection, Instant moment) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from lrs_document where agent <> '' and updated < ?")) {
            delete.setObject(1, moment.atOffset(ZoneOffset.UTC));
            return delete.executeUpdate();
        }
    }

    private PreparedStatement select(String columns) throws SQLException {
        PreparedStatement select =
                connection.prepareStatement("select " + columns + " from lrs_document where subject_key = ?");
        select.setObject(1, DocumentContext.subjectKey(agent));
        return select;
    }
}

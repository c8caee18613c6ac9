package org.lotuslearning.lrs.statement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lotuslearning.lrs.access.Client;
import org.lotuslearning.xapi.statement.Statement;
import org.lotuslearning.xapi.statement.StatementRef;

/**
 * Taking statements back (Data 2.3.2): a statement is voided "if and only if the Statement is not itself a voiding
 * Statement and the LRS also contains a voiding Statement referring to the first Statement", in whichever order the two
 * come. We add: both must come from the same client, unless the one that voids has the scope {@code all}.
 */
final class Voiding {
    private static final String NO = "no";
    private static final String OWN = "own";
    private static final String ANY = "any";

    private final Connection connection;
    private final Client client;

    Voiding(Connection connection, Client client) {
        this.connection = connection;
        this.client = client;
    }

    private record Target(boolean voiding, String credentialKey) {}

    /** What {@code lrs_statement.voiding} says of a statement of this client. */
    String reach(Statement statement) {
        if (!statement.isVoiding()) {
            return NO;
        }
        return client.may(Client.ALL) ? ANY : OWN;
    }

    /** Why a batch cannot be stored; {@code added} are those of the batch that are new. */
    Optional<Storing> refusal(List<Submission> batch, List<Submission> added) throws SQLException {
        List<Submission> voiding =
                added.stream().filter(one -> one.statement().isVoiding()).toList();
        Map<UUID, Target> targets = targets(voiding);
        for (Submission one : added) {
            targets.put(one.id(), new Target(one.statement().isVoiding(), client.key()));
        }
        for (Submission one : voiding) {
            Target target = targets.get(target(one));
            if (target != null && target.voiding()) {
                return Optional.of(new Storing.VoidsVoiding(batch.indexOf(one)));
            }
            // "SHOULD reject the entire request … if the request is not from a source authorized to void Statements"
            if (target != null && !client.may(Client.ALL) && !client.key().equals(target.credentialKey())) {
                return Optional.of(new Storing.VoidsOthers(batch.indexOf(one)));
            }
        }
        return Optional.empty();
    }

    private Map<UUID, Target> targets(List<Submission> voiding) throws SQLException {
        Map<UUID, Target> targets = new HashMap<>();
        for (List<UUID> some : Sql.slices(voiding.stream().map(Voiding::target).toList())) {
            String sql = "select statement_id, voiding, credential_key from lrs_statement where statement_id in "
                    + Sql.marks(some);
            try (PreparedStatement select = Sql.bind(connection.prepareStatement(sql), some);
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    boolean voidsToo = !row.getString(2).equals(NO);
                    targets.put(row.getObject(1, UUID.class), new Target(voidsToo, row.getString(3)));
                }
            }
        }
        return targets;
    }

    private static UUID target(Submission voiding) {
        return ((StatementRef) voiding.statement().object()).id();
    }

    /** Marks what the batch voids, and what of the batch was voided before it came. */
    void apply(List<NumberedStatement> added) throws SQLException {
        List<UUID> targets = added.stream()
                .filter(one -> one.statement().isVoiding())
                .flatMap(one -> one.target().stream())
                .toList();
        mark(targets);
        mark(added.stream().map(NumberedStatement::id).toList());
    }

    private void mark(List<UUID> ids) throws SQLException {
        for (List<UUID> some : Sql.slices(ids)) {
            String sql = "update lrs_statement set voided = true where voided = false and voiding = 'no'"
                    + " and statement_id in " + Sql.marks(some)
                    + " and exists (select 1 from lrs_reference r"
                    + " join lrs_statement v on v.sequence_number = r.sequence_number"
                    + " where r.target_id = lrs_statement.statement_id and (v.voiding = 'any'"
                    + " or (v.voiding = 'own' and v.credential_key = lrs_statement.credential_key)))";
            try (PreparedStatement update = Sql.bind(connection.prepareStatement(sql), some)) {
                update.executeUpdate();
            }
        }
    }
}

package org.lotuslearning.lrs.statement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.lrs.access.Client;
import org.lotuslearning.lrs.statement.PendingBatch.Entry;
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
    private final Map<UUID, Target> targets;

    private record Target(boolean voiding, String credentialKey) {}

    /**
     * Knows what some statements would void.
     *
     * @param all that may be stored by this connection
     */
    Voiding(Connection connection, List<Entry> all) throws SQLException {
        this.connection = connection;
        this.targets = stored(all.stream()
                .filter(Entry::isVoiding)
                .map(Voiding::target)
                .distinct()
                .toList());
    }

    private Map<UUID, Target> stored(List<UUID> ids) throws SQLException {
        Map<UUID, Target> stored = new HashMap<>();
        for (List<UUID> some : Sql.slices(ids)) {
            String sql = "select statement_id, voiding, credential_key from lrs_statement where statement_id in "
                    + Sql.marks(some);
            try (PreparedStatement select = Sql.bind(connection.prepareStatement(sql), some);
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    boolean voidsToo = !row.getString(2).equals(NO);
                    stored.put(row.getObject(1, UUID.class), new Target(voidsToo, row.getString(3)));
                }
            }
        }
        return stored;
    }

    /** What {@code lrs_statement.voiding} says of a statement. */
    static String reach(Entry one) {
        if (!one.isVoiding()) {
            return NO;
        }
        return one.batch().client().may(Client.ALL) ? ANY : OWN;
    }

    /**
     * Why a batch cannot be stored. If it can, it counts as stored for the batches that are asked about later.
     *
     * @param known statements that are there already
     */
    Optional<Storing> refusal(PendingBatch batch, Set<UUID> known) {
        List<Entry> added = batch.entries().stream()
                .filter(one -> !known.contains(one.id()))
                .toList();
        Map<UUID, Target> own = new HashMap<>();
        for (Entry one : added) {
            own.put(one.id(), new Target(one.isVoiding(), batch.client().key()));
        }
        for (Entry one : added) {
            if (one.isVoiding()) {
                Target target = own.getOrDefault(target(one), targets.get(target(one)));
                Optional<Storing> refusal = refusal(batch, one, target);
                if (refusal.isPresent()) {
                    return refusal;
                }
            }
        }
        targets.putAll(own);
        return Optional.empty();
    }

    private static Optional<Storing> refusal(PendingBatch batch, Entry one, @Nullable Target target) {
        int index = batch.entries().indexOf(one);
        if (target != null && target.voiding()) {
            return Optional.of(new Storing.VoidsVoiding(index));
        }
        // "SHOULD reject the entire request … if the request is not from a source authorized to void Statements"
        Client client = batch.client();
        if (target != null && !client.may(Client.ALL) && !client.key().equals(target.credentialKey())) {
            return Optional.of(new Storing.VoidsOthers(index));
        }
        return Optional.empty();
    }

    private static UUID target(Entry voiding) {
        return ((StatementRef) voiding.statement().object()).id();
    }

    /**
     * Marks what these void, and which of them were voided before they came.
     *
     * @param referredTo those of them that another refers to
     */
    void apply(List<NumberedStatement> added, Set<UUID> referredTo) throws SQLException {
        Set<UUID> affected = new LinkedHashSet<>(referredTo);
        added.stream()
                .map(NumberedStatement::entry)
                .filter(Entry::isVoiding)
                .map(Voiding::target)
                .forEach(affected::add);
        mark(List.copyOf(affected));
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

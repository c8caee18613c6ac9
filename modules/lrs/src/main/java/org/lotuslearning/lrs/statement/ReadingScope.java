package org.lotuslearning.lrs.statement;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lotuslearning.lrs.access.Client;
import org.lotuslearning.xapi.statement.Account;
import org.lotuslearning.xapi.statement.JsonText;

/**
 * Which statements a client may read (Communication 4.2): all with {@code statements/read}; with
 * {@code statements/read/mine} those "with an authority matching what the LRS would assign if writing a Statement with
 * the current token".
 *
 * @param mine the only authority whose statements may be read; nothing for all
 */
record ReadingScope(Optional<Account> mine) {
    /** @param home of this LRS */
    static ReadingScope of(Client client, URI home) {
        return new ReadingScope(
                client.may(Client.READ) ? Optional.empty() : Optional.of(new Account(home, client.key())));
    }

    boolean covers(StoredStatement statement) {
        return mine.map(account -> isOf(account, statement)).orElse(true);
    }

    private static boolean isOf(Account account, StoredStatement statement) {
        JsonObject authority = JsonText.object(statement.authority());
        return account.toJson().getJsonObject("account").equals(authority.getJsonObject("account"));
    }

    /**
     * A page of what may be read. The index finds what this authority vouches for; it also finds what only names it as
     * somebody, or refers to what is its own, which is left out here: such a page is shorter, and {@code more} goes on.
     */
    StatementPage page(StatementStore store, StatementQuery query) {
        if (mine.isEmpty()) {
            return store.page(query);
        }
        List<UUID> facets = new ArrayList<>(query.facets());
        facets.add(Facets.agent(mine.get(), true));
        StatementPage found = store.page(new StatementQuery(
                facets, query.since(), query.until(), query.after(), query.ascending(), query.limit()));
        return new StatementPage(
                found.statements().stream().filter(this::covers).toList(), found.next());
    }
}

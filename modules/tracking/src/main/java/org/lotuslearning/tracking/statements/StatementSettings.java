package org.lotuslearning.tracking.statements;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.lotuslearning.learning.events.Run;
import org.lotuslearning.xapi.statement.Account;

/**
 * What statements need to know of this installation.
 *
 * @param iriBase base of activity ids, without a slash at the end; never changes once statements were sent
 * @param ownIds whether statements name learners by our random ids, in place of those of their platforms
 */
public record StatementSettings(URI iriBase, boolean ownIds) {
    /** With the ids of platforms. */
    public StatementSettings(URI iriBase) {
        this(iriBase, false);
    }

    /** By which account statements name a learner now. */
    Account account(Run run) {
        return ownIds ? ownAccount(run.pseudonym()) : new Account(homePage(run.issuer()), run.sub());
    }

    /** The account of a learner with us, by which statements name them, did so, or may do so once. */
    public Account ownAccount(UUID pseudonym) {
        return new Account(iriBase, pseudonym.toString());
    }

    /** Home page of the accounts of an issuer. It is meant to be an address; one that is not becomes one, so that accounts stay valid. */
    public URI homePage(String issuer) {
        try {
            URI uri = new URI(issuer);
            if (uri.isAbsolute()) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // made into one below
        }
        return URI.create(madeAddresses() + URLEncoder.encode(issuer, StandardCharsets.UTF_8));
    }

    /** The issuer whose people have accounts with this home page. */
    public String issuer(URI homePage) {
        String page = homePage.toString();
        return page.startsWith(madeAddresses())
                ? URLDecoder.decode(page.substring(madeAddresses().length()), StandardCharsets.UTF_8)
                : page;
    }

    private String madeAddresses() {
        return iriBase + "/issuers/";
    }
}

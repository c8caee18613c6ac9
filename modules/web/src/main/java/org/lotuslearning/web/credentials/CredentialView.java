package org.lotuslearning.web.credentials;

import java.util.List;
import java.util.Optional;
import org.lotuslearning.web.page.Frame;

/**
 * One credential of the embedded LRS, to be rotated or revoked ({@code credential.jte}).
 *
 * @param made its new secret, when it was just rotated; it is shown this once
 * @param managed whether it may be rotated and revoked here
 * @param whoseIs why not, where not
 * @param formerUntil until when the secret before works too, or empty
 */
public record CredentialView(
        Frame frame,
        Optional<MadeView> made,
        CredentialsView.Row row,
        List<ScopeWords> scopes,
        String created,
        boolean managed,
        String whoseIs,
        String formerUntil) {
    public CredentialView {
        scopes = List.copyOf(scopes);
    }
}

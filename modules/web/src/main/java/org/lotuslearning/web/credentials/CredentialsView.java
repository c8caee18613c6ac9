package org.lotuslearning.web.credentials;

import java.util.List;
import java.util.Optional;
import org.lotuslearning.web.page.Frame;
import org.lotuslearning.web.settings.LrsLimits;

/**
 * The credentials of the embedded LRS, and making one ({@code credentials.jte}).
 *
 * @param made the one that was just made; it is shown this once
 * @param form what the fields show
 */
public record CredentialsView(
        Frame frame, Optional<MadeView> made, List<Row> rows, CredentialForm form, LrsLimits limits) {
    public CredentialsView {
        rows = List.copyOf(rows);
    }

    /**
     * One credential.
     *
     * @param scopes xAPI's words, in their order
     * @param state in words
     * @param lastUsed a day, or empty
     */
    public record Row(
            String name, String key, String href, String scopes, boolean works, String state, String lastUsed) {}
}

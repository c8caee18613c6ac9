package org.lotuslearning.web.credentials;

import jakarta.ws.rs.core.UriBuilder;
import java.util.stream.Collectors;
import org.lotuslearning.lrs.access.Client;
import org.lotuslearning.lrs.access.Credential;
import org.lotuslearning.web.page.Dates;

/** A credential in words. */
final class CredentialWords {
    private CredentialWords() {}

    static String scopes(Credential credential) {
        return Client.SCOPES.stream()
                .filter(credential.client().scopes()::contains)
                .collect(Collectors.joining(", "));
    }

    static String state(Credential credential) {
        return credential
                .revoked()
                .map(at -> "Revoked on " + Dates.day(at))
                .orElseGet(() -> switch (credential.origin()) {
                    case RELAY -> "Our own relay";
                    case SETTING -> "By setting";
                    case CONSOLE -> "Works";
                });
    }

    /** Why it cannot be rotated or revoked here, or empty. */
    static String whoseIs(Credential credential) {
        return switch (credential.origin()) {
            case RELAY ->
                "This one is built in. The server uses it to store its own statements, and makes it again at each start;"
                        + " without it they would wait. So it can be neither rotated nor revoked here.";
            case SETTING ->
                "This one comes from LOTUS_LRS_KEY and LOTUS_LRS_SECRET, and each start makes it like that. To rotate it,"
                        + " change the secret there; once the settings are gone it can be revoked here.";
            case CONSOLE -> "";
        };
    }

    /** A key that a setting gives may hold anything but a colon. */
    static String href(String list, String key) {
        return UriBuilder.fromPath(list).segment("{key}").build(key).toString();
    }
}

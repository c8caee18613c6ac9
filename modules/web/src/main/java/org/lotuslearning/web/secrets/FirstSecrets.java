package org.lotuslearning.web.secrets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lotuslearning.lrs.access.Client;
import org.lotuslearning.lrs.access.Credential.Origin;
import org.lotuslearning.lrs.access.Credentials;
import org.lotuslearning.lrs.access.SecretHash;
import org.lotuslearning.lti.key.SecretBox;
import org.lotuslearning.tracking.outbox.Destinations;
import org.lotuslearning.tracking.relay.LrsDestination;
import org.lotuslearning.web.session.Secret;
import org.lotuslearning.web.settings.LrsAddress;
import org.lotuslearning.web.settings.Settings;

/**
 * Secrets that are made at the first start: the administrator's password, a credential of the embedded LRS for whoever
 * wants to read it, and the one with which our own relay writes to it.
 */
@ApplicationScoped
public class FirstSecrets {
    private static final System.Logger LOG = System.getLogger(FirstSecrets.class.getName());
    private static final String ADMIN = "admin-password-hash";
    private static final String RELAY_SECRET = "relay-lrs-secret";
    private static final String RELAY_KEY = "lotus-relay";
    private static final String LRS_MADE = "lrs-credential-made";

    /** Of the first credential of the LRS: whatever concerns what it has stored itself, and reading. */
    private static final Set<String> FIRST =
            Set.of(Client.WRITE, Client.READ, Client.DEFINE, Client.PROFILE, Client.STATE);

    @Inject
    Settings settings;

    @Inject
    StoredSettings stored;

    @Inject
    SecretBox box;

    @Inject
    Credentials credentials;

    /** Makes what is missing. */
    public void make() {
        String said = adminPassword() + lrsCredential();
        if (!said.isEmpty()) {
            // printed once: nobody can read it back from the hashes
            LOG.log(Level.INFO, "LOTUS_ADMIN: {0}", said.strip());
        }
        credentials.ensure(
                RELAY_KEY,
                relaySecret(),
                "Lotus Learning's own relay",
                Set.of(Client.WRITE, Client.READ, Client.DEFINE),
                Origin.RELAY);
    }

    private String adminPassword() {
        Optional<String> given = settings.adminPassword();
        if (given.isPresent()) {
            Optional<String> before = stored.get(ADMIN);
            if (before.isEmpty() || !SecretHash.matches(given.get(), before.get())) {
                stored.replace(ADMIN, SecretHash.ofPassword(given.get()));
            }
            return "";
        }
        if (stored.get(ADMIN).isPresent()) {
            return "";
        }
        String made = Secret.random();
        String hash = SecretHash.ofPassword(made);
        return stored.keep(ADMIN, hash).equals(hash) ? "console sign-in admin, password " + made + "  " : "";
    }

    private String lrsCredential() {
        credentials.release(settings.lrsKey());
        if (settings.lrsKey().isPresent() && settings.lrsSecret().isPresent()) {
            credentials.ensure(
                    settings.lrsKey().get(), settings.lrsSecret().get(), "From LOTUS_LRS_KEY", FIRST, Origin.SETTING);
            return "";
        }
        String key = "lrs-" + Secret.random().substring(0, 8);
        if (!stored.keep(LRS_MADE, key).equals(key)) {
            return "";
        }
        String secret = Secret.random();
        credentials.ensure(key, secret, "Made at the first start", FIRST, Origin.CONSOLE);
        return "LRS key " + key + ", secret " + secret;
    }

    private String relaySecret() {
        return box.open(stored.keep(RELAY_SECRET, box.seal(Secret.random())));
    }

    /** The LRSs to which progress goes: those of the settings, our own over loopback. */
    public List<LrsDestination> destinations() {
        return settings.destinations().stream()
                .map(entry -> {
                    LrsAddress to = entry.address().orElseGet(this::embedded);
                    return new LrsDestination(
                            Destinations.lrs(entry.name()),
                            to.endpoint(),
                            to.key(),
                            to.secret(),
                            entry.address().isEmpty(),
                            entry.version());
                })
                .toList();
    }

    private LrsAddress embedded() {
        return new LrsAddress(URI.create(settings.ownAddress() + "/xapi/"), RELAY_KEY, relaySecret());
    }

    /** Whether this is the administrator's password. */
    public boolean isAdminPassword(String password) {
        return stored.get(ADMIN)
                .filter(hash -> SecretHash.matches(password, hash))
                .isPresent();
    }
}

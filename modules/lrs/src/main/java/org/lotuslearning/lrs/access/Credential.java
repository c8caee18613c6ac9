package org.lotuslearning.lrs.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A key to the LRS as people see it, without its secret.
 *
 * @param client whom it admits
 * @param formerUntil until when the secret before the last rotation works too; may be past
 * @param lastUsed the day (UTC) on which it last opened the LRS
 * @param revoked since when it opens nothing
 */
public record Credential(
        Client client,
        Origin origin,
        Instant created,
        Optional<Instant> formerUntil,
        Optional<LocalDate> lastUsed,
        Optional<Instant> revoked) {

    /** Who decides about a credential. */
    public enum Origin {
        /** Made for our own relay, which would stop without it. */
        RELAY,
        /** Given by the installation's settings, which would bring it back. */
        SETTING,
        /** Made by a person, or at the first start. */
        CONSOLE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Origin of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether a person may rotate and revoke it. */
    public boolean isManaged() {
        return origin == Origin.CONSOLE && revoked.isEmpty();
    }

    /** A secret that is shown once and then known to its holder only. */
    public record Made(String key, String secret) {
        @Override
        public String toString() {
            return "Made[" + key + "]";
        }
    }
}

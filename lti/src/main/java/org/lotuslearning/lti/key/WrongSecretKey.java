package org.lotuslearning.lti.key;

import java.io.Serial;

/** A stored secret cannot be opened: the server was started with another {@code LOTUS_SECRET_KEY}. A person must act. */
public final class WrongSecretKey extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    WrongSecretKey(Throwable cause) {
        super(
                "A secret in the database cannot be opened with the present LOTUS_SECRET_KEY. Start with the key that was"
                        + " in use when the database was made (without the setting it is in the data directory).",
                cause);
    }
}

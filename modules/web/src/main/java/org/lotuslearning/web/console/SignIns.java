package org.lotuslearning.web.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.lotuslearning.lrs.access.Guesses;
import org.lotuslearning.web.secrets.FirstSecrets;

/**
 * Tries of the administrator's password: at most ten wrong ones a minute from one address, so that guessing gets nowhere
 * and shuts out no administrator who is somewhere else.
 */
@ApplicationScoped
class SignIns {
    private static final int MOST = 10;
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final String ADMIN = "admin";

    private final FirstSecrets secrets;
    private final Guesses guesses;

    @Inject
    SignIns(FirstSecrets secrets, Clock clock) {
        this.secrets = secrets;
        this.guesses = new Guesses(MOST, WINDOW, clock);
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected SignIns() {
        this.secrets = null;
        this.guesses = null;
    }

    enum Outcome {
        RIGHT,
        WRONG,
        TOO_MANY
    }

    /** @param client address of whoever tries */
    Outcome tryOut(String client, String username, String password) {
        Guesses.Verdict<String> verdict = guesses.tryOut(
                ADMIN,
                client,
                () -> Optional.of(username).filter(name -> secrets.isAdminPassword(password) && name.equals(ADMIN)));
        if (verdict instanceof Guesses.Verdict.Right<String>) {
            return Outcome.RIGHT;
        }
        return verdict instanceof Guesses.Verdict.Wrong<String> ? Outcome.WRONG : Outcome.TOO_MANY;
    }
}

package org.lotuslearning.web.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.lotuslearning.web.secrets.FirstSecrets;

/** Tries of the administrator's password: at most ten wrong ones a minute, so that guessing gets nowhere. */
@ApplicationScoped
class SignIns {
    private static final int MOST = 10;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    @Inject
    FirstSecrets secrets;

    @Inject
    Clock clock;

    private final Deque<Instant> wrong = new ArrayDeque<>();

    enum Outcome {
        RIGHT,
        WRONG,
        TOO_MANY
    }

    /** One at a time: tries that come all at once are counted too, and cannot keep the machine busy with hashing. */
    synchronized Outcome tryOut(String username, String password) {
        if (tooMany()) {
            return Outcome.TOO_MANY;
        }
        boolean right = secrets.isAdminPassword(password) && username.equals("admin");
        if (!right) {
            note();
        }
        return right ? Outcome.RIGHT : Outcome.WRONG;
    }

    private boolean tooMany() {
        Instant from = clock.instant().minus(WINDOW);
        while (!wrong.isEmpty() && wrong.peekFirst().isBefore(from)) {
            wrong.removeFirst();
        }
        return wrong.size() >= MOST;
    }

    private void note() {
        wrong.addLast(clock.instant());
    }
}

package org.lotuslearning.web.session;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The administrator's session of the request that is being answered. */
@RequestScoped
public class CurrentConsole {
    private @Nullable ConsoleSession session;

    void set(ConsoleSession found) {
        session = found;
    }

    /** The token for forms, when somebody is signed in. */
    public Optional<String> csrf() {
        return Optional.ofNullable(session).map(ConsoleSession::csrf);
    }
}

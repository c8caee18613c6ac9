package org.lotuslearning.demolms.people;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Optional;

/** The person who the browser is, as the principal of a request. */
public record SignedIn(Person person) implements Principal {

    @Override
    public String getName() {
        return person.id();
    }

    /** Who is signed in, if anybody is. */
    public static Optional<Person> in(SecurityContext security) {
        return security.getUserPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn.person())
                : Optional.empty();
    }

    /**
     * Who is signed in, for endpoints that only signed-in people reach.
     *
     * @throws IllegalStateException if nobody is
     */
    public static Person required(SecurityContext security) {
        return in(security)
                .orElseThrow(() -> new IllegalStateException("an endpoint for people was reached by nobody"));
    }
}

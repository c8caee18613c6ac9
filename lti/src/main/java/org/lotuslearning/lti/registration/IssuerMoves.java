package org.lotuslearning.lti.registration;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.lotuslearning.lti.sql.Database;
import org.lotuslearning.lti.sql.Statements;

/**
 * Registrations of an LMS that has moved to a new address, and so has a new issuer. Call {@link #move} inside the
 * transaction that moves the people: (issuer, sub) is who they are, so both move or neither does.
 */
public final class IssuerMoves {
    private final Database database;
    private final KnownPlatforms platforms;
    private final Registrations registrations;

    public IssuerMoves(DataSource source, KnownPlatforms platforms, Registrations registrations) {
        this.database = new Database(source);
        this.platforms = platforms;
        this.registrations = registrations;
    }

    /**
     * The registrations that move when this one does, itself among them: every one of the issuer, since nothing says through
     * which of them a person came. What has left the platforms file stays behind; it lets nobody in.
     */
    public List<KnownPlatform> together(Registration registration) {
        return platforms.all().stream()
                .filter(p -> p.registration().issuer().equals(registration.issuer()))
                .filter(p -> p.active() || p.registration().isChangeable())
                .toList();
    }

    /** Which of these clients the new issuer has already: names of registrations that stand in the way. */
    public List<String> taken(List<KnownPlatform> moving, String issuer) {
        return moving.stream()
                .flatMap(p -> platforms.ofClient(issuer, p.registration().clientId()).stream())
                .map(p -> p.registration().name())
                .toList();
    }

    /** Gives them all the new issuer and its addresses; each keeps its id, client, deployments and rules. */
    public void move(List<KnownPlatform> moving, String issuer, PlatformEndpoints endpoints) {
        database.call(s -> {
            for (KnownPlatform platform : moving) {
                move(s, platform.registration().id(), issuer, endpoints);
            }
            return moving.size();
        });
        registrations.forgetOrigins();
    }

    private static void move(Statements s, long id, String issuer, PlatformEndpoints endpoints) throws SQLException {
        s.update(
                "update lti_registration set issuer = ?, authorization_endpoint = ?, token_endpoint = ?, jwks_uri = ?,"
                        + " token_audience = ? where id = ?",
                issuer,
                endpoints.authorization().toString(),
                endpoints.token().toString(),
                endpoints.jwks().toString(),
                endpoints.tokenAudience().orElse(null),
                id);
    }
}

package org.lotuslearning.lti.registration;

import java.util.LinkedHashSet;
import java.util.Set;
import org.lotuslearning.lti.http.WebAddress;

/**
 * A platform that may launch us: one client of one issuer, with its deployments.
 *
 * @param id of the row; {@link #NOT_STORED} before {@link Registrations#put} gives it one
 * @param name what people call it, e.g. "Moodle of the Northern Trust"
 * @param issuer {@code iss}, compared to the letter; at most 500 characters
 * @param clientId the platform's name for us; at most 255 characters
 * @param deployments the accepted ones; at most 255 characters each (LTI Core 5.3.3)
 * @param organisation the trust whose records its learners make
 */
public record Registration(
        long id,
        String name,
        String issuer,
        String clientId,
        Set<String> deployments,
        PlatformEndpoints endpoints,
        String organisation,
        Source source,
        RegistrationPolicy policy) {
    /** Who registered it. */
    public enum Source {
        /** {@code LOTUS_PLATFORMS_FILE}, written by whoever runs the server: its addresses are trusted. */
        FILE,
        /** Entered by hand in the console. */
        CONSOLE,
        /** Dynamic registration, by a one-time link. */
        DYNAMIC,
        /** The demo LMS of a trial installation. */
        DEMO
    }

    public static final long NOT_STORED = 0;
    public static final String DEFAULT_ORGANISATION = "default";

    static final int MAX_ISSUER = 500;
    static final int MAX_ID = 255;

    public Registration {
        requireText("name", name, MAX_ISSUER);
        requireText("issuer", issuer, MAX_ISSUER);
        requireText("client_id", clientId, MAX_ID);
        requireText("organisation", organisation, MAX_ID);
        deployments = Set.copyOf(deployments);
        deployments.forEach(d -> requireText("deployment_id", d, MAX_ID));
    }

    /** One that is to be stored by {@link Registrations#put}, in the default organisation. */
    public static Registration of(
            String name,
            String issuer,
            String clientId,
            Set<String> deployments,
            PlatformEndpoints endpoints,
            Source source,
            RegistrationPolicy policy) {
        return new Registration(
                NOT_STORED, name, issuer, clientId, deployments, endpoints, DEFAULT_ORGANISATION, source, policy);
    }

    /** Whether whoever runs the server vouches for its addresses, so that they may be private ones. */
    public boolean isTrusted() {
        return source == Source.FILE;
    }

    /** Origins that may show us in a frame, for {@code Content-Security-Policy: frame-ancestors}. */
    public Set<String> frameOrigins() {
        Set<String> origins = new LinkedHashSet<>();
        origins.add(WebAddress.origin(endpoints.authorization()));
        origins.addAll(FrameOrigin.ofIssuer(issuer));
        origins.addAll(policy.frameOrigins());
        return origins;
    }

    /** Whether it is changed in the console, and not in the platforms file or by the demo's own settings. */
    public boolean isChangeable() {
        return source != Source.FILE && source != Source.DEMO;
    }

    /** The same for another organisation. */
    public Registration inOrganisation(String other) {
        return new Registration(id, name, issuer, clientId, deployments, endpoints, other, source, policy);
    }

    Registration withId(long newId) {
        return new Registration(newId, name, issuer, clientId, deployments, endpoints, organisation, source, policy);
    }

    private static void requireText(String name, String text, int maximum) {
        if (text.isBlank() || text.length() > maximum) {
            throw new IllegalArgumentException(
                    "The " + name + " of a registration must have 1 to " + maximum + " characters");
        }
    }
}

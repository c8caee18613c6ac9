package org.lotuslearning.demolms.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A random value that opens something for whoever holds it: a session, a launch, a service.
 *
 * @param value what the holder shows
 */
public record Secret(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new secret of 256 random bits, in characters that may stand in an address. */
    public static Secret fresh() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What is kept of it: whoever reads the database cannot use it. */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException("every Java has SHA-256", every);
        }
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}

package org.lotuslearning.lrs.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A secret as it is kept: {@code pbkdf2-sha256$iterations$salt$hash} (RFC 8018, 5.2). */
public final class SecretHash {
    private static final String NAME = "pbkdf2-sha256";
    /** For secrets that a machine made: they cannot be guessed, and every start checks some. */
    private static final int ITERATIONS = 120_000;

    /** For what a person made up (OWASP, Password Storage). */
    private static final int ITERATIONS_FOR_PASSWORDS = 600_000;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SecretHash() {}

    /** The hash of a secret that a machine made. */
    public static String of(String secret) {
        return of(secret, ITERATIONS);
    }

    /** The hash of a password. */
    public static String ofPassword(String password) {
        return of(password, ITERATIONS_FOR_PASSWORDS);
    }

    private static String of(String secret, int iterations) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return String.join(
                "$", NAME, String.valueOf(iterations), encode(salt), encode(derive(secret, salt, iterations)));
    }

    /** Whether the secret or password has this hash; takes about as long whether it has or not. */
    public static boolean matches(String secret, String kept) {
        String[] parts = kept.split("\\$", -1);
        if (parts.length != 4 || !parts[0].equals(NAME)) {
            throw new IllegalStateException("A credential is hashed in an unknown way: " + parts[0]);
        }
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] hash = derive(secret, salt, Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(hash, Base64.getDecoder().decode(parts[3]));
    }

    /** A quick digest that is worth nothing outside this process: for remembering what has just been verified. */
    static String digest(byte[] pepper, String secret) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(pepper);
            return encode(sha.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static byte[] derive(String secret, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(secret.toCharArray(), salt, iterations, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has PBKDF2", e);
        } finally {
            spec.clearPassword();
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}

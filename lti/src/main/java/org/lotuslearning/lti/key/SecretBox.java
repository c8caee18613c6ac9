package org.lotuslearning.lti.key;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals secrets for the database with AES-256-GCM (NIST SP 800-38D), under a key derived from {@code LOTUS_SECRET_KEY}.
 * Whoever has only the database has none of the secrets.
 *
 * <pre>{@code
 * String stored = box.seal("a secret");   // "v1." and Base64, another text every time
 * String secret = box.open(stored);
 * }</pre>
 */
public final class SecretBox {
    private static final String VERSION = "v1.";
    private static final int MINIMUM_KEY_LENGTH = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    // the setting is meant to be random already; the stretching is for those who type a phrase. Once per start, about
    // 0.1 s.
    private static final int ITERATIONS = 100_000;
    private static final byte[] SALT = "org.lotuslearning.lti.key.SecretBox".getBytes(StandardCharsets.UTF_8);

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param secretKey the value of {@code LOTUS_SECRET_KEY}, at least 16 characters
     * @throws IllegalArgumentException when it is shorter
     */
    public SecretBox(String secretKey) {
        if (secretKey.length() < MINIMUM_KEY_LENGTH) {
            throw new IllegalArgumentException("LOTUS_SECRET_KEY must have at least " + MINIMUM_KEY_LENGTH
                    + " characters; it has " + secretKey.length() + ". Make one with: openssl rand -base64 32");
        }
        key = derive(secretKey);
    }

    /** Seals a text of any length. */
    public String seal(String secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(secret.getBytes(StandardCharsets.UTF_8));
            byte[] both = ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(both);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no AES-256-GCM", e);
        }
    }

    /**
     * Opens what {@link #seal} gave.
     *
     * @throws WrongSecretKey when it was sealed under another key, or altered
     */
    public String open(String sealed) {
        byte[] both = decode(sealed);
        try {
            byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
            byte[] secret = cipher(Cipher.DECRYPT_MODE, nonce).doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES);
            return new String(secret, StandardCharsets.UTF_8);
        } catch (AEADBadTagException e) {
            throw new WrongSecretKey(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no AES-256-GCM", e);
        }
    }

    private static byte[] decode(String sealed) {
        if (!sealed.startsWith(VERSION)) {
            throw new IllegalArgumentException("Not a sealed secret: it does not begin with " + VERSION);
        }
        byte[] both = Base64.getUrlDecoder().decode(sealed.substring(VERSION.length()));
        if (both.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            throw new IllegalArgumentException("Not a sealed secret: it is too short");
        }
        return both;
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static SecretKeySpec derive(String secretKey) {
        try {
            PBEKeySpec spec = new PBEKeySpec(secretKey.toCharArray(), SALT, ITERATIONS, 256);
            return new SecretKeySpec(
                    SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                            .generateSecret(spec)
                            .getEncoded(),
                    "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no PBKDF2WithHmacSHA256", e);
        }
    }
}

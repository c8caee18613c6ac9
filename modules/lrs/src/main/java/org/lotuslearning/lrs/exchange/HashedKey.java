package org.lotuslearning.lrs.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * A key of one size for values of any length, since IRIs and account names can be longer than an index entry of
 * PostgreSQL may be: the first half of a SHA-256. Keys are kept in the database, so they must stay what they are.
 */
public final class HashedKey {
    private HashedKey() {}

    /** The same for the same values in the same order, and for no others. */
    public static UUID of(String... values) {
        MessageDigest sha = sha256();
        for (String value : values) {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            // the length in front, so that "a", "bc" is another key than "ab", "c"
            sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            sha.update(bytes);
        }
        return key(sha);
    }

    /**
     * The key of one value, as the index of statements has it.
     *
     * @param kind without a line break, which ends it
     */
    public static UUID ofOne(String kind, String value) {
        MessageDigest sha = sha256();
        sha.update((kind + "\n" + value).getBytes(StandardCharsets.UTF_8));
        return key(sha);
    }

    private static UUID key(MessageDigest sha) {
        ByteBuffer hash = ByteBuffer.wrap(sha.digest());
        return new UUID(hash.getLong(), hash.getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

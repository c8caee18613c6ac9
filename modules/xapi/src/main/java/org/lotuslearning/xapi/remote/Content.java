package org.lotuslearning.xapi.remote;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Bytes and what they are: a document, or the file that goes along with a statement. Immutable. */
public final class Content {
    private final String type;
    private final byte[] bytes;

    /**
     * Of any kind.
     *
     * @param type media type with its parameters, e.g. {@code application/json}
     */
    public Content(String type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes.clone();
    }

    /** A JSON document. */
    public static Content json(String json) {
        return new Content("application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    public String type() {
        return type;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** For texts in UTF-8, as all JSON is. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The SHA-256 in hexadecimal, by which a statement names its attachment (Data 2.4.11). */
    public String sha2() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Content content && type.equals(content.type) && Arrays.equals(bytes, content.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * type.hashCode() + Arrays.hashCode(bytes);
    }

    /** Without the bytes, which may be private. */
    @Override
    public String toString() {
        return type + ", " + bytes.length + " bytes";
    }
}

package org.lotuslearning.lrs.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** What a client keeps here: bytes of any kind, which only it understands. */
public final class Document {
    private final String contentType;
    private final byte[] content;
    private final String tag;
    private final Instant updated;

    private Document(String contentType, byte[] content, String tag, Instant updated) {
        this.contentType = contentType;
        this.content = content;
        this.tag = tag;
        this.updated = updated;
    }

    static Document of(String contentType, byte[] content, Instant updated) {
        return new Document(contentType, content, tag(content), updated);
    }

    /** The tag that 3.1 asks for: "a hexadecimal string of the SHA-1 digest of the contents". */
    static String tag(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-1", e);
        }
    }

    /** As the client sent it. */
    public String contentType() {
        return contentType;
    }

    public byte[] content() {
        return content.clone();
    }

    /** The ETag, without its quotes. */
    public String tag() {
        return tag;
    }

    public Instant updated() {
        return updated;
    }
}

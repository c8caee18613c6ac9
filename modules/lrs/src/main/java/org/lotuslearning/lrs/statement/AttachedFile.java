package org.lotuslearning.lrs.statement;

import jakarta.ws.rs.BadRequestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The file of an attachment, as it came along with a statement (Communication 1.5.2). */
public final class AttachedFile {
    /** Of the header that names the file. */
    static final String HASH = "X-Experience-API-Hash";

    private static final Map<Integer, String> ALGORITHM_OF_LENGTH =
            Map.of(56, "SHA-224", 64, "SHA-256", 96, "SHA-384", 128, "SHA-512");

    private final String sha2;
    private final Optional<String> contentType;
    private final byte[] content;

    private AttachedFile(String sha2, Optional<String> contentType, byte[] content) {
        this.sha2 = sha2;
        this.contentType = contentType;
        this.content = content;
    }

    /** "by comparing the SHA-2 of the raw data to the SHA-2 declared in the header. It MUST NOT do so any other way." */
    static AttachedFile of(Multipart.Part part) {
        String declared = part.header(HASH)
                .orElseThrow(() ->
                        new BadRequestException("Every part but the first is a file and needs the header " + HASH))
                .toLowerCase(Locale.ROOT);
        // "SHOULD assume a Content-Transfer-Encoding of binary" where it is not said
        if (!part.header("Content-Transfer-Encoding").orElse("binary").equalsIgnoreCase("binary")) {
            throw new BadRequestException("The header Content-Transfer-Encoding of a file must be binary");
        }
        String algorithm = ALGORITHM_OF_LENGTH.get(declared.length());
        if (algorithm == null || !hex(algorithm, part.content()).equals(declared)) {
            throw new BadRequestException("The header " + HASH + " of a file must be its SHA-2 in hexadecimal digits; "
                    + declared + " is not");
        }
        return new AttachedFile(declared, part.header("Content-Type"), part.content());
    }

    static String hex(String algorithm, byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has " + algorithm, e);
        }
    }

    /** Lower-case hexadecimal. */
    String sha2() {
        return sha2;
    }

    byte[] content() {
        return content;
    }

    /**
     * Whether the part's type and the attachment's agree: "the value of these parameters and properties MUST match". The
     * specification's own example has them differ in their parameters, so those do not count. Nor does {@code length}:
     * the hash says all that it could.
     */
    boolean isOf(String type) {
        return contentType.map(AttachedFile::essence).orElse(essence(type)).equals(essence(type));
    }

    private static String essence(String type) {
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}

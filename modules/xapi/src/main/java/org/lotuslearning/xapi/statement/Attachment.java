package org.lotuslearning.xapi.statement;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The description of a file that goes with a statement (xAPI 1.0.3, Data 2.4.11).
 *
 * @param length octets
 * @param sha2 SHA-2 of the file
 * @param fileUrl where to fetch it; required where the file itself is not sent along
 */
public record Attachment(
        URI usageType,
        LanguageMap display,
        Optional<LanguageMap> description,
        String contentType,
        long length,
        String sha2,
        Optional<URI> fileUrl) {
    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w!#$&^.+-]+/[\\w!#$&^.+-]+([ \\t]*;.*)?");

    // SHA-224 to SHA-512, in hexadecimal as in every example of the specification
    private static final Pattern SHA2 =
            Pattern.compile("([0-9a-fA-F]{56}|[0-9a-fA-F]{64}|[0-9a-fA-F]{96}|[0-9a-fA-F]{128})");

    /** The usage of a file that is the statement's signature (Data 2.6). */
    public static final URI SIGNATURE = URI.create("http://adlnet.gov/expapi/attachments/signature");

    public Attachment {
        Scalars.iri(usageType, "usageType");
        if (!MEDIA_TYPE.matcher(contentType).matches()) {
            throw new InvalidStatementException("/contentType", "must be a media type, e.g. text/plain");
        }
        if (!SHA2.matcher(sha2).matches()) {
            throw new InvalidStatementException("/sha2", "must be a SHA-2 in hexadecimal digits");
        }
        fileUrl.ifPresent(url -> Scalars.iri(url, "fileUrl"));
    }

    static Attachment read(JsonFields fields) {
        return new Attachment(
                fields.required("usageType", Scalars::iri),
                fields.requiredObject("display", LanguageMap::read),
                fields.object("description", LanguageMap::read),
                fields.required("contentType", Scalars::text),
                fields.required("length", Scalars::wholeNumber),
                fields.required("sha2", Scalars::text),
                fields.optional("fileUrl", Scalars::iri));
    }

    public boolean isSignature() {
        return usageType.equals(SIGNATURE);
    }

    public JsonObject toJson() {
        return JsonOut.object()
                .put("usageType", usageType.toString())
                .put("display", display.toJson())
                .put("description", description, LanguageMap::toJson)
                .put("contentType", contentType)
                .put("length", JsonText.PROVIDER.createValue(length))
                .put("sha2", sha2)
                .putText("fileUrl", fileUrl)
                .build();
    }
}

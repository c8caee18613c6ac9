package org.lotuslearning.xapi.statement;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Optional;

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
    public Attachment {
        Scalars.iri(usageType, "usageType");
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

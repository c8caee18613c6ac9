package org.lotuslearning.lrs.document;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.lotuslearning.lrs.document.Change.Refuse;
import org.lotuslearning.lrs.document.Change.Remove;
import org.lotuslearning.lrs.document.Change.Store;
import org.lotuslearning.lrs.exchange.BodyReader;
import org.lotuslearning.xapi.statement.JsonText;
import org.lotuslearning.xapi.statement.Reading;
import org.lotuslearning.xapi.statement.XapiVersion;

/** The rules by which documents change (Communication 2.2 and 3.1). */
final class Changes {
    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;
    private static final int TOO_LARGE = 413;
    private static final String JSON = "application/json";

    private Changes() {}

    /** PUT: the document as it was sent, in place of any other. */
    static Change.Rule put(Document sent, Precondition condition, DocumentKind kind, XapiVersion version) {
        return existing -> {
            if (!condition.holds(existing)) {
                return preconditionFailed();
            }
            if (isJson(sent) && json(sent).isEmpty()) {
                return new Refuse(BAD_REQUEST, "The content is not JSON, as its Content-Type says");
            }
            return condition.isGiven() ? new Store(sent) : unconditional(sent, existing, kind, version);
        };
    }

    /** 3.1 leaves states of 1.0.3 out: "The State Resource will permit PUT … without concurrency headers". */
    private static Change unconditional(
            Document sent, Optional<Document> existing, DocumentKind kind, XapiVersion version) {
        boolean older = version == XapiVersion.V1_0_3;
        if (older && kind == DocumentKind.STATE) {
            return new Store(sent);
        }
        if (existing.isPresent()) {
            return new Refuse(
                    CONFLICT,
                    "There is a document already. Read it, then send its ETag as If-Match to replace exactly that one");
        }
        // "A Client making a PUT request to either … MUST include the If-Match header or the If-None-Match header"
        return older
                ? new Refuse(BAD_REQUEST, "A profile is PUT with the header If-Match, or If-None-Match for a new one")
                : new Store(sent);
    }

    /**
     * POST: a new document, or its properties into those of the one there is.
     *
     * @param longest bytes that it may have then
     */
    static Change.Rule post(Document sent, Precondition condition, int longest) {
        return existing -> {
            if (!condition.holds(existing)) {
                return preconditionFailed();
            }
            Optional<JsonObject> properties = object(sent);
            if (isJson(sent) && properties.isEmpty()) {
                return new Refuse(BAD_REQUEST, "The content is not a JSON object, as POST of application/json needs");
            }
            if (existing.isEmpty()) {
                return new Store(sent);
            }
            Optional<JsonObject> known = object(existing.get());
            if (known.isEmpty() || properties.isEmpty()) {
                return new Refuse(
                        BAD_REQUEST, "Only JSON objects (application/json) can be merged; use PUT to replace");
            }
            Document merged = merged(known.get(), properties.get(), sent.contentType(), sent.updated());
            return merged.content().length <= longest
                    ? new Store(merged)
                    : new Refuse(
                            TOO_LARGE, "A document may have " + longest + " bytes, merged too; nothing was changed");
        };
    }

    static Change.Rule delete(Precondition condition) {
        return existing -> condition.holds(existing) ? new Remove() : preconditionFailed();
    }

    private static Refuse preconditionFailed() {
        return new Refuse(
                PRECONDITION_FAILED, "The document is not as If-Match or If-None-Match says; nothing was changed");
    }

    /** "only top-level properties are merged, even if a top-level property is an Object" */
    private static Document merged(JsonObject known, JsonObject sent, String contentType, Instant now) {
        JsonObjectBuilder merged = JsonText.PROVIDER.createObjectBuilder(known);
        sent.forEach(merged::add);
        return Document.of(contentType, merged.build().toString().getBytes(StandardCharsets.UTF_8), now);
    }

    private static boolean isJson(Document document) {
        String type = document.contentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.equals(JSON);
    }

    private static Optional<JsonObject> object(Document document) {
        return isJson(document)
                ? json(document).filter(JsonObject.class::isInstance).map(JsonValue::asJsonObject)
                : Optional.empty();
    }

    private static Optional<JsonValue> json(Document document) {
        return BodyReader.text(document.content())
                .map(JsonText::parse)
                .flatMap(read ->
                        read instanceof Reading.Valid<JsonValue> valid ? Optional.of(valid.value()) : Optional.empty());
    }
}

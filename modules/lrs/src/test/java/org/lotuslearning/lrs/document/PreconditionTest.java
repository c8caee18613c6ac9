package org.lotuslearning.lrs.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotuslearning.testdatabase.TestDatabase;

/** Tags as they come back through proxies. */
class PreconditionTest {
    private static final Optional<Document> THERE =
            Optional.of(Document.of("application/json", "{}".getBytes(StandardCharsets.UTF_8), Instant.EPOCH));
    /** The SHA-1 of {@code {}}. */
    private static final String TAG = "bf21a9e8fbc5a3846fb05b4fa0859e0917b2202f";

    private static final String OTHER = "\"da39a3ee5e6b4b0d3255bfef95601890afd80709\"";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"" + TAG + "\"",
                "W/\"" + TAG + "\"",
                "\"" + TAG + "-gzip\"",
                "\"" + TAG + "-br\"",
                "W/\"" + TAG + "-gzip\"",
                TAG,
                OTHER + ", W/\"" + TAG + "\"",
                "*"
            })
    void knowsItsTagInWhateverFormAProxyMadeIt(String tag) {
        assertThat(match(tag).holds(THERE)).isTrue();
        assertThat(noneMatch(tag).holds(THERE)).isFalse();
        assertThat(match(tag).holds(Optional.empty())).isFalse();
        assertThat(noneMatch(tag).holds(Optional.empty())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                OTHER,
                "W/" + OTHER,
                "w/\"" + TAG + "\"",
                "\"W/" + TAG + "\"",
                "\"" + TAG + "-zip\"",
                "W/",
                "\"\""
            })
    void takesNoOtherForIt(String tag) {
        assertThat(match(tag).holds(THERE)).isFalse();
        assertThat(noneMatch(tag).holds(THERE)).isTrue();
    }

    @Test
    void replacesADocumentWhoseTagAProxyHasWeakened() {
        Documents documents = new Documents(TestDatabase.H2, "1.0.3");
        String address = Documents.agentProfile(UUID.randomUUID().toString(), "size");
        documents.put(address, "{}", "If-None-Match", "*");
        String weak = "W/" + documents.get(address).headers().firstValue("ETag").orElseThrow();

        assertThat(documents.put(address, "{\"x\":1}", "If-None-Match", weak).statusCode())
                .isEqualTo(412);
        assertThat(documents.put(address, "{\"x\":1}", "If-Match", weak).statusCode())
                .isEqualTo(204);
        assertThat(documents.put(address, "{\"x\":2}", "If-Match", weak).statusCode())
                .as("of the document before")
                .isEqualTo(412);
    }

    private static Precondition match(String tags) {
        return new Precondition(Optional.of(tags), Optional.empty());
    }

    private static Precondition noneMatch(String tags) {
        return new Precondition(Optional.empty(), Optional.of(tags));
    }
}

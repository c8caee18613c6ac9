package org.lotuslearning.lrs.document;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Optional;

/**
 * What must hold of a document for a request to change it (Communication 3.1; RFC 2616, 14.24 and 14.26).
 *
 * @param match {@code If-Match}: any of these tags, or {@code *} for any document
 * @param noneMatch {@code If-None-Match}: none of these tags, or {@code *} for no document at all
 */
record Precondition(Optional<String> match, Optional<String> noneMatch) {
    private static final String ANY = "*";

    static Precondition of(ContainerRequestContext request) {
        return new Precondition(
                Optional.ofNullable(request.getHeaderString(HttpHeaders.IF_MATCH)),
                Optional.ofNullable(request.getHeaderString(HttpHeaders.IF_NONE_MATCH)));
    }

    boolean isGiven() {
        return match.isPresent() || noneMatch.isPresent();
    }

    boolean holds(Optional<Document> existing) {
        Optional<String> tag = existing.map(Document::tag);
        return match.map(tags -> names(tags, tag)).orElse(true)
                && !noneMatch.map(tags -> names(tags, tag)).orElse(false);
    }

    private static boolean names(String tags, Optional<String> tag) {
        return tag.isPresent()
                && Arrays.stream(tags.split(",", -1))
                        .map(String::strip)
                        .anyMatch(one -> one.equals(ANY) || unquoted(one).equals(tag.get()));
    }

    // clients of older versions send the bare digest
    private static String unquoted(String tag) {
        return tag.length() > 1 && tag.startsWith("\"") && tag.endsWith("\"")
                ? tag.substring(1, tag.length() - 1)
                : tag;
    }
}

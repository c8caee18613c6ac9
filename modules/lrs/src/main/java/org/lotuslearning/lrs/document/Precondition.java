package org.lotuslearning.lrs.document;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What must hold of a document for a request to change it (Communication 3.1; RFC 9110, 13.1.1 and 13.1.2).
 *
 * <p>{@code If-Match} asks for strong comparison, by which {@code W/"…"} equals nothing. We never send such a tag, but a
 * proxy makes one of ours when it compresses an answer (nginx), or adds to it (Apache); a client can only send back what it
 * was given, and would be refused for ever. Our tag is the digest of the document itself, so it means the same document
 * in each of these forms, and nobody's change is lost by taking them for ours.
 *
 * @param match {@code If-Match}: any of these tags, or {@code *} for any document
 * @param noneMatch {@code If-None-Match}: none of these tags, or {@code *} for no document at all
 */
record Precondition(Optional<String> match, Optional<String> noneMatch) {
    private static final String ANY = "*";

    /** What Apache adds to the tag of an answer that it compresses. */
    private static final Pattern COMPRESSED = Pattern.compile("-(gzip|br)$");

    static Precondition of(ContainerRequestContext request) {
        return new Precondition(
                Optional.ofNullable(request.getHeaderString(HttpHeaders.IF_MATCH)),
                Optional.ofNullable(request.getHeaderString(HttpHeaders.IF_NONE_MATCH)));
    }

    boolean isGiven() {
        return match.isPresent() || noneMatch.isPresent();
    }

    /** Whether somebody who reads has this already, and is to be told so. */
    boolean isKnown(String tag) {
        return noneMatch.map(tags -> names(tags, Optional.of(tag))).orElse(false);
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
                        .anyMatch(one -> one.equals(ANY) || ours(one).equals(tag.get()));
    }

    /** Without what a proxy has added, and without quotation marks: clients of older versions send the bare digest. */
    private static String ours(String tag) {
        String strong = tag.startsWith("W/") ? tag.substring(2) : tag;
        boolean quoted = strong.length() > 1 && strong.startsWith("\"") && strong.endsWith("\"");
        return COMPRESSED
                .matcher(quoted ? strong.substring(1, strong.length() - 1) : strong)
                .replaceFirst("");
    }
}

package org.lotuslearning.web.lti;

import java.util.Optional;
import org.lotuslearning.learning.catalogue.Catalogue;
import org.lotuslearning.learning.enrolment.Scope;

/** What a launch is for. */
sealed interface Target {
    /** A learning module, page or exercise: a placement. */
    record Content(Scope scope) implements Target {}

    /** The catalogue, or one course of it: no placement and no grade. */
    record Choice(Optional<String> course) implements Target {}

    /** Something that is not served. */
    record Missing(String content) implements Target {}

    /**
     * Reads it from {@code custom.content}, which survives a course copy and wins, or from the link's address.
     *
     * @param path path of the target link, without the base address
     */
    static Target of(Catalogue catalogue, Optional<String> content, String path) {
        if (content.filter(c -> !c.isBlank()).isPresent()) {
            return content(catalogue, content.get().strip());
        }
        String below = path.replaceFirst("^/", "").replaceFirst("/$", "");
        if (below.isEmpty()) {
            return new Choice(Optional.empty());
        }
        if (!below.startsWith("learn/")) {
            return new Missing(below);
        }
        return content(catalogue, below.substring("learn/".length()));
    }

    private static Target content(Catalogue catalogue, String content) {
        if (catalogue.course(content).isPresent()) {
            return new Choice(Optional.of(content));
        }
        Optional<Scope> scope = Scope.find(catalogue, content);
        return scope.isPresent() ? new Content(scope.get()) : new Missing(content);
    }
}

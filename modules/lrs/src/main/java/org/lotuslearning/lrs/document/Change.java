package org.lotuslearning.lrs.document;

import java.util.Optional;

/** What is to become of a document, seen how it is now. */
sealed interface Change {
    /** It becomes this one. */
    record Store(Document document) implements Change {}

    /** It is deleted, if there is one. */
    record Remove() implements Change {}

    /** It stays as it is; the client is told why. */
    record Refuse(int status, String reason) implements Change {}

    /** Decides, and may be asked again where somebody else was quicker. */
    interface Rule {
        Change decide(Optional<Document> existing);
    }
}

package org.lotuslearning.xapi.remote;

import java.time.Instant;
import java.util.Optional;

/**
 * A document as an LRS holds it (Communication 2.2).
 *
 * @param etag with its quotation marks, for {@link Precondition#unchanged}
 */
public record StoredDocument(Content content, Optional<String> etag, Optional<Instant> lastModified) {}
